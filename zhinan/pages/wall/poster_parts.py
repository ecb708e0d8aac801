"""A high row in parts: its cells cut between papers and sentences, put together where parts meet again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from zhinan.draw.lettering import width_of
from zhinan.model.prose.sentences import sentences
from zhinan.pages.wall.poster_columns import Cell
from zhinan.pages.wall.poster_rows import PaperList, PosterPaper, PosterRow

CONTINUED = "（续）"
HALF_A_LINE = 0.5
"""What is empty behind the end of a paper, on an average."""


class _Bit(Struct, frozen=True):
    """What is never cut: a paper, or a sentence of a longer text."""

    paragraph: tuple[int, int]
    """Which list of papers it is of (-1: none, plain lines), and which line or paper of it."""
    text: str
    source: PaperList | None
    opens: bool
    """Whether its list begins with it."""


class RowCells(Struct, frozen=True, dict=True):
    """A row with what stands in its columns, and in how many parts it may stand."""

    row: PosterRow
    cells: tuple[Cell, ...]
    rooms: tuple[float, ...]
    """Of each column, in em."""
    count: int

    def span(self, start: int, end: int) -> tuple[Cell, ...]:
        """The cells of some of its parts, one behind the other; what the row is called stands in each."""
        if end - start == self.count:
            return self.cells
        return tuple(
            _called(cell, start)
            if cell.kept
            else _joined([bit for part in dealt[start:end] for bit in part], cell.title)
            for cell, dealt in zip(self.cells, self._dealt, strict=True)
        )

    @cached_property
    def _dealt(self) -> tuple[tuple[list[_Bit], ...], ...]:
        """The bits of each cell, part by part, as evenly as they can be cut."""
        weighed = [_weighed(cell, room) for cell, room in zip(self.cells, self.rooms, strict=True)]
        most = max(sum(weight for _, weight in bits) for bits in weighed)
        return tuple(_deal(bits, most, self.count) for bits in weighed)


def _called(cell: Cell, start: int) -> Cell:
    return (
        replace(cell, lines=(*cell.lines[:-1], cell.lines[-1] + CONTINUED))
        if start and cell.heading
        else cell
    )


def _weighed(cell: Cell, room: float) -> list[tuple[_Bit, float]]:
    """Each bit with about how many lines it takes."""
    return [(bit, width_of(bit.text) / room + HALF_A_LINE) for bit in _bits(cell)]


def _deal(bits: Sequence[tuple[_Bit, float]], most: float, count: int) -> tuple[list[_Bit], ...]:
    dealt: tuple[list[_Bit], ...] = tuple([] for _ in range(count))
    before = 0.0
    for bit, weight in bits:
        dealt[min(count - 1, math.floor((before + weight / 2) * count / most))].append(bit)
        before += weight
    return dealt


def _bits(cell: Cell) -> Iterator[_Bit]:
    for number, line in enumerate(cell.lines):
        for text in sentences(line) or (line,):
            yield _Bit((-1, number), text, None, opens=False)
    for group, papers in enumerate(cell.papers):
        texts = sentences(papers.alone) if papers.alone else ()
        for number, text in enumerate(texts):
            yield _Bit((group, 0), text, papers, opens=not number)
        for number, paper in enumerate((*papers.listed, *papers.run_on)):
            yield _Bit((group, number), paper.text, papers, opens=not number)


def _joined(bits: Sequence[_Bit], title: str) -> Cell:
    """A cell of these bits alone."""
    lines = [
        "".join(bit.text for bit in own)
        for (group, _), own in groupby(bits, lambda bit: bit.paragraph)
        if group < 0
    ]
    papers = [_papers(list(own)) for group, own in groupby(bits, lambda bit: bit.paragraph[0]) if group >= 0]
    return Cell(False, tuple(lines), tuple(papers), title=title)


def _papers(bits: Sequence[_Bit]) -> PaperList:
    """A list of papers, or what of it stands here."""
    source = bits[0].source
    assert source
    case = source.case and source.case + ("" if bits[0].opens else CONTINUED)
    if source.alone:
        return PaperList(case, alone="".join(bit.text for bit in bits))
    found = tuple(PosterPaper(bit.paragraph[1] + 1, bit.text) for bit in bits)
    return PaperList(case, listed=found) if source.listed else PaperList(case, run_on=found)
