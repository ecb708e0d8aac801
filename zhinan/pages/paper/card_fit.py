"""How large a checklist's card is set: two leaves of A5 on one A4 sheet, to cut and laminate.

What to bring, and on what conditions, is on one leaf; how long, where and whom to call on the other.
Mirrors static/css/leaflet.css.
"""

from __future__ import annotations

from functools import cached_property, partial

from zhinan.pages.paper.checklist_blocks import Common, Own
from zhinan.pages.paper.type_size import Area, area_of, largest

LEAF = (126.0, 184.0)
"""Half of A4 across less the margins, and less a little for fonts that run larger."""
BESIDE = ("limit", "ways", "hospitals")
"""What the second leaf has, with halls, numbers and the foot."""
HEADING = 1.8
"""Height of a heading above its block, in em."""


class CardFit:
    """Sets the cards of an item: what they have in common is measured once in a size."""

    def __init__(self, common: Common) -> None:
        self.common = common
        self._second: dict[float, tuple[Area, float]] = {}

    def sizes(self, own: Own) -> tuple[float, float] | None:
        """The largest size in which each leaf has room for what it says; None where one has none."""
        if self._largest_first is None:
            return None
        second = largest(partial(self._holds_second, own))
        return (self._largest_first, second) if second else None

    @cached_property
    def _largest_first(self) -> float | None:
        return largest(lambda points: self._first(points) <= LEAF[1])

    def _first(self, points: float) -> float:
        """The height of the first leaf, in millimetres."""
        area = area_of(points, LEAF[0])
        groups = sum(group.height(area) for group in self.common.groups)
        conditions = [block.height(area) for block in self.common.above if block.name == "conditions"]
        headings = HEADING * area.em * (1 + len(conditions))
        return self.common.head.height(area, groups) + groups + sum(conditions) + headings

    def _holds_second(self, own: Own, points: float) -> bool:
        """Whether the second leaf has room for the halls and the numbers too."""
        area, height = self._beside(points)
        return height + own.height(area, HEADING) <= LEAF[1]

    def _beside(self, points: float) -> tuple[Area, float]:
        """What there is across on the second leaf, and the height of what all of them have there."""
        if points not in self._second:
            area, common = area_of(points, LEAF[0]), self.common
            blocks = [block for block in (*common.above, *common.below) if block.name in BESIDE]
            height = sum(block.height(area) + HEADING * area.em for block in blocks)
            self._second[points] = area, height + common.foot.height(area.room) * area.em
        return self._second[points]
