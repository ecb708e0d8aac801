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
    if not fits(SIZES[-1]):
        return None
    return SIZES[bisect(SIZES, False, key=fits)]


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
