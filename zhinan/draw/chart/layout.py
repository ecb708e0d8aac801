"""A flowchart laid out: boxes and lines with their coordinates, a short drawing of a few."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise, product

from msgspec import Struct
from msgspec.structs import replace

from zhinan.draw.chart.arrangement import Arrangement, arrange
from zhinan.draw.chart.columns import share_width
from zhinan.draw.chart.geometry import Layout
from zhinan.draw.chart.lines import Router
from zhinan.draw.chart.placing import place
from zhinan.draw.chart.plan import Plan, make_plan
from zhinan.draw.chart.sheet_size import PHONE, Sheet, paper_sheet
from zhinan.draw.lettering import WORD
from zhinan.model.flowchart import Flowchart

MILLIMETRES = 25.4 / 72
"""Of a point."""
LARGEST = 24.0
"""Points of the largest type."""
SMALLEST = 9.0
WIDTHS = (270, 290, 310, 330, 350, 375, 400, 430, 460, 500, 540, 580, 620, 660, 720, 780, 850)
"""Widths of the sheet that are tried, in units."""
NEARLY_AS_LARGE = 0.97
"""So much of the type that the width allows may be lost to the height."""
NEARLY = 1.04
"""So much longer than the shortest drawing may be one that shares the width better."""


class Fitted(Struct, frozen=True):
    """A chart's sheet for an area of paper."""

    sheet: Sheet
    points: float
    """Size of its type."""
    height: float
    """In millimetres."""
    broken: int
    """Words and addresses that go on in the next line."""


_sizes: dict[str, Fitted | None] = {}
"""By a name for all that was asked."""


def remember(sizes: Mapping[str, Fitted | None]) -> None:
    """Take over what was found in an earlier run, or by another process of this one."""
    _sizes.update(sizes)


def remembered() -> dict[str, Fitted | None]:
    """All that was found so far, for the next run."""
    return dict(_sizes)


@lru_cache(maxsize=2048)  # a city that adopts another's guide has the same charts
def lay_out(chart: Flowchart, sheet: Sheet = PHONE) -> Layout:
    """The chart's geometry on a sheet.

    The chart needs one node that is no paper; other faults, as of an unfinished chart, do no harm here.
    """
    order = _arranged(chart)
    shares = sheet.shares if order.cards or any(order.beside) else sheet.shares[:1]
    plain = replace(sheet, shares=())
    drawings = [_drawing(chart, plain, share) for share in shares]
    fewest = min(map(broken_words, drawings))
    whole = [drawing for drawing in drawings if broken_words(drawing) == fewest]
    shortest = min(drawing.height for drawing in whole)
    return next(drawing for drawing in whole if drawing.height <= shortest * NEARLY)


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
    sheets = [paper_sheet(units, tight=tight) for units, tight in product(WIDTHS, (False, True))]
    sheets = [one for one in sheets if SMALLEST <= _points(one, width) <= largest]
    tried: dict[int, Fitted] = {}

    def fits(number: int) -> bool:
        tried[number] = _fit(lay_out(chart, sheets[number]), sheets[number], width, height)
        return tried[number].points >= _points(sheets[number], width) * NEARLY_AS_LARGE

    def fits_at_first_sight(number: int) -> bool:
        sheet = replace(sheets[number], shares=sheets[number].shares[:1])
        return (
            _fit(lay_out(chart, sheet), sheet, width, height).points
            >= _points(sheet, width) * NEARLY_AS_LARGE
        )

    first = bisect_left(range(len(sheets)), True, key=fits_at_first_sight)
    for number in range(first, len(sheets)):
        if fits(number) and tried[number].broken == 0:
            break
    good = [one for one in tried.values() if one.points >= SMALLEST]
    return min(good, key=lambda one: (one.broken, -one.points), default=None)


def _points(sheet: Sheet, width: float) -> float:
    return sheet.size * width / sheet.width / MILLIMETRES


def _fit(drawing: Layout, sheet: Sheet, width: float, height: float) -> Fitted:
    """A drawing that grew wider than its sheet, or higher, is set smaller."""
    scale = min(width / drawing.width, height / drawing.height)
    return Fitted(sheet, scale * sheet.size / MILLIMETRES, drawing.height * scale, broken_words(drawing))


def broken_words(drawing: Layout) -> int:
    """How many words and addresses in Latin letters go on in the next line."""
    return sum(
        upper.y < lower.y and WORD.match(upper.text[-1:]) is not None and WORD.match(lower.text) is not None
        for box in drawing.boxes
        if len(box.lines) > 1
        for upper, lower in pairwise(box.lines)
    )


@lru_cache(maxsize=64)
def _arranged(chart: Flowchart) -> Arrangement:
    return arrange(chart)


@lru_cache(maxsize=64)
def _planned(chart: Flowchart, sheet: Sheet) -> Plan:
    return make_plan(_arranged(chart), sheet)


@lru_cache(maxsize=256)  # what is tried at first sight is looked at again among others
def _drawing(chart: Flowchart, sheet: Sheet, share: float) -> Layout:
    """One with its main column that wide; `sheet` is without its shares."""
    order, plan = _arranged(chart), _planned(chart, sheet)
    columns = share_width(order, plan, sheet, share)
    placed = place(order, plan, columns, sheet)
    routes = Router(order, plan, columns, sheet, placed).routes()
    boxes = (*placed.cards.values(), *placed.boxes.values())
    lowest = max(y for route in routes for _, y in route.points) if routes else 0.0
    return Layout(columns.width, max(placed.bottom, lowest) + sheet.edge, boxes, routes, sheet.size)
