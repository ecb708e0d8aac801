"""The columns of a wall list: which it has, and how wide each is so that the whole is as low as can be."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from msgspec import Struct

from zhinan.draw.lettering import WORD, width_of
from zhinan.pages.wall.poster_rows import PaperList, PosterRow

STEPS = (4, 1)
"""By how many hundredths of the table columns are tried wider and narrower, one after the other."""
SHORT = 4
"""Characters of a line that is not broken."""
WIDEST_WORD = 14.0
"""Em of an address for which a column is made wide enough."""
WORD_ROOM = 1.5
"""What stands beside a word in its cell, in em."""
TOO_HIGH = 1000
"""What a line counts that is too many."""
NUMBER, GROUP = "no", "group"


class Cell(Struct, frozen=True):
    """What stands in one column of a row."""

    heading: bool
    """Whether it names the row."""
    lines: tuple[str, ...]
    papers: tuple[PaperList, ...] = ()
    kept: bool = False
    """Whether it stands again where the row goes on: what it is called, and whom it is for."""
    title: str = ""
    """Of its column, for a screen that is too narrow for columns; empty for what names the row."""


class Kind(Struct, frozen=True):
    """A column that a wall list may have."""

    key: str
    title: str
    least: int
    """Hundredths of the table that it has at least."""
    lines: Callable[[PosterRow], tuple[str, ...]]
    optional: bool = False
    """Whether it is left out where no row has anything in it."""
    kept: bool = False
    """Whether it stands again where a row goes on."""


class Column(Struct, frozen=True):
    """A column as it is printed."""

    key: str
    title: str
    share: int
    """Hundredths of the table."""

    @property
    def style(self) -> str:
        """The classes of its heading: what it is, and how wide."""
        return f"p-{self.key} w-{self.share}"


def _alone(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


KINDS = (
    Kind("name", "事项", 8, lambda row: (row.name,), kept=True),
    Kind("for", "给谁", 5, lambda row: _alone(row.audience), optional=True, kept=True),
    Kind("papers", "材料", 14, lambda row: _alone(row.no_papers)),
    Kind("limit", "时限", 7, lambda row: row.limit),
    Kind("where", "窗口", 9, lambda row: row.counters, optional=True),
    Kind("stages", "环节", 5, lambda row: _alone(row.stages), optional=True),
    Kind("ways", "方式", 8, lambda row: row.ways, optional=True),
    Kind("remarks", "备注", 6, lambda row: row.remarks, optional=True),
    Kind("basis", "设定依据", 8, lambda row: row.basis, optional=True),
)
"""In the order in which they stand, behind the number and the group."""
PAPERS = "papers"


def kinds_of(rows: Sequence[PosterRow]) -> tuple[Kind, ...]:
    """The columns that the rows fill."""
    return tuple(kind for kind in KINDS if not kind.optional or any(kind.lines(row) for row in rows))


def cells_of(row: PosterRow, kinds: Sequence[Kind]) -> tuple[Cell, ...]:
    """What the row has in each column."""
    return tuple(
        Cell(
            kind.key == "name",
            kind.lines(row),
            row.papers if kind.key == PAPERS else (),
            kind.kept,
            "" if kind.key == "name" else kind.title,
        )
        for kind in kinds
    )


def fitted(rows: Sequence[PosterRow], em: float, width: float, most: int) -> Iterator[tuple[Column, ...]]:
    """The columns for a table of that width, in millimetres, set in that size: two ways, or one.

    First so that no short line and no address is broken, as far as that can be; then without regard to them.
    Hundredths are moved from column to column as long as that takes lines away; above all from rows of more
    than `most` lines, which would stand on no sheet.
    """
    kinds = kinds_of(rows)
    number, group = math.ceil(320 * em / width), math.ceil(max(8.0, 750 * em / width))
    heights = [_Heights(rows, kind, em, width) for kind in kinds]
    unbroken = tuple(max(one.least, one.unbroken) for one in heights)
    for least in dict.fromkeys((unbroken, tuple(one.least for one in heights))):
        shares = _Table(heights, least, most).best(100 - number - group)
        columns = (Column(kind.key, kind.title, share) for kind, share in zip(kinds, shares, strict=True))
        yield (Column(NUMBER, "序号", number), Column(GROUP, "主项", group), *columns)


class _Heights:
    """How many lines each row has in one column, by the column's share."""

    def __init__(self, rows: Sequence[PosterRow], kind: Kind, em: float, width: float) -> None:
        texts = {text for row in rows for text in _texts(row, kind)}
        words = (width_of(word) for text in texts for word in _whole(text))
        widest = max((one for one in words if one <= WIDEST_WORD), default=0.0)
        self.least = kind.least
        self.unbroken = math.ceil((widest + WORD_ROOM) * em / width * 100)
        self.texts = [tuple(filter(None, _widths(row, kind))) for row in rows]
        self.widest = [max(texts, default=0.0) for texts in self.texts]
        self.weight = sum(sum(texts) for texts in self.texts)
        self.hundredth = width / em / 100
        self.known: dict[int, list[int]] = {}

    def at(self, share: int) -> list[int]:
        """The lines of each row."""
        if share not in self.known:
            room = max(share * self.hundredth - 1.1, 1.0)
            self.known[share] = [
                len(texts) if widest <= room else sum([math.ceil(one / room) for one in texts])
                for texts, widest in zip(self.texts, self.widest, strict=True)
            ]
        return self.known[share]


