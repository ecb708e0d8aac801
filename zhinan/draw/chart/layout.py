"""A flowchart laid out: boxes and lines with their coordinates, a short drawing of a few.

What is tried has its boxes in their places, no words in them and no lines between: that is enough to choose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise, product

from msgspec import Struct
from msgspec.structs import replace

from zhinan.draw.chart.arrangement import Arrangement, Card, arrange
from zhinan.draw.chart.boxes import card_words, node_words
from zhinan.draw.chart.columns import Columns, share_width
from zhinan.draw.chart.geometry import Box, Layout
from zhinan.draw.chart.lines import Router
from zhinan.draw.chart.placing import Placed, place, with_words
from zhinan.draw.chart.plan import Plan, make_plan
from zhinan.draw.chart.rows import Row, rows_of
from zhinan.draw.chart.sheet_size import PHONE, Sheet, paper_sheet
from zhinan.draw.lettering import WORD
from zhinan.model.flowchart import Flowchart, Node

MILLIMETRES = 25.4 / 72
"""Of a point."""
LARGEST = 24.0
"""Points of the largest type."""
SMALLEST = 9.0
WIDTHS = (270, 290, 310, 330, 350, 375, 400, 430, 460, 500, 540, 580, 620, 660, 720, 780, 850)
"""Widths of the sheet that are tried, in units."""
SHEETS = tuple(paper_sheet(width, tight=tight) for width, tight in product(WIDTHS, (False, True)))
NEARLY_AS_LARGE = 0.97
"""So much of the type that the width allows may be lost to the height."""
NEARLY = 1.04
"""So much longer than the shortest drawing may be one that shares the width better."""
BREAKABLE = re.compile(r"[!-~]\s*[!-~]")
"""What can go on in the next line."""


class Fitted(Struct, frozen=True):
    """A chart's sheet for an area of paper."""

    sheet: Sheet
    """With the one share of its width that was chosen."""
    points: float
    """Size of its type."""
    height: float
    """In millimetres."""
    broken: int
    """Words and addresses that go on in the next line."""


class Draft(Struct, frozen=True):
    """A drawing without words and lines, as wide and high as it will be with them."""

    sheet: Sheet
    columns: Columns
    placed: Placed

    @property
    def width(self) -> float:
        return self.columns.width

    @property
    def height(self) -> float:
        return self.placed.bottom + self.sheet.edge


class Planned(Struct, frozen=True):
    """What is known of a chart before any width is, for text of one size."""

    order: Arrangement
    plan: Plan
    rows: tuple[Row, ...]
    breakable: tuple[Node | Card, ...]
    """Whose words and addresses in Latin letters can go on in the next line."""

    @property
    def is_wide(self) -> bool:
        """Whether it has a side column."""
        return bool(self.order.cards) or any(self.order.beside)


class Drafts:
    """All that is tried of one chart: no drawing is tried twice."""

    def __init__(self, planned: Planned) -> None:
        self.planned = planned
        self.tried: dict[Sheet, Draft] = {}

    def first(self, sheet: Sheet) -> Draft:
        """The one with the most pleasing share."""
        return self._with(sheet, sheet.shares[0])

    def best(self, sheet: Sheet) -> Draft:
        """The first that breaks the fewest words, and is nearly as short as any of those."""
        shares = sheet.shares if self.planned.is_wide else sheet.shares[:1]
        found = [self._with(sheet, share) for share in shares]
        if len(found) > 1 and self.planned.breakable:
            broken = list(map(self.broken, found))
            found = [one for one, words in zip(found, broken, strict=True) if words == min(broken)]
        shortest = min(one.height for one in found)
        return next(one for one in found if one.height <= shortest * NEARLY)

    def broken(self, draft: Draft) -> int:
        """How many words and addresses in Latin letters go on in the next line."""
        boxes, cards, sheet = draft.placed.boxes, draft.placed.cards, draft.sheet
        return sum(
            _broken(node_words(boxes[one.id], one, sheet))
            if isinstance(one, Node)
            else _broken(card_words(cards[one.owner], one, sheet))
            for one in self.planned.breakable
        )

    def finished(self, draft: Draft) -> Layout:
        """The drawing with its words and lines."""
        one = self.planned
        placed = with_words(draft.placed, one.rows, draft.columns, draft.sheet)
        routes = Router(one.order, one.plan, draft.columns, draft.sheet, placed).routes()
        boxes = (*placed.cards.values(), *placed.boxes.values())
        return Layout(draft.width, draft.height, boxes, routes, draft.sheet.size)

    def _with(self, sheet: Sheet, share: float) -> Draft:
        """One whose main column takes that share of the room."""
        one = replace(sheet, shares=(share,))
        if one not in self.tried:
            columns = share_width(self.planned.order, self.planned.plan, one, share)
            self.tried[one] = Draft(one, columns, place(self.planned.rows, columns, one))
        return self.tried[one]


