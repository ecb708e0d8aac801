"""The sizes in which a sheet of paper can be set, and what a size takes: counted, not tried in a browser.

It mirrors static/css/paper.css: sizes are in em of the sheet's own size, paper in millimetres. Chinese
characters are one em wide in every font, so the lines can be counted; the tests print every sheet.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable, Iterable

from msgspec import Struct

from zhinan.draw.lettering import Texts, line_count

SIZES = tuple(half / 2 for half in range(28, 17, -1))
"""Points, from 14 down to 9 in halves; the classes in the style sheet are called by tenths: size-105."""
POINT = 0.3528
"""Millimetres."""
PAPER = (182.0, 266.0)
"""A4 less the margins, and less a little for fonts that run larger."""
LEADING = 1.45
SMALL = 0.92
"""Size of small letters, in em."""
LABEL = 8.5
"""Width of the words at the left, in em."""


class Fit(Struct, frozen=True):
    """What was chosen."""

    points: float
    second: str | None = None
    """What the second sheet begins with: group-2, limit, halls …; None on one sheet."""
    later: tuple[str, ...] = ()
    """What each sheet behind the second begins with."""

    @property
    def sheets(self) -> int:
        """A4 pages."""
        return len(self.beginnings) + 1

    @property
    def beginnings(self) -> tuple[str, ...]:
        """What each sheet but the first begins with."""
        return (self.second, *self.later) if self.second else ()

    @property
    def name(self) -> str:
        """What the style sheet calls the size: size-105."""
        return f"size-{round(self.points * 10)}"


UNFITTED = Fit(SIZES[0])
"""Before it is known."""


def largest(fits: Callable[[float], bool]) -> float | None:
    """The largest of the sizes that fits, where every smaller one does too; None where none does."""
    if fits(SIZES[0]):  # as most sheets of one hall do
        return SIZES[0]
    found = bisect(SIZES, False, 1, key=fits)
    return SIZES[found] if found < len(SIZES) else None


def lines(text: str, room: float, size: float = 1.0) -> int:
    """Lines of `text` set in `size` em in a column of `room` em."""
    return line_count(text, max(room / size, 1))


class Lines(Struct, frozen=True):
    """Texts one below the other, to be set in every size."""

    texts: Texts
    each: float = LEADING
    """How high a line is, in em of the sheet."""
    size: float = 1.0
    """Of the letters, in em of the sheet."""
    less: float = 0.0
    """Em of the room that they don't have."""

    def height(self, room: float) -> float:
        """In em, in a column of `room` em."""
        return self.texts.line_count(max((room - self.less) / self.size, 1)) * self.each


class Flow(Struct, frozen=True):
    """Phrases that stand one after another, to be set in every size."""

    widths: list[float]
    """Each with the gap behind it."""
    each: float = LEADING
    """How high a line is, in em of the sheet."""

    def height(self, room: float) -> float:
        """In em, in a column of `room` em."""
        return flow(self.widths, room) * self.each


class Area(Struct, frozen=True):
    """What there is across when a sheet is set in one size, in em."""

    em: float
    """In millimetres."""
    room: float
    body: float
    """The same less the words at the left."""


def area_of(points: float, leaf: float | None = None) -> Area:
    """`leaf` is the width of a card's leaf, which has its headings above the text."""
    em = points * POINT
    room = (leaf or PAPER[0]) / em
    return Area(em, room, room if leaf else room - LABEL)


class Row(Struct, frozen=True):
    """A row of a table."""

    least: int
    """Lines of the cells that are as wide in every size."""
    texts: Texts
    """Those of the cell that has the rest."""


class Rows(Struct, frozen=True):
    """The rows of a table."""

    rows: list[Row]
    less: float
    """What the cells have that are as wide in every size, in em of the table."""

    def height(self, room: float) -> float:
        """In em, in a table of that width."""
        own = max(room / SMALL - self.less, 1)
        lines = sum([max(row.least, row.texts.line_count(own)) for row in self.rows])
        return lines * SMALL * 1.35 + len(self.rows) * (SMALL * 0.32 + 0.1)


Part = Lines | Flow | Rows


class Block(Struct, frozen=True):
    """What is never cut by the end of a sheet."""

    name: str
    parts: tuple[Part, ...]
    fixed: float = 1.25
    """What it has beside its parts, in em."""
    least: float = 3.0
    """Its least height, in em."""
    wide: bool = False
    """Whether it has the whole width of the sheet."""

    def height(self, area: Area) -> float:
        """In millimetres."""
        across = area.room if self.wide else area.body
        return max(self.fixed + sum([part.height(across) for part in self.parts]), self.least) * area.em


def flow(widths: Iterable[float], room: float) -> int:
    """Lines of phrases that stand one after another, each with the gap behind it."""
    count, used = 1, 0.0
    for width in widths:
        if width > room:
            count += math.ceil(width * 1.05 / room) - (used == 0)
            used = room
        elif used + width > room:
            count, used = count + 1, width
        else:
            used += width
    return count