class _Table(Struct, frozen=True):
    """What moves hundredths from column to column."""

    heights: list[_Heights]
    least: tuple[int, ...]
    """What each column has at least."""
    most: int
    """Lines of a row for which there is room on a sheet."""

    def best(self, whole: int) -> list[int]:
        """The shares of `whole` with which no move takes a line away."""
        shares = self._begin(whole)
        best = self._total([one.at(share) for one, share in zip(self.heights, shares, strict=True)])
        for step in STEPS:
            while found := self._better(shares, step, best):
                best, shares = found
        return shares

    def _begin(self, whole: int) -> list[int]:
        """Each column what it has at least, the rest by what stands in it."""
        weights = [math.sqrt(one.weight) for one in self.heights]
        left = whole - sum(self.least)
        most = sum(weights) or 1
        shares = [low + math.floor(left * one / most) for low, one in zip(self.least, weights, strict=True)]
        shares[0] += whole - sum(shares)
        return shares

    def _better(self, shares: list[int], step: int, best: int) -> tuple[int, list[int]] | None:
        """The move that takes away the most lines, with the lines that are left; None where none does."""
        found = None
        columns = [one.at(share) for one, share in zip(self.heights, shares, strict=True)]
        wider = [one.at(share + step) for one, share in zip(self.heights, shares, strict=True)]
        # Nothing is gained by narrowing a column: no move that widens one leaves fewer lines than this.
        bounds = [
            best if lines == now else self._total([*columns[:number], lines, *columns[number + 1 :]])
            for number, (now, lines) in enumerate(zip(columns, wider, strict=True))
        ]
        for giver, taker in permutations(range(len(shares)), 2):
            if bounds[taker] >= best or shares[giver] - step < self.least[giver]:
                continue
            moved = list(columns)
            moved[giver], moved[taker] = self.heights[giver].at(shares[giver] - step), wider[taker]
            total = bounds[taker] if moved[giver] == columns[giver] else self._total(moved)
            if total < best:
                best, found = total, list(shares)
                found[giver] -= step
                found[taker] += step
        return (best, found) if found else None

    def _total(self, columns: list[list[int]]) -> int:
        """Lines of the whole table, those that are too many for a sheet by far the dearest."""
        rows: list[int] = list(map(max, *columns))
        if max(rows, default=0) <= self.most:
            return sum(rows)
        return sum(rows) + TOO_HIGH * sum(lines - self.most for lines in rows if lines > self.most)


def _widths(row: PosterRow, kind: Kind) -> Iterator[float]:
    yield from (max(width_of(line), 1.0) for line in kind.lines(row))
    for group in row.papers if kind.key == PAPERS else ():
        yield from (width_of(text) for text in (group.case, group.alone) if text)
        yield from (width_of(paper.text) + 1.6 for paper in group.listed)
        if group.run_on:
            yield sum(width_of(paper.text) + 2.6 for paper in group.run_on)


def _texts(row: PosterRow, kind: Kind) -> Iterator[str]:
    yield from kind.lines(row)
    for group in row.papers if kind.key == PAPERS else ():
        yield from (paper.text for paper in (*group.listed, *group.run_on))


def _whole(text: str) -> Iterator[str]:
    """What should stand in one line: an address, a number, a line of a few characters."""
    yield from (text,) if len(text) <= SHORT else WORD.findall(text)
