"""Which rows of a wall list stand on which sheet: the rows set line by line as the page will.

It mirrors static/css/poster.css; the tests print every list and count.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.pages.paper.imprint import Imprint, foot_height
from zhinan.pages.paper.type_size import Fit
from zhinan.pages.wall.poster_columns import (
    GROUP,
    NUMBER,
    Cell,
    Column,
    cells_of,
    fitted,
    kinds_of,
)
from zhinan.pages.wall.poster_cut import Cut, Placed, Setting, group_label, lines_of, on_fewest, parts_of
from zhinan.pages.wall.poster_parts import RowCells
from zhinan.pages.wall.poster_rows import PosterRow

POINT = 0.3528
LEADING = 1.4
PADDING = (1.2, 1.0)
"""Of a cell, left and right, above and below, in millimetres."""
GAPS = 0.6
"""What the gaps between Chinese and Latin take of a line, in em."""
CODE = (26.0, 20.5)
"""Width and height that the code takes at the foot."""
FOOT_POINTS = 9.0
LARGER = tuple(half / 2 for half in range(1, 8))
"""Points by which the text grows where a sheet has room."""


class Format(Struct, frozen=True):
    """A sheet with the size of its text."""

    name: str
    style: str
    """The page's class and the name of its style sheet."""
    width: float
    """Between the margins, in millimetres."""
    height: float
    """The same, less a line or two that a row may take more."""
    points: float
    """Of the body text; the poster is read from a metre away and never set below 9."""
    head: float = 11.5
    """Height of the title."""

    @property
    def em(self) -> float:
        """The size of the body text in millimetres."""
        return self.points * POINT


A3 = Format("A3", "page-a3", 396.0, 268.5, 10.5)
A4 = Format("A4", "page-a4-landscape", 277.0, 185.5, 9.0)
A4_UPRIGHT = Format("A4", "a4", 182.0, 263.0, 9.0)
"""Among other papers of a hall."""


class SheetRow(Struct, frozen=True):
    """A row, or a part of one, as it stands on its sheet."""

    no: int
    cells: tuple[Cell, ...]


class SheetGroup(Struct, frozen=True):
    """The rows of one 主项 on a sheet, under one merged cell."""

    label: str
    """一、变更登记; on a further sheet with （续）."""
    span: int
    """How many rows."""
    first: SheetRow
    others: tuple[SheetRow, ...]


class Sheets(Struct, frozen=True):
    """A wall list on the sheets of one format."""

    columns: tuple[Column, ...]
    sheets: tuple[tuple[Placed, ...], ...]
    size: str
    """The class of the size that it is set in."""

    def groups(self, number: int) -> tuple[SheetGroup, ...]:
        """The rows of one sheet by their groups."""
        return tuple(_group(rows) for rows in _by_group(self.sheets[number]))


class Chosen(Struct, frozen=True):
    """How a list is set."""

    columns: tuple[Column, ...]
    torn: bool
    """Whether high rows go on on the next sheet."""
    points: float


_chosen: dict[str, Chosen] = {}
"""By a name for all that was asked."""


def remember(chosen: Mapping[str, Chosen]) -> None:
    """Take over what was found in an earlier run, or by another process of this one."""
    _chosen.update(chosen)


def remembered() -> dict[str, Chosen]:
    """All that was found so far, for the next run."""
    return dict(_chosen)


@lru_cache(maxsize=64)
def sheets_of(rows: tuple[PosterRow, ...], format: Format, foot: float) -> Sheets:
    """The rows sheet by sheet, as even as can be, in the largest size that takes no more sheets.

    Each sheet has its foot. No row is torn apart, but where one would else stand alone on a sheet or be
    higher than it.
    """
    kinds = kinds_of(rows)
    cutter = Cutter(tuple((row, cells_of(row, kinds)) for row in rows), foot)
    asked = repr((rows, format, foot)).encode("utf-8", "surrogatepass")
    name = blake2b(asked, digest_size=12).hexdigest()
    if name not in _chosen:
        _chosen[name] = _best(cutter, rows, format)
    best = _chosen[name]
    cut = cutter.cut(best.columns, replace(format, points=best.points), torn=best.torn)
    return Sheets(best.columns, cut.sheets, Fit(best.points).name)


