"""Where a sheet of a wall list ends: on as few sheets as can be, none of one row, all about as full."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhinan.draw.lettering import wrap
from zhinan.pages.wall.poster_columns import Cell
from zhinan.pages.wall.poster_parts import CONTINUED, RowCells
from zhinan.pages.wall.poster_rows import PaperList, PosterRow

DIGITS = "零一二三四五六七八九"
PART_LINES = 6
"""Lines that a part of a row has at least."""


@dataclass(frozen=True)
class Placed:
    """A row on its sheet, or the part of it that stands there."""

    row: PosterRow
    cells: tuple[Cell, ...]
    begun: bool
    """Whether it goes on from the sheet before."""

    @property
    def opens_group(self) -> bool:
        """Whether its 主项 begins with it."""
        return self.row.new_group and not self.begun


@dataclass(frozen=True)
class Cut:
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


@dataclass(frozen=True)
class Setting:
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


Score = tuple[float, ...]
"""Of a way to cut, the least is the best: sheets over, rows alone, sheets and torn rows, uneven."""


def on_fewest(rows: Sequence[RowCells], setting: Setting) -> Cut:
    """The best way to cut."""
    units = [(row, part) for row in range(len(rows)) for part in range(rows[row].count)]
    best: list[tuple[Score, int]] = [((0.0, 0.0, 0.0, 0.0, 0.0), 0)]
    worst: tuple[Score, int] = ((math.inf,), 0)
    best += [worst] * len(units)
    for start in range(len(units)):
        score = best[start][0]
        for end, used in _filled(rows, units, start, setting):
            over, alone = used > setting.room, len(rows) > 1 and units[start][0] == units[end - 1][0]
            torn = end < len(units) and units[end][1] > 0
            uneven = (setting.room - used) ** 2
            own = (over, alone, 1 + torn, torn, uneven)
            found = tuple(one + more for one, more in zip(score, own, strict=True))
            best[end] = min(best[end], (found, start))
    return _told(rows, units, best)


def _filled(
    rows: Sequence[RowCells], units: Sequence[tuple[int, int]], start: int, setting: Setting
) -> Iterator[tuple[int, float]]:
    """Where a sheet that begins there may end, and what it holds then, in millimetres."""
    before = own = 0.0  # of the groups that are closed, and of the rows of the open one before the last
    first = units[start]
    for end in range(start + 1, len(units) + 1):
        number, part = units[end - 1]
        row = rows[number]
        if (number, part) != first and part == 0:
            done = _last(rows, units, start, end - 1, setting)
            if row.row.new_group:
                before, own = before + max(own + done, _label(rows[number - 1].row, setting)), 0.0
            else:
                own += done
        last = _last(rows, units, start, end, setting)
        used = before + max(own + last, _label(row.row, setting))
        if used > setting.room and end > start + 1:
            return
        yield end, used


def _last(
    rows: Sequence[RowCells], units: Sequence[tuple[int, int]], start: int, end: int, setting: Setting
) -> float:
    """How high the last row of a sheet is."""
    number, part = units[end - 1]
    begin = units[start][1] if units[start][0] == number else 0
    row = rows[number]
    return setting.height(lines_of(row.span(begin, part + 1), row.rooms))


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
    """一、变更登记."""
    return f"{numeral(row.group_no)}、{row.group}{CONTINUED if continued else ''}"


def _label(row: PosterRow, setting: Setting) -> float:
    """How high the label of a row's group is."""
    return setting.height(_lines(group_label(row, continued=True), setting.label))


def numeral(number: int) -> str:
    """As lists are numbered: 一, 十二, 三十."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens < 2 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones or not tens else "")


def lines_of(cells: Sequence[Cell], rooms: Sequence[float]) -> int:
    """Lines of a row."""
    return max(_cell(cell, room) for cell, room in zip(cells, rooms, strict=True))


def _cell(cell: Cell, room: float) -> int:
    return sum(_lines(line, room) for line in cell.lines) + sum(_papers(group, room) for group in cell.papers)


def _papers(group: PaperList, room: float) -> int:
    total = _lines(group.case, room) if group.case else 0
    total += _lines(group.alone, room) if group.alone else 0
    total += sum(_lines(paper.text, room - 1.4) for paper in group.listed)
    if group.run_on:
        total += _lines("；".join(f"一一{paper.text}" for paper in group.run_on), room)
    return total


def _lines(text: str, room: float) -> int:
    return max(1, len(wrap(text, room)))
