"""The blocks of a checklist, each measured once, to be set in every size; mirrors static/css/paper.css."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.draw.lettering import Texts, width_of
from zhinan.pages.item.short_steps import StepChain
from zhinan.pages.paper.checklist_parts import Checklist, SheetCalls, SheetHalls, SheetHospitals, SheetWay
from zhinan.pages.paper.imprint import Foot
from zhinan.pages.paper.ticks import TickGroup
from zhinan.pages.paper.type_size import LEADING, PAPER, POINT, Flow, Lines, Part, height_of

SMALL = 0.92
TABLE_LINE = SMALL * 1.35
TABLE_LEADING = SMALL * (1.35 + 0.32) + 0.1
LABEL = 8.5
"""Width of the words at the left, in em."""
CODE = 30.0, 31.0
"""Width and height that the code takes in the head, in millimetres."""
ABOVE, LEAST = 1.25, 3.0
"""What a block has around what it says, and its least height, in em."""


class Area(Struct, frozen=True):
    """What there is across when a sheet is set in one size, in em."""

    em: float
    """In millimetres."""
    room: float
    body: float
    """The same less the words at the left."""


def area(points: float, leaf: float | None = None) -> Area:
    """`leaf` is the width of a card's leaf, which has its headings above the text."""
    em = points * POINT
    room = (leaf or PAPER[0]) / em
    return Area(em, room, room if leaf else room - LABEL)


class Block(Struct, frozen=True):
    """What is on one page."""

    name: str
    parts: tuple[Part, ...]
    fixed: float = ABOVE
    """What it has beside its parts, in em."""
    least: float = LEAST
    wide: bool = False
    """Whether it has the whole width of the sheet."""

    def height(self, area: Area) -> float:
        """In millimetres."""
        own = self.fixed + height_of(self.parts, area.room if self.wide else area.body)
        return max(own, self.least) * area.em


class Head(Struct, frozen=True):
    """The name and whom it is for, and of the materials what is of no case."""
    ...
