"""The two sheets a chart is drawn for: a phone of 360 px, and A4."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace


class Sheet(Struct, frozen=True):
    """Sizes in units of the drawing; one unit is a CSS pixel on the phone."""

    name: str
    """For a class name."""
    width: float
    """Width of the drawing."""
    straight: float
    """Widest box of a chart that has no side column."""
    shares: tuple[float, ...]
    """Shares of the room that the main column may take, the most pleasing first."""
    size: float = 15.0
    """Size of all text."""
    leading: float = 22.0
    """From one line of text to the next."""
    edge: float = 4.0
    """Free space around the drawing."""
    row_gap: float = 30.0
    """Between two boxes of the main column: an arrow."""
    side_gap: float = 22.0
    """Between two boxes of the side column: room for a line that passes."""
    lane: float = 11.0
    """Width of a lane that leads a line past the boxes."""


def paper_sheet(width: float, *, tight: bool = False) -> Sheet:
    """A sheet of paper so many units wide: the fewer, the larger its type; `tight` saves height."""
    narrow = width < 480
    shares = (0.56, 0.6, 0.52, 0.64, 0.48) if narrow else (0.56, 0.6, 0.52)
    loose = Sheet("a4", width=width, straight=width - 60 if width > 420 else width, shares=shares)
    return replace(loose, leading=19.0, row_gap=22.0, side_gap=14.0) if tight else loose


PHONE = Sheet("phone", width=344, straight=300, shares=(0.54, 0.58, 0.5, 0.62, 0.46))
A4 = paper_sheet(640)
"""640 units on 180 mm of paper print the text at 12 points."""
