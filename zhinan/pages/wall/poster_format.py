"""Sheets that wall lists are printed on, and the room there is on one; mirrors static/css/poster.css."""

from __future__ import annotations

from msgspec import Struct

from zhinan.pages.paper.imprint import Imprint, foot_height

POINT = 0.3528
LEADING = 1.4
PADDING = (1.2, 1.0)
"""Of a cell, left and right, above and below, in millimetres."""
GAPS = 0.6
"""What the gaps between Chinese and Latin take of a line, in em."""
CODE = (26.0, 20.5)
"""Width and height that the code takes at the foot."""
FOOT_POINTS = 9.0


class Format(Struct, frozen=True):
    """A sheet with the size of its text."""

    name: str
    style: str
    """The page's class and the name of its style sheet."""
    width: float
    """Between the margins, in millimetres."""
    height: float
    """The same, less a line or two that a row may take more."""
    points: float
    """Of the body text; the poster is read from a metre away and never set below 9."""
    head: float = 11.5
    """Height of the title."""

    @property
    def em(self) -> float:
        """The size of the body text in millimetres."""
        return self.points * POINT


A3 = Format("A3", "page-a3", 396.0, 268.5, 10.5)
A4 = Format("A4", "page-a4-landscape", 277.0, 185.5, 9.0)
A4_UPRIGHT = Format("A4", "a4", 182.0, 263.0, 9.0)
"""Among other papers of a hall."""


def body_of(format: Format, foot: float) -> float:
    """The room for rows on a sheet."""
    head = format.head * format.points / A3.points
    return format.height - head - foot - (format.em * LEADING + 2 * PADDING[1] + 0.2)


def foot_of(imprint: Imprint, format: Format) -> float:
    """How high the foot of each sheet is, in millimetres."""
    em = FOOT_POINTS * POINT / 0.8
    room = format.width - (CODE[0] if imprint.address else 0.0)
    return max(foot_height(imprint, room / em) * em, CODE[1] if imprint.address else 0.0)


def room_of(share: int, format: Format) -> float:
    """Of a column that has so many hundredths, in em."""
    return (share / 100 * format.width - 2 * PADDING[0]) / format.em - GAPS
