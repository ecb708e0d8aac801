"""How many lines what stands in a cell takes: its texts are listed once and set in many widths."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from zhinan.draw.lettering import line_count, width_of
from zhinan.pages.wall.poster_columns import Cell

NUMBER = 1.4
"""Em of a paper's number in a list."""
SURELY = 1e-6
"""Em by which a text is narrower than its room where nobody has to look closer."""


class CellTexts(Struct, frozen=True, dict=True):
    """The texts of a cell, each of which begins a line."""

    texts: tuple[tuple[str, float], ...]
    """Each with the em of the cell's room that it doesn't have."""

    @cached_property
    def _widest(self) -> float:
        """What room all texts have in one line each."""
        return max((_in_one_line(text) + less for text, less in self.texts), default=0.0)

    @cached_property
    def weight(self) -> float:
        """Em of all characters: however its texts are cut, their lines hold these."""
        return sum(width_of("".join(text.split())) for text, _ in self.texts)

    def lines(self, room: float) -> int:
        """How many lines, in a cell of that room."""
        if self._widest + SURELY <= room:
            return len(self.texts)
        return sum([line_count(text, room - less) for text, less in self.texts])


def _in_one_line(text: str) -> float:
    return math.inf if "\n" in text else width_of(text)


def texts_of(cell: Cell) -> CellTexts:
    """What stands in a cell."""
    return CellTexts(tuple(_texts(cell)))


def lines_of(cells: Sequence[Cell], rooms: Sequence[float]) -> int:
    """Lines of a row, or of a part of one, that is looked at in one width alone."""
    return max(
        sum(line_count(text, room - less) for text, less in _texts(cell))
        for cell, room in zip(cells, rooms, strict=True)
    )


def _texts(cell: Cell) -> Iterator[tuple[str, float]]:
    for line in cell.lines:
        yield line, 0.0
    for group in cell.papers:
        if group.case:
            yield group.case, 0.0
        if group.alone:
            yield group.alone, 0.0
        for paper in group.listed:
            yield paper.text, NUMBER
        if group.run_on:
            yield "；".join([f"一一{paper.text}" for paper in group.run_on]), 0.0
