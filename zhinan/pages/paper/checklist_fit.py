"""How large a checklist is set so that it fills one sheet and does not spill: a rule, not a browser.

It mirrors static/css/paper.css; the tests print every sheet.
"""

from __future__ import annotations

from functools import partial

from zhinan.pages.paper.checklist_blocks import Common, Own, common_blocks, own_blocks
from zhinan.pages.paper.checklist_parts import Checklist
from zhinan.pages.paper.type_size import PAPER, SIZES, Area, Fit, area_of, largest

MOST_SHEETS = 4
CONTINUED = 8.0
"""Height of the line that a further page begins with, in millimetres."""
FOOT_ABOVE = 5.0
"""Between the last block of one of several sheets and its foot, in millimetres."""

Heights = list[tuple[str, float]]
"""Blocks by their names, each with its height in millimetres."""
NOTHING = Own(None, None)


class SheetFit:
    """Sets the checklists of an item: what they have in common is measured once in a size."""

    def __init__(self, common: Common) -> None:
        self.common = common
        self._known: dict[float, tuple[Area, float]] = {}

    def fit(self, own: Own) -> Fit:
        """The largest size in which the sheet is one page; else the largest in which it is two, or three.

        Pages break between blocks, or between two cases' materials.
        """
        one = largest(partial(self._is_on_one, own))
        if one:
            return Fit(one)
        for most in range(2, MOST_SHEETS + 1):
            points = largest(partial(self._is_on, own, most)) or SIZES[-1] * (most == MOST_SHEETS)
            if points:
                break
        second, *later = self._beginnings(own, points)[0] or [""]
        return Fit(points, second, tuple(later))

    def blocks(self, own: Own, points: float) -> Heights:
        """The sheet's blocks when it is set in `points`, but for the foot."""
        area, common = area_of(points), self.common
        halls, calls = ([block] if block else [] for block in (own.halls, own.calls))
        groups = [(group.name, group.height(area)) for group in common.groups]
        head = common.head.height(area, sum(height for _, height in groups))
        others = (*common.above, *halls, *common.below, *calls)
        return [("head", head), *groups, *((block.name, block.height(area)) for block in others)]

    def _is_on_one(self, own: Own, points: float) -> bool:
        """Whether the sheet is one page when it is set in `points`."""
        if points not in self._known:
            area = area_of(points)
            common = sum(height for _, height in self.blocks(NOTHING, points))
            self._known[points] = area, common + self._foot(area)
        area, height = self._known[points]
        return height + own.height(area) <= PAPER[1]

    def _foot(self, area: Area) -> float:
        return self.common.foot.height(area.room) * area.em

    def _is_on(self, own: Own, most: int, points: float) -> bool:
        """Whether it is on so many pages then."""
        beginnings, fits = self._beginnings(own, points)
        return fits and len(beginnings) < most

    def _beginnings(self, own: Own, points: float) -> tuple[list[str], bool]:
        """The blocks that further pages begin with, and whether each block is on one page."""
        room = PAPER[1] - self._foot(area_of(points)) - FOOT_ABOVE
        used = 0.0
        found: list[str] = []
        fits = True
        for number, (name, height) in enumerate(self.blocks(own, points)):
            used += height
            if used > room and number:
                found.append(name)
                used = height + CONTINUED
            fits &= used <= room
        return found, fits


def blocks(sheet: Checklist, points: float) -> Heights:
    """The blocks of a sheet, but for the foot, with their heights when it is set in `points`."""
    return SheetFit(common_blocks(sheet)).blocks(own_blocks(sheet.halls, sheet.calls), points)
