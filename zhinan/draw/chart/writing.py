"""What stands in a box, in lines: short words around a middle, a long text as a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from zhinan.draw.chart.geometry import Anchor, Line, Point, moved
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.draw.lettering import balanced, line_count, width_of, wrap
from zhinan.draw.svg import BASE
from zhinan.model.flowchart import Node
from zhinan.model.prose.sentences import COUNTED, SHORT, listed

LONGEST = 60
"""Characters of a text that is no list."""
LEFT_ALIGNED = 4
"""From this many lines on, a text is read more easily from the left than from the middle."""
INDENT = 0.85
"""Of an entry of a list, in em."""
LIMIT = "时限："
Entry = tuple[str, float, bool]
"""A piece of a long text, by how many em it is set in, and whether a dot stands before it."""


class Written(Struct, frozen=True):
    """The lines of a box, its upper left corner at 0, 0."""

    width: float
    height: float
    lines: tuple[Line, ...]
    bold: tuple[Line, ...] = ()
    dots: tuple[Point, ...] = ()

    def at(self, x: float, y: float) -> Written:
        """The same, its corner at `x`, `y`."""
        return Written(
            self.width,
            self.height,
            moved(self.lines, x, y),
            moved(self.bold, x, y),
            tuple((dot[0] + x, dot[1] + y) for dot in self.dots),
        )


def rows_of(text: str, room: float) -> int:
    """How many lines a node's text takes in a room of so many em."""
    if len(text) <= LONGEST:
        return line_count(text, room)
    return sum(line_count(piece, room - left) for piece, left, _ in _entries(text, room))


def height_of(node: Node, room: float, sheet: Sheet) -> float:
    """How high it is what `written` makes of a node, without writing it."""
    rows = rows_of(node.text, room)
    if node.actor:
        rows += line_count(node.actor, room)
    if node.limit:
        rows += line_count(f"{LIMIT}{node.limit}", room)
    return rows * sheet.leading


def written(node: Node, room: float, sheet: Sheet) -> Written:
    """What a node says, in lines of at most `room` em: who acts above it, how long it takes below."""
    inner = _listed(node.text, room, sheet) if len(node.text) > LONGEST else _plain(node.text, room, sheet)
    head = balanced(node.actor, room) if node.actor else ()
    foot = balanced(f"{LIMIT}{node.limit}", room) if node.limit else ()
    if not head and not foot:
        return inner
    width = max([inner.width, *(width_of(line) * sheet.size for line in (*head, *foot))])
    top = len(head) * sheet.leading
    below = top + inner.height
    body = inner.at((width - inner.width) / 2, top)
    bold = [_line(text, width / 2, row, sheet) for row, text in enumerate(head)]
    bold += [_line(text, width / 2, row, sheet, below) for row, text in enumerate(foot)]
    return Written(width, below + len(foot) * sheet.leading, body.lines, tuple(bold), body.dots)


def leads(piece: str) -> bool:
    """Whether a list's first piece leads to its entries and is none itself."""
    return not piece.endswith(("，", "；", "。", "、")) and not COUNTED.match(piece)


def longest(lines: tuple[str, ...]) -> float:
    """The width of the widest line, in em."""
    return max((width_of(line) for line in lines), default=0.0)


def _plain(text: str, room: float, sheet: Sheet) -> Written:
    lines = balanced(text, room)
    width = longest(lines) * sheet.size
    anchor: Anchor = "start" if len(lines) >= LEFT_ALIGNED else "middle"
    x = 0.0 if anchor == "start" else width / 2
    placed = tuple(_line(line, x, row, sheet, anchor=anchor) for row, line in enumerate(lines))
    return Written(width, len(lines) * sheet.leading, placed)


def _listed(text: str, room: float, sheet: Sheet) -> Written:
    """A long text, line by line."""
    placed: list[Line] = []
    dots: list[Point] = []
    for piece, left, dotted in _entries(text, room):
        if dotted:
            dots.append((0.4 * sheet.size, (len(placed) + 0.5) * sheet.leading))
        for line in wrap(piece, room - left):
            placed.append(_line(line, left * sheet.size, len(placed), sheet, anchor="start"))
    width = max(line.x + width_of(line.text) * sheet.size for line in placed)
    return Written(width, len(placed) * sheet.leading, tuple(placed), dots=tuple(dots))


def _entries(text: str, room: float) -> tuple[Entry, ...]:
    return _listed_by(text, max(SHORT, min(LONGEST, int(room - INDENT))))


@lru_cache(maxsize=1024)  # a text is tried in many widths
def _listed_by(text: str, line: int) -> tuple[Entry, ...]:
    return tuple(_entries_of(listed(text, LONGEST, line)))


def _entries_of(pieces: tuple[str, ...]) -> Iterator[Entry]:
    """What leads to a list, then its entries, each with its own number or a dot."""
    for number, piece in enumerate(pieces):
        is_lead = number == 0 and leads(piece)
        own = COUNTED.match(piece) is not None
        yield piece.strip(), 0.0 if is_lead else INDENT, not is_lead and not own


def _line(
    text: str, x: float, row: int, sheet: Sheet, top: float = 0.0, *, anchor: Anchor = "middle"
) -> Line:
    return Line(text, x, top + (row + 0.5) * sheet.leading + BASE * sheet.size, anchor)
