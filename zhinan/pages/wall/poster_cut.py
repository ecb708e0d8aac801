"""Where a sheet of a wall list ends: on as few sheets as can be, none of one row, all about as full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from zhinan.model.prose.sentences import COUNTED
from zhinan.pages.wall.poster_columns import Cell
from zhinan.pages.wall.poster_lines import lines_of
from zhinan.pages.wall.poster_parts import CONTINUED, RowCells
from zhinan.pages.wall.poster_rows import PosterRow

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


Rank = tuple[int, int, int, int]
"""Of a way to cut, the least is the best: sheets that hold more than there is room for, sheets of one row
where there are several, sheets and torn rows, torn rows. What no list should have comes first, then paper, of
which a torn row must save a sheet."""


class Setting(Struct, frozen=True):
    """What rows are measured with, in millimetres."""

    line: float
    """How high one is."""
    padding: float
    """Of a row, above and below."""
    room: float
    """For the rows of a sheet."""

    def height(self, lines: float) -> float:
        """Of a row of so many lines."""
        return max(lines, 1) * self.line + self.padding


class Stack(Struct, frozen=True):
    """Rows in one setting, one above the other, with the heights of each whole."""

    heights: list[float]
    labels: list[float]
    """Of the label of each row's group."""
    opens: list[bool]
    """Whether a group begins with it."""
    setting: Setting

    def rank(self) -> Rank:
        """How good the best way is to cut between rows.

        Sheets that are filled one after the other are as few as can be: only where a row is alone then, there
        may be a better way.
        """
        count = len(self.heights)
        starts = self._filled()
        alone = any(end - start == 1 for start, end in pairwise([*starts, count])) and count > 1
        if alone or any(self._is_over(start) for start in starts):
            return Ways(self).rank()
        return 0, 0, len(starts), 0

    def _is_over(self, row: int) -> bool:
        return max(self.heights[row], self.labels[row]) > self.setting.room

    def _filled(self) -> list[int]:
        """The rows that sheets begin with, each sheet as full as it can be."""
        starts: list[int] = []
        before = own = last = 0.0  # as in `Ways`
        for row, (height, label, opens) in enumerate(zip(self.heights, self.labels, self.opens, strict=True)):
            if starts:
                if opens:
                    before, own = before + max(own + last, self.labels[row - 1]), 0.0
                else:
                    own += last
            last = height
            if not starts or before + max(own + last, label) > self.setting.room:
                starts.append(row)
                before = own = 0.0
        return starts


class Ways:
    """All ways to cut rows, between them and between the parts of high ones, and which is the best.

    A way's rank is counted as one number.
    """

    def __init__(self, stack: Stack, rows: Sequence[RowCells] = ()) -> None:
        """`rows` are those of the stack in parts; without them each is in one."""
        self.stack = stack
        self.rows = rows
        self.counts = [row.count for row in rows] or [1] * len(stack.heights)
        self.units = [(row, part) for row, count in enumerate(self.counts) for part in range(count)]
        self.base = 2 * len(self.units) + 1
        self._parts: dict[tuple[int, int, int], float] = {}
        self.ranks = [0] + [self.base**4] * len(self.units)
        self.starts = [0] * len(self.ranks)
        self._look()

    def rank(self) -> Rank:
        """Of the best."""
        rest, torn = divmod(self.ranks[-1], self.base)
        rest, paper = divmod(rest, self.base)
        return *divmod(rest, self.base), paper, torn

    def sheets(self) -> list[list[tuple[int, int]]]:
        """The rows and parts on each sheet, as they are cut best."""
        found, end = [], len(self.units)
        while end:
            start = self.starts[end]
            found.append(self.units[start:end])
            end = start
        return found[::-1]

    def _look(self) -> None:
        """The best rank up to each unit, evenly filled, and where its last sheet begins."""
        units, counts, heights, labels = self.units, self.counts, self.stack.heights, self.stack.labels
        opens, room, base, several = self.stack.opens, self.stack.setting.room, self.base, len(heights) > 1
        unevenness = [0.0] * len(self.ranks)
        for start, (first_row, first_part) in enumerate(units):
            before = own = 0.0  # of the groups that are closed, and of the open one's rows before the last
            last = 0.0  # how high the last row is
            for end in range(start + 1, len(units) + 1):
                row, part = units[end - 1]
                if part == 0 and end > start + 1:
                    if opens[row]:
                        before, own = before + max(own + last, labels[row - 1]), 0.0
                    else:
                        own += last
                begin = first_part if row == first_row else 0
                last = heights[row] if part + 1 - begin == counts[row] else self._part(row, begin, part + 1)
                used = before + max(own + last, labels[row])
                if used > room and end > start + 1:
                    break
                rank = self.ranks[start] + base
                if used > room:
                    rank += base**3
                if several and row == first_row:
                    rank += base**2
                if part + 1 < counts[row]:
                    rank += base + 1
                uneven = unevenness[start] + (room - used) ** 2
                if rank < self.ranks[end] or (rank == self.ranks[end] and uneven < unevenness[end]):
                    self.ranks[end], unevenness[end], self.starts[end] = rank, uneven, start

    def _part(self, number: int, begin: int, end: int) -> float:
        """How high a row's parts from the one to the other are."""
        known = number, begin, end
        if known not in self._parts:
            row = self.rows[number]
            self._parts[known] = self.stack.setting.height(lines_of(row.span(begin, end), row.rooms))
        return self._parts[known]


def on_fewest(rows: Sequence[RowCells], stack: Stack) -> tuple[tuple[Placed, ...], ...]:
    """The rows on their sheets, cut in the best way."""
    return tuple(tuple(_placed(rows, units)) for units in Ways(stack, rows).sheets())


def _placed(rows: Sequence[RowCells], units: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    for number, own in groupby(units, lambda unit: unit[0]):
        parts = [part for _, part in own]
        yield Placed(rows[number].row, rows[number].span(parts[0], parts[-1] + 1), parts[0] > 0)


def parts_of(lines: int) -> int:
    """In how many parts a row of so many lines may stand."""
    return max(1, lines // PART_LINES)


def group_label(row: PosterRow, *, continued: bool) -> str:
    """一、变更登记; a group that the document numbers keeps its own number."""
    own = "" if COUNTED.match(row.group) else f"{numeral(row.group_no)}、"
    return f"{own}{row.group}{CONTINUED if continued else ''}"


def numeral(number: int) -> str:
    """As lists are numbered: 一, 十二, 三十, 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if hundreds > 9:
        return str(number)
    if hundreds:
        ten = f"{DIGITS[tens]}十" if tens else "零" if ones else ""
        return f"{DIGITS[hundreds]}百{ten}{DIGITS[ones] if ones else ''}"
    ten = ("" if tens < 2 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones or not tens else "")
