"""A drawing as values: boxes, routes and labels with their coordinates. Nothing here knows of SVG.

Coordinates are in units of the drawing, x to the right, y downwards.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.flowchart import NodeKind

Anchor = Literal["start", "middle"]
Point = tuple[float, float]
BoxKind = NodeKind | Literal["note"]
"""A node's kind, or a card without papers."""


class Line(NamedTuple):
    """One line of text."""

    text: str
    x: float
    """Left end or middle, as `anchor` says."""
    y: float
    """The base line."""
    anchor: Anchor = "middle"


_line = Line._make


class Box(Struct, frozen=True):
    """A node, or the card that holds all papers of one step."""

    ids: tuple[str, ...]
    """The node, or the papers on the card."""
    kind: BoxKind
    x: float
    y: float
    width: float
    height: float
    inset: float = 0.0
    """How far the upper and lower edge draw in from the points at the sides; half the width: a diamond."""
    lines: tuple[Line, ...] = ()
    ticks: tuple[Point, ...] = ()
    """Upper left corners of the squares to tick on a card."""
    caption: tuple[Line, ...] = ()
    """What stands in bold: a card's headings, who acts, how long it takes."""
    dots: tuple[Point, ...] = ()
    """Middles of the dots before the entries of a list."""

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Of its width."""
        return self.x + self.width / 2

    @property
    def centre(self) -> float:
        """Of its height."""
        return self.y + self.height / 2

    @property
    def outline(self) -> tuple[Point, ...]:
        """Its corners, clockwise; rounding is left to the drawing."""
        if not self.inset:
            return ((self.x, self.y), (self.right, self.y), (self.right, self.bottom), (self.x, self.bottom))
        return (
            (self.x, self.centre),
            (self.x + self.inset, self.y),
            (self.right - self.inset, self.y),
            (self.right, self.centre),
            (self.right - self.inset, self.bottom),
            (self.x + self.inset, self.bottom),
        )

    def left_at(self, y: float) -> float:
        """The x of its left outline at height `y`."""
        return self.x + self._drawn_in(y)

    def right_at(self, y: float) -> float:
        """The x of its right outline at height `y`."""
        return self.right - self._drawn_in(y)

    def top_at(self, x: float) -> float:
        """The y of its upper outline at `x`."""
        return self.y + self._lowered(x)

    def bottom_at(self, x: float) -> float:
        """The y of its lower outline at `x`."""
        return self.bottom - self._lowered(x)

    def _drawn_in(self, y: float) -> float:
        return self.inset * abs(y - self.centre) / (self.height / 2)

    def _lowered(self, x: float) -> float:
        flat = self.width / 2 - self.inset
        beyond = abs(x - self.middle) - flat
        return beyond / self.inset * self.height / 2 if self.inset and beyond > 0 else 0.0

    def moved(self, x: float, y: float) -> Box:
        """The same box with all that is in it, its corner `x`, `y` further on."""
        return Box(
            self.ids, self.kind, self.x + x, self.y + y, self.width, self.height,
            inset=self.inset,
            lines=moved(self.lines, x, y),
            ticks=tuple((tick[0] + x, tick[1] + y) for tick in self.ticks),
            caption=moved(self.caption, x, y),
            dots=tuple((dot[0] + x, dot[1] + y) for dot in self.dots),
        )  # fmt: skip


def moved(lines: tuple[Line, ...], x: float, y: float) -> tuple[Line, ...]:
    """The lines, `x`, `y` further on."""
    return tuple([_line((text, left + x, base + y, anchor)) for text, left, base, anchor in lines])


class Label(Struct, frozen=True):
    """The words on an arrow, with the space they take."""

    lines: tuple[Line, ...]
    x: float
    y: float
    width: float
    height: float

    def moved(self, x: float, y: float) -> Label:
        """The same words, `x`, `y` further on."""
        return replace(self, x=self.x + x, y=self.y + y, lines=moved(self.lines, x, y))


class Route(Struct, frozen=True):
    """An edge as a line of horizontal and vertical pieces, from outline to outline."""

    source: str
    target: str
    points: tuple[Point, ...]
    paper: bool = False
    """A dashed line from a card to the step that needs it."""
    back: bool = False
    """It leads to an earlier step."""
    label: Label | None = None


class Layout(Struct, frozen=True):
    """The whole drawing."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    size: float
    """Size of the text."""