_sizes: dict[str, Fitted | None] = {}
"""By a name for all that was asked."""


def remember(sizes: Mapping[str, Fitted | None]) -> None:
    """Take over what was found in an earlier run, or by another process of this one."""
    _sizes.update(sizes)


def remembered() -> dict[str, Fitted | None]:
    """All that was found so far, for the next run."""
    return dict(_sizes)


@lru_cache(maxsize=64)  # ways of one item may have the same chart; a drawing is kept where it is shown
def lay_out(chart: Flowchart, sheet: Sheet = PHONE) -> Layout:
    """The chart's geometry on a sheet.

    The chart needs one node that is no paper; other faults, as of an unfinished chart, do no harm here.
    """
    drafts = _drafts(chart, sheet.size)
    return drafts.finished(drafts.best(sheet))


@lru_cache(maxsize=2048)
def fitted(chart: Flowchart, width: float, height: float, largest: float = LARGEST) -> Fitted | None:
    """The chart in the largest type in which it fits an area of paper, in millimetres, its words being whole.

    None where it would need type smaller than can be read on a wall.
    """
    name = blake2b(repr((chart, width, height, largest)).encode("utf-8", "surrogatepass"), digest_size=12)
    known = name.hexdigest()
    if known not in _sizes:
        _sizes[known] = _fitted(chart, width, height, largest)
    return _sizes[known]


def _fitted(chart: Flowchart, width: float, height: float, largest: float) -> Fitted | None:
    sheets = [one for one in SHEETS if SMALLEST <= _points(one, width) <= largest]
    drafts = _drafts(chart, SHEETS[0].size)

    def fits(number: int, draft: Draft) -> bool:
        points = _scale(draft, width, height) * draft.sheet.size / MILLIMETRES
        return points >= _points(sheets[number], width) * NEARLY_AS_LARGE

    found: list[Fitted] = []
    first = bisect_left(
        range(len(sheets)), True, key=lambda number: fits(number, drafts.first(sheets[number]))
    )
    for number in range(first, len(sheets)):
        draft = drafts.best(sheets[number])
        scale = _scale(draft, width, height)
        points, broken = scale * draft.sheet.size / MILLIMETRES, drafts.broken(draft)
        found.append(Fitted(draft.sheet, points, draft.height * scale, broken))
        if fits(number, draft) and broken == 0:
            break
    good = [one for one in found if one.points >= SMALLEST]
    return min(good, key=lambda one: (one.broken, -one.points), default=None)


def _points(sheet: Sheet, width: float) -> float:
    return sheet.size * width / sheet.width / MILLIMETRES


def _scale(draft: Draft, width: float, height: float) -> float:
    """A drawing that grew wider than its sheet, or higher, is set smaller."""
    return min(width / draft.width, height / draft.height)


@lru_cache(maxsize=16)
def _drafts(chart: Flowchart, size: float) -> Drafts:
    return Drafts(_planned(chart, size))


@lru_cache(maxsize=256)  # the charts of a place are fitted one after another, and then drawn
def _planned(chart: Flowchart, size: float) -> Planned:
    order = arrange(chart)
    plan = make_plan(order, size)
    return Planned(order, plan, rows_of(order, plan), tuple(_breakable(order)))


def _breakable(order: Arrangement) -> Iterator[Node | Card]:
    for node in (*order.spine, *(node for nodes in order.beside for node in nodes)):
        if BREAKABLE.search(node.text):
            yield node
    for card in order.cards.values():
        texts = (*(paper.text for paper in card.papers), *card.notes)
        if any(map(BREAKABLE.search, texts)) or any(map(WORD.match, texts[1:])):
            yield card


def _broken(box: Box) -> int:
    return sum(
        WORD.match(upper.text[-1:]) is not None and WORD.match(lower.text) is not None
        for upper, lower in pairwise(box.lines)
    )