def _best(cutter: Cutter, rows: tuple[PosterRow, ...], format: Format) -> Chosen:
    """The columns, and the size in them, that take the fewest sheets, evenly filled."""
    most = math.floor((_body(format, cutter.foot) - 2 * PADDING[1] - 0.2) / (format.em * LEADING)) - 1
    tried = [
        (*_largest(cutter, columns, format, torn=torn), columns, torn)
        for columns in dict.fromkeys(
            fitted(rows, format.em, format.width, most, whole=whole) for whole in (True, False)
        )
        for torn in (False, True)
    ]
    _, points, columns, torn = min(tried, key=lambda one: one[0].rank)
    return Chosen(columns, torn, points)


class Cutter(Struct):
    """Cuts the same rows in several sizes, each way once: where no row is high, torn or not is the same."""

    rows: tuple[tuple[PosterRow, tuple[Cell, ...]], ...]
    """Each with what stands in its columns."""
    foot: float
    known: dict[tuple[object, ...], Cut] = field(default_factory=dict)

    def cut(self, columns: tuple[Column, ...], format: Format, *, torn: bool) -> Cut:
        """The rows on sheets, in that size."""
        rooms = tuple(_room(column, format) for column in columns if column.key not in (NUMBER, GROUP))
        counts = tuple(parts_of(lines_of(cells, rooms)) if torn else 1 for _, cells in self.rows)
        if (columns, format, counts) not in self.known:
            label = next(_room(column, format) for column in columns if column.key == GROUP)
            setting = Setting(label, format.em * LEADING, 2 * PADDING[1] + 0.2, _body(format, self.foot))
            rows = (
                RowCells(row, cells, rooms, one) for (row, cells), one in zip(self.rows, counts, strict=True)
            )
            self.known[columns, format, counts] = on_fewest(tuple(rows), setting)
        return self.known[columns, format, counts]


def _largest(cutter: Cutter, columns: tuple[Column, ...], format: Format, *, torn: bool) -> tuple[Cut, float]:
    """The sheets in the largest size that is no worse, and that size in points."""
    found, points = cutter.cut(columns, format, torn=torn), format.points
    for larger in LARGER:
        tried = replace(format, points=format.points + larger)
        cut = cutter.cut(columns, tried, torn=torn)
        if cut.rank > found.rank:
            break
        found, points = cut, tried.points
    return found, points


def _body(format: Format, foot: float) -> float:
    """The room for rows on a sheet."""
    head = format.head * format.points / A3.points
    return format.height - head - foot - (format.em * LEADING + 2 * PADDING[1] + 0.2)


def foot_of(imprint: Imprint, format: Format) -> float:
    """How high the foot of each sheet is, in millimetres."""
    em = FOOT_POINTS * POINT / 0.8
    room = format.width - (CODE[0] if imprint.address else 0.0)
    return max(foot_height(imprint, room / em) * em, CODE[1] if imprint.address else 0.0)


def _by_group(rows: Sequence[Placed]) -> list[list[Placed]]:
    found: list[list[Placed]] = []
    for row in rows:
        if row.opens_group or not found:
            found.append([])
        found[-1].append(row)
    return found


def _group(rows: Sequence[Placed]) -> SheetGroup:
    first, *others = (SheetRow(one.row.no, one.cells) for one in rows)
    label = group_label(rows[0].row, continued=not rows[0].opens_group)
    return SheetGroup(label, len(rows), first, tuple(others))


def _room(column: Column, format: Format) -> float:
    """Of a column, in em."""
    return (column.share / 100 * format.width - 2 * PADDING[0]) / format.em - GAPS
