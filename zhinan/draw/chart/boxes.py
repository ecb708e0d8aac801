"""A node's text made into a box of the right shape and size, still at the drawing's corner."""

from __future__ import annotations

from zhinan.draw.chart.arrangement import Card
from zhinan.draw.chart.geometry import Anchor, Box, Label, Line
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.draw.lettering import balanced, width_of, wrap
from zhinan.draw.svg import BASE
from zhinan.model.flowchart import Node

CAPTION = "材料"
"""The heading of a card where the document has none."""
NO_PAPER = ("无", "无需", "不需")

PADDING = 1.0
"""On each side of a text, in em."""
CARD_PADDING = 0.7
TICK = 0.8
"""Side of a square to tick, in em."""
TICK_GAP = 0.45
BETWEEN = 4.0
"""Between two papers on a card, in units."""
MARGIN = 11.0
"""Above and below a text, in units."""
SLANT = 14.0
"""How far a long question's sides draw in."""
LEFT_ALIGNED = 4
"""From this many lines on, a text is read more easily from the left than from the middle."""
DIAMOND_LINES = 2
DIAMOND_HEIGHT = 92.0


def step_box(node: Node, width: float, sheet: Sheet) -> Box:
    """A step, a result or what is given back: a box of the column's full width."""
    lines = balanced(node.text, width / sheet.size - 2 * PADDING)
    height = len(lines) * sheet.leading + 2 * MARGIN
    placed = _placed(lines, width / 2, height / 2, sheet)
    return Box((node.id,), node.kind, 0, 0, width, height, lines=placed)


def pill_box(node: Node, width: float, sheet: Sheet) -> Box:
    """The start or the end: as wide as its text."""
    lines = balanced(node.text, width / sheet.size - 2 * PADDING)
    own = max((_longest(lines) + 2 * PADDING) * sheet.size, 6.4 * sheet.size)
    height = len(lines) * sheet.leading + 2 * MARGIN - 4
    placed = _placed(lines, own / 2, height / 2, sheet)
    return Box((node.id,), node.kind, 0, 0, own, height, lines=placed)


def question_box(node: Node, width: float, sheet: Sheet) -> Box:
    """A question: a diamond where its text is short, else a box with pointed sides."""
    return _diamond(node, width, sheet) or _pointed(node, width, sheet)


def _diamond(node: Node, width: float, sheet: Sheet) -> Box | None:
    best: tuple[float, tuple[str, ...]] | None = None
    for room in range(int(width / sheet.size), 1, -1):
        lines = wrap(node.text, room)
        taken = (_longest(lines) + PADDING) * sheet.size / width
        if len(lines) > DIAMOND_LINES or taken >= 0.8:
            continue
        height = max(len(lines) * sheet.leading / (1 - taken) + 6, 64)
        if height <= DIAMOND_HEIGHT and (best is None or height < best[0]):
            best = height, lines
    if best is None:
        return None
    height, lines = best
    placed = _placed(lines, width / 2, height / 2, sheet)
    return Box((node.id,), node.kind, 0, 0, width, height, inset=width / 2, lines=placed)


def _pointed(node: Node, width: float, sheet: Sheet) -> Box:
    lines = balanced(node.text, (width - 2 * SLANT) / sheet.size - PADDING)
    height = len(lines) * sheet.leading + 2 * MARGIN
    placed = _placed(lines, width / 2, height / 2, sheet)
    return Box((node.id,), node.kind, 0, 0, width, height, inset=SLANT, lines=placed)


def card_box(card: Card, width: float, sheet: Sheet) -> Box:
    """The papers of a step as one card, each with a square to tick."""
    size, left = sheet.size, CARD_PADDING * sheet.size
    indent = left + (TICK + TICK_GAP) * size
    placed: list[Line] = []
    ticks: list[tuple[float, float]] = []
    heading = wrap(card.heading or CAPTION, width / size - 2 * CARD_PADDING)
    caption = tuple(
        Line(text, left, MARGIN + (row + 0.5) * sheet.leading + BASE * size, "start")
        for row, text in enumerate(heading)
    )
    y = MARGIN + len(heading) * sheet.leading
    for paper in card.papers:
        needed = not paper.text.startswith(NO_PAPER)
        if needed:
            ticks.append((left, y + sheet.leading / 2 - TICK * size / 2))
        start = indent if needed else left
        for text in balanced(paper.text, (width - start) / size - CARD_PADDING):
            placed.append(Line(text, start, y + sheet.leading / 2 + BASE * size, "start"))
            y += sheet.leading
        y += BETWEEN
    ids = tuple(paper.id for paper in card.papers)
    height = y - BETWEEN + MARGIN
    return Box(ids, "paper", 0, 0, width, height, lines=tuple(placed), ticks=tuple(ticks), caption=caption)


def make_label(text: str, room: float, sheet: Sheet) -> Label:
    """The words of a branch, in lines no wider than `room` em."""
    lines = _before_negation(text, room) or balanced(text, room)
    width = _longest(lines) * sheet.size
    leading = sheet.size * 1.2
    return Label(
        tuple(
            Line(line, width / 2, leading * (row + 0.5) + BASE * sheet.size) for row, line in enumerate(lines)
        ),
        0, 0, width, leading * len(lines),
    )  # fmt: skip


def _before_negation(text: str, room: float) -> tuple[str, ...] | None:
    """审核 / 不通过 rather than 审核不 / 通过."""
    if width_of(text) <= room:
        return None
    for mark in "不未":
        first, found, rest = text.partition(mark)
        if first and found and width_of(first) <= room and width_of(found + rest) <= room:
            return first, found + rest
    return None


def _placed(lines: tuple[str, ...], x: float, y: float, sheet: Sheet) -> tuple[Line, ...]:
    """Lines around the point `x`, `y`: centred, or from the left where they are many."""
    anchor: Anchor = "middle"
    if len(lines) >= LEFT_ALIGNED:
        anchor, x = "start", x - _longest(lines) * sheet.size / 2
    top = y - len(lines) * sheet.leading / 2
    return tuple(
        Line(text, x, top + (row + 0.5) * sheet.leading + BASE * sheet.size, anchor)
        for row, text in enumerate(lines)
    )


def _longest(lines: tuple[str, ...]) -> float:
    return max((width_of(line) for line in lines), default=0.0)
