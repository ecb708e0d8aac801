"""Where a sheet of a wall list ends: on as few sheets as can be, none of one row, all about as full."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

from zhinan.draw.lettering import line_count
from zhinan.model.prose.sentences import COUNTED
from zhinan.pages.wall.poster_columns import Cell
from zhinan.pages.wall.poster_parts import CONTINUED, RowCells
from zhinan.pages.wall.poster_rows import PaperList, PosterRow

DIGITS = "零一二三四五六七八九"
PART_LINES = 6
"""Lines that a part of a row has at least."""


class Placed(Struct, frozen=True):
    """A row on its sheet, or the part of it that stands there."""

    row: PosterRow
    cells: tuple[Cell, ...]
    begun: bool
    """Whether it goes on from the sheet before."""

    @property
    def opens_group(self) -> bool:
        """Whether its 主项 begins with it."""
        return self.row.new_group and not self.begun


class Cut(Struct, frozen=True):
    """All rows on their sheets."""

    sheets: tuple[tuple[Placed, ...], ...]
    over: int
    """How many sheets hold more than there is room for."""
    alone: int
    """How many hold one row, where there are several rows."""
    torn: int
    """How many rows go on on the next sheet."""

    @property
    def rank(self) -> tuple[int, ...]:
        """Less is better: what no list should have, then paper, of which a torn row must save a sheet."""
        return self.over, self.alone, len(self.sheets) + self.torn, self.torn


class Setting(Struct, frozen=True):
    """What rows are measured with, in millimetres but for `label`."""

    label: float
    """Room of a group's label, in em."""
    line: float
    padding: float
    """Of a row, above and below."""
    room: float
    """For the rows of a sheet."""

    def height(self, lines: int) -> float:
        """Of a row of so many lines."""
        return max(lines, 1) * self.line + self.padding


class Heights:
    """How high rows, parts of them and labels are: many ways to cut ask for the same ones."""

    def __init__(self, rows: Sequence[RowCells], setting: Setting) -> None:
        self.rows = rows
        self.setting = setting
        self._parts: dict[tuple[int, int, int], float] = {}
        self._labels: dict[int, float] = {}

    def of(self, number: int, begin: int, end: int) -> float:
        """A row's parts from the one to the other."""
        known = number, begin, end
        if known not in self._parts:
            row = self.rows[number]
            self._parts[known] = self.setting.height(lines_of(row.span(begin, end), row.rooms))
        return self._parts[known]

    def label(self, number: int) -> float:
        """The label of a row's group."""
        row = self.rows[number].row
        if row.group_no not in self._labels:
            text = group_label(row, continued=True)
            self._labels[row.group_no] = self.setting.height(line_count(text, self.setting.label))
        return self._labels[row.group_no]


Score = tuple[float, ...]
"""Of a way to cut, the least is the best: sheets over, rows alone, sheets and torn rows, uneven."""


def on_fewest(rows: Sequence[RowCells], setting: Setting) -> Cut:
    """The best way to cut."""
    units = [(row, part) for row in range(len(rows)) for part in range(rows[row].count)]
    best: list[tuple[Score, int]] = [((0.0, 0.0, 0.0, 0.0, 0.0), 0)]
    worst: tuple[Score, int] = ((math.inf,), 0)
    best += [worst] * len(units)
    heights = Heights(rows, setting)
    for start in range(len(units)):
        sheets_over, rows_alone, paper, rows_torn, unevenness = best[start][0]
        for end, used in _filled(heights, units, start):
            torn = end < len(units) and units[end][1] > 0
            score = (
                sheets_over + (used > setting.room),
                rows_alone + (len(rows) > 1 and units[start][0] == units[end - 1][0]),
                paper + 1 + torn,
                rows_torn + torn,
                unevenness + (setting.room - used) ** 2,
            )
            if (score, start) < best[end]:
                best[end] = score, start
    return _told(rows, units, best)


def _filled(heights: Heights, units: Sequence[tuple[int, int]], start: int) -> Iterator[tuple[int, float]]:
    """Where a sheet that begins there may end, and what it holds then, in millimetres."""
    before = own = 0.0  # of the groups that are closed, and of the rows of the open one before the last
    last = 0.0  # how high the last row is
    first_row, first_part = units[start]
    for end in range(start + 1, len(units) + 1):
        number, part = units[end - 1]
        if part == 0 and end > start + 1:
            if heights.rows[number].row.new_group:
                before, own = before + max(own + last, heights.label(number - 1)), 0.0
            else:
                own += last
        last = heights.of(number, first_part if number == first_row else 0, part + 1)
        used = before + max(own + last, heights.label(number))
        if used > heights.setting.room and end > start + 1:
            return
        yield end, used


def _told(
    rows: Sequence[RowCells], units: Sequence[tuple[int, int]], best: Sequence[tuple[Score, int]]
) -> Cut:
    sheets, end = [], len(units)
    while end:
        start = best[end][1]
        sheets.append(tuple(_placed(rows, units[start:end])))
        end = start
    over, alone, _, torn, _ = map(int, best[-1][0])
    return Cut(tuple(reversed(sheets)), over, alone, torn)


def _placed(rows: Sequence[RowCells], units: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    for number in dict.fromkeys(row for row, _ in units):
        parts = [part for row, part in units if row == number]
        yield Placed(rows[number].row, rows[number].span(parts[0], parts[-1] + 1), parts[0] > 0)


def parts_of(lines: int) -> int:
    """In how many parts a row of so many lines may stand."""
    return max(1, lines // PART_LINES)


def group_label(row: PosterRow, *, continued: bool) -> str:
    """一、变更登记; a group that the document numbers keeps its own number."""
    own = "" if COUNTED.match(row.group) else f"{numeral(row.group_no)}、"
    return f"{own}{row.group}{CONTINUED if continued else ''}"


def numeral(number: int) -> str:
    """As lists are numbered: 一, 十二, 三十."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens < 2 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones or not tens else "")


def lines_of(cells: Sequence[Cell], rooms: Sequence[float]) -> int:
    """Lines of a row."""
    return max(_cell(cell, room) for cell, room in zip(cells, rooms, strict=True))


def _cell(cell: Cell, room: float) -> int:
    return sum(line_count(line, room) for line in cell.lines) + sum(
        _papers(group, room) for group in cell.papers
    )


def _papers(group: PaperList, room: float) -> int:
    total = line_count(group.case, room) if group.case else 0
    total += line_count(group.alone, room) if group.alone else 0
    total += sum(line_count(paper.text, room - 1.4) for paper in group.listed)
    if group.run_on:
        total += line_count("；".join(f"一一{paper.text}" for paper in group.run_on), room)
    return total
