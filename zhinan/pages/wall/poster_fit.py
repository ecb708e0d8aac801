"""Which rows of a wall list stand on which sheet: the rows set line by line as the page will.

It mirrors static/css/poster.css; the tests print every list and count.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from zhinan.draw.lettering import wrap
from zhinan.pages.paper.imprint import Imprint, foot_height
from zhinan.pages.paper.type_size import Fit
from zhinan.pages.wall.poster_columns import (
    GROUP,
    NUMBER,
    Cell,
    Column,
    Kind,
    cells_of,
    fitted,
    kinds_of,
)
from zhinan.pages.wall.poster_rows import PaperList, PosterRow

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
CONTINUED = "（续）"
DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True)
class Format:
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


@dataclass(frozen=True)
class SheetRow:
    """A row as it stands on its sheet."""

    no: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class SheetGroup:
    """The rows of one 主项 on a sheet, under one merged cell."""

    label: str
    """一、变更登记; on a further sheet with （续）."""
    span: int
    """How many rows."""
    first: SheetRow
    others: tuple[SheetRow, ...]


@dataclass(frozen=True)
class Sheets:
    """A wall list on the sheets of one format."""

    columns: tuple[Column, ...]
    sheets: tuple[tuple[PosterRow, ...], ...]
    size: str
    """The class of the size that it is set in."""

    def groups(self, number: int) -> tuple[SheetGroup, ...]:
        """The rows of one sheet by their groups."""
        return tuple(_group(rows, kinds_of(self.rows)) for rows in _by_group(self.sheets[number]))

    @property
    def rows(self) -> tuple[PosterRow, ...]:
        """All rows."""
        return tuple(row for sheet in self.sheets for row in sheet)


@lru_cache(maxsize=64)
def sheets_of(rows: tuple[PosterRow, ...], format: Format, foot: float) -> Sheets:
    """The rows sheet by sheet, as even as can be, in the largest size that takes no more sheets.

    No row is torn apart, and each sheet has its foot.
    """
    most = math.floor((_body(format, foot) - 2 * PADDING[1] - 0.2) / (format.em * LEADING)) - 1
    columns = fitted(rows, format.em, format.width, most)
    whole, room = _set(rows, columns, format, foot)
    count, points = len(whole.cut(room)), format.points
    for larger in LARGER:
        tried = replace(format, points=format.points + larger)
        cells, left = _set(rows, columns, tried, foot)
        if len(cells.cut(left)) > count or max(cells.heights, default=0.0) > left:
            break
        whole, room, points = cells, left, tried.points
    low, high = max(whole.heights, default=0.0), room
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if len(whole.cut(middle)) <= count else (middle, high)
    return Sheets(columns, tuple(tuple(sheet) for sheet in whole.cut(high)), Fit(points).name)


def _set(
    rows: tuple[PosterRow, ...], columns: tuple[Column, ...], format: Format, foot: float
) -> tuple[_Whole, float]:
    """The rows with their heights in that size, and the room for them on a sheet."""
    kinds = kinds_of(rows)
    rooms = [_room(column, format) for column in columns if column.key not in (NUMBER, GROUP)]
    label = next(_room(column, format) for column in columns if column.key == GROUP)
    counts = [_height(cells_of(row, kinds), rooms) for row in rows]
    line = format.em * LEADING
    heights = [max(count, 1) * line + 2 * PADDING[1] + 0.2 for count in counts]
    return _Whole(rows, heights, label, line), _body(format, foot)


def _body(format: Format, foot: float) -> float:
    """The room for rows on a sheet."""
    head = format.head * format.points / A3.points
    return format.height - head - foot - (format.em * LEADING + 2 * PADDING[1] + 0.2)


@dataclass(frozen=True)
class _Whole:
    """The rows with their heights, to be cut into sheets."""

    rows: Sequence[PosterRow]
    heights: Sequence[float]
    label: float
    """Room of a group's label, in em."""
    line: float

    def cut(self, room: float) -> list[list[PosterRow]]:
        """Sheets of no more than `room` millimetres."""
        sheets: list[list[PosterRow]] = [[]]
        used = own = 0.0
        for number, row in enumerate(self.rows):
            new = not sheets[-1] or row.new_group
            height = self.heights[number]
            short = self._missing(row, height if new else own + height)
            if used + height + short > room and sheets[-1]:
                sheets.append([])
                used, new = 0.0, True
            own = height if new else own + height
            used += height + (self._missing(row, own) if self._ends(number) else 0.0)
            sheets[-1].append(row)
        return sheets if sheets[-1] else []

    def _ends(self, number: int) -> bool:
        """Whether a row is the last of its group."""
        return number + 1 == len(self.rows) or self.rows[number + 1].new_group

    def _missing(self, row: PosterRow, own: float) -> float:
        """What the label of a row's group is higher than its rows."""
        label = _lines(f"{numeral(row.group_no)}、{row.group}{CONTINUED}", self.label)
        return max(0.0, label * self.line + 2 * PADDING[1] + 0.2 - own)


def foot_of(imprint: Imprint, format: Format) -> float:
    """How high the foot of each sheet is, in millimetres."""
    em = FOOT_POINTS * POINT / 0.8
    room = format.width - (CODE[0] if imprint.address else 0.0)
    return max(foot_height(imprint, room / em) * em, CODE[1] if imprint.address else 0.0)


def numeral(number: int) -> str:
    """As lists are numbered: 一, 十二, 三十."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens < 2 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones or not tens else "")


def _by_group(rows: Sequence[PosterRow]) -> list[list[PosterRow]]:
    found: list[list[PosterRow]] = []
    for row in rows:
        if row.new_group or not found:
            found.append([])
        found[-1].append(row)
    return found


def _group(rows: Sequence[PosterRow], kinds: Sequence[Kind]) -> SheetGroup:
    first, *others = (SheetRow(row.no, cells_of(row, kinds)) for row in rows)
    label = f"{numeral(rows[0].group_no)}、{rows[0].group}"
    return SheetGroup(label + ("" if rows[0].new_group else CONTINUED), len(rows), first, tuple(others))


def _room(column: Column, format: Format) -> float:
    """Of a column, in em."""
    return (column.share / 100 * format.width - 2 * PADDING[0]) / format.em - GAPS


def _height(cells: Sequence[Cell], rooms: Sequence[float]) -> int:
    """Lines of a row."""
    return max(_cell(cell, room) for cell, room in zip(cells, rooms, strict=True))


def _cell(cell: Cell, room: float) -> int:
    return sum(_lines(line, room) for line in cell.lines) + sum(_papers(group, room) for group in cell.papers)


def _papers(group: PaperList, room: float) -> int:
    total = _lines(group.case, room) if group.case else 0
    total += _lines(group.alone, room) if group.alone else 0
    total += sum(_lines(paper.text, room - 1.4) for paper in group.listed)
    if group.run_on:
        total += _lines("；".join(f"一{paper.text}" for paper in group.run_on), room)
    return total


def _lines(text: str, room: float) -> int:
    return max(1, len(wrap(text, room)))
