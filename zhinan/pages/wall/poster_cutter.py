"""One wall list in many sizes: its texts are listed once, and a size is measured once for all ways to cut."""

from __future__ import annotations

from msgspec import Struct

from zhinan.draw.lettering import line_count
from zhinan.pages.wall.poster_columns import GROUP, NUMBER, Cell, Column, cells_of, kinds_of
from zhinan.pages.wall.poster_cut import (
    Placed,
    Rank,
    Setting,
    Stack,
    Ways,
    group_label,
    on_fewest,
    parts_of,
)
from zhinan.pages.wall.poster_format import LEADING, PADDING, Format, body_of, room_of
from zhinan.pages.wall.poster_lines import ColumnTexts, letters_of
from zhinan.pages.wall.poster_parts import RowCells
from zhinan.pages.wall.poster_rows import PosterRow

ALMOST = 1 - 1e-6
"""How much of a height is there however it was added up."""


class Size(Struct, frozen=True):
    """The rows set in one size, in columns of one width each."""

    rooms: tuple[float, ...]
    """Of each column, in em."""
    lines: list[int]
    """Of each row."""
    stack: Stack
    rank: Rank
    """Of the best way to cut between rows."""


class Cutter:
    """Cuts the same rows in several sizes."""

    def __init__(self, rows: tuple[PosterRow, ...], foot: float) -> None:
        kinds = kinds_of(rows)
        self.foot = foot
        """How high the foot of each sheet is, in millimetres."""
        self.rows = [(row, cells_of(row, kinds)) for row in rows]
        self._texts = [ColumnTexts(cells[number] for _, cells in self.rows) for number in range(len(kinds))]
        self._labels = [group_label(row, continued=True) for row in rows]
        self._opens = [row.new_group for row in rows]
        self._lines: dict[tuple[int, float], list[int]] = {}
        self._sizes: dict[tuple[tuple[Column, ...], Format], Size] = {}

    def setting(self, format: Format) -> Setting:
        """What rows are measured with in that size."""
        return Setting(format.em * LEADING, 2 * PADDING[1] + 0.2, body_of(format, self.foot))

    def rank(self, columns: tuple[Column, ...], format: Format, *, torn: bool) -> Rank:
        """How good the best way to cut is in that size: between rows, or between parts of high ones too."""
        size = self._size(columns, format)
        if torn and self._may_gain(size):
            return Ways(size.stack, self._in_parts(size, torn=True)).rank()
        return size.rank

    def cut(
        self, columns: tuple[Column, ...], format: Format, *, torn: bool
    ) -> tuple[tuple[Placed, ...], ...]:
        """The rows on sheets, in that size."""
        size = self._size(columns, format)
        return on_fewest(self._in_parts(size, torn=torn), size.stack)

    def _size(self, columns: tuple[Column, ...], format: Format) -> Size:
        if (columns, format) not in self._sizes:
            self._sizes[columns, format] = self._measured(columns, format)
        return self._sizes[columns, format]

    def _measured(self, columns: tuple[Column, ...], format: Format) -> Size:
        label = next(room_of(column.share, format) for column in columns if column.key == GROUP)
        rooms = tuple(room_of(one.share, format) for one in columns if one.key not in (NUMBER, GROUP))
        lines = list(map(max, *(self._column(number, room) for number, room in enumerate(rooms))))
        setting = self.setting(format)
        known = {text: setting.height(line_count(text, label)) for text in set(self._labels)}
        heights, labels = [setting.height(count) for count in lines], [known[text] for text in self._labels]
        stack = Stack(heights, labels, self._opens, setting)
        return Size(rooms, lines, stack, stack.rank())

    def _column(self, number: int, room: float) -> list[int]:
        """The lines that each row has in one column."""
        if (number, room) not in self._lines:
            self._lines[number, room] = self._texts[number].line_counts(room)
        return self._lines[number, room]

    def _in_parts(self, size: Size, *, torn: bool) -> list[RowCells]:
        """The rows, each in as many parts as it may stand in."""
        return [
            RowCells(row, cells, size.rooms, parts_of(lines) if torn else 1)
            for (row, cells), lines in zip(self.rows, size.lines, strict=True)
        ]

    def _may_gain(self, size: Size) -> bool:
        """Whether a way that tears high rows may be better than one that tears none.

        A torn row has to save a sheet, and one for itself; it takes no less room than its letters.
        """
        over, alone, sheets, _ = size.rank
        if parts_of(max(size.lines, default=0)) == 1:
            return False
        if over or alone or min(size.rooms) < 1:
            return True
        least = sum(
            height if parts_of(lines) == 1 else size.stack.setting.height(_letters(cells, size.rooms))
            for (_, cells), lines, height in zip(self.rows, size.lines, size.stack.heights, strict=True)
        )
        return ALMOST * least <= size.stack.setting.room * (sheets - 2)


def _letters(cells: tuple[Cell, ...], rooms: tuple[float, ...]) -> float:
    """Lines that the letters of a row take alone."""
    return max(letters_of(cell) / room for cell, room in zip(cells, rooms, strict=True))
