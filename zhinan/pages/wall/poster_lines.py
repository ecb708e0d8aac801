"""How many lines what stands in a cell takes: its texts are listed once and set in many widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zhinan.draw.lettering import line_count, width_in_one_line, width_of
from zhinan.pages.wall.poster_columns import Cell

NUMBER = 1.4
"""Em of a paper's number in a list."""


class ColumnTexts:
    """The texts of all cells of a column."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self._texts: list[tuple[str, float, float]] = []
        self._ends = [0]
        for cell in cells:
            self._texts += [(text, width_in_one_line(text), less) for text, less in _texts(cell)]
            self._ends.append(len(self._texts))

    def line_counts(self, room: float) -> list[int]:
        """How many lines each cell has, in a column of that room."""
        counts = [
            1 if width <= room - less else line_count(text, room - less) for text, width, less in self._texts
        ]
        return [sum(counts[begin:end]) for begin, end in pairwise(self._ends)]


def letters_of(cell: Cell) -> float:
    """Em of all characters: however the texts are cut, their lines hold these."""
    return sum(width_of("".join(text.split())) for text, _ in _texts(cell))


def lines_of(cells: Sequence[Cell], rooms: Sequence[float]) -> int:
    """Lines of a row, or of a part of one, that is looked at in one width alone."""
    return max(
        sum(line_count(text, room - less) for text, less in _texts(cell))
        for cell, room in zip(cells, rooms, strict=True)
    )


def _texts(cell: Cell) -> Iterator[tuple[str, float]]:
    """Each text, with the em of the cell's room that it doesn't have."""
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
