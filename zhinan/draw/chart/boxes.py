"""A node's text made into a box of the right shape and size, still at the drawing's corner."""

from __future__ import annotations

import re
from math import ceil

from zhinan.draw.chart.arrangement import Card
from zhinan.draw.chart.geometry import Box, BoxKind, Label, Line, Point
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.draw.chart.writing import Written, longest, written
from zhinan.draw.lettering import balanced, width_of, wrap
from zhinan.draw.svg import BASE
from zhinan.model.flowchart import Node

CAPTION = "材料"
"""The heading of a card where the document has none."""
REMARKS = "说明"
"""The heading of remarks."""
NO_PAPER = re.compile(r"无|不需|共\d+样，见")

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
DIAMOND_LINES = 2
DIAMOND_HEIGHT = 92.0


def step_box(node: Node, width: float, sheet: Sheet) -> Box:
    """A step, a result or what is given back: a box of the column's full width."""
    said = written(node, width / sheet.size - 2 * PADDING, sheet)
    return _around(node, said, width, said.height + 2 * MARGIN)


def pill_box(node: Node, width: float, sheet: Sheet) -> Box:
    """The start or the end: as wide as its text."""
    said = written(node, width / sheet.size - 2 * PADDING, sheet)
    own = max(said.width + 2 * PADDING * sheet.size, 6.4 * sheet.size)
    return _around(node, said, own, said.height + 2 * MARGIN - 4)


def _around(node: Node, said: Written, width: float, height: float, inset: float = 0.0) -> Box:
    """A box of that size with its words in the middle."""
    body = said.at((width - said.width) / 2, (height - said.height) / 2)
    return Box(
        (node.id,), node.kind, 0, 0, width, height,
        inset=inset, lines=body.lines, caption=body.bold, dots=body.dots,
    )  # fmt: skip


def question_box(node: Node, width: float, sheet: Sheet) -> Box:
    """A question: a diamond where its text is short, else a box with pointed sides."""
    return _diamond(node, width, sheet) or _pointed(node, width, sheet)


def _diamond(node: Node, width: float, sheet: Sheet) -> Box | None:
    if node.actor or node.limit:
        return None
    best: tuple[float, tuple[str, ...]] | None = None
    words = width_of(node.text)
    visible = words - width_of("".join(filter(str.isspace, node.text)))
    # Wider than the whole text it comes to the same, and what is narrower than half of it takes more lines.
    widest, narrowest = (
        min(int(width / sheet.size), max(ceil(words), 2)),
        ceil(visible / DIAMOND_LINES - 1e-6),
    )
    for room in range(widest, max(narrowest, 2) - 1, -1):
        lines = wrap(node.text, room)
        taken = (longest(lines) + PADDING) * sheet.size / width
        if len(lines) > DIAMOND_LINES or taken >= 0.8:
            continue
        height = max(len(lines) * sheet.leading / (1 - taken) + 6, 64)
        if height <= DIAMOND_HEIGHT and (best is None or height < best[0]):
            best = height, lines
    if best is None:
        return None
    height, lines = best
    said = written(node, longest(lines), sheet)
    return _around(node, said, width, height, width / 2)


def _pointed(node: Node, width: float, sheet: Sheet) -> Box:
    said = written(node, (width - 2 * SLANT) / sheet.size - PADDING, sheet)
    return _around(node, said, width, said.height + 2 * MARGIN, SLANT)


def card_box(card: Card, width: float, sheet: Sheet) -> Box:
    """What stands beside a step: its papers, each with a square to tick, and what is remarked of it."""
    size, left = sheet.size, CARD_PADDING * sheet.size
    indent = left + (TICK + TICK_GAP) * size
    placed: list[Line] = []
    ticks: list[Point] = []
    bold: list[Line] = []
    y = MARGIN

    def head(text: str) -> None:
        nonlocal y
        for line in wrap(text, width / size - 2 * CARD_PADDING):
            bold.append(Line(line, left, y + sheet.leading / 2 + BASE * size, "start"))
            y += sheet.leading

    def write(text: str, start: float) -> None:
        nonlocal y
        for line in balanced(text, (width - start) / size - CARD_PADDING):
            placed.append(Line(line, start, y + sheet.leading / 2 + BASE * size, "start"))
            y += sheet.leading
        y += BETWEEN

    if card.papers:
        head(card.heading or CAPTION)
    for paper in card.papers:
        needed = NO_PAPER.match(paper.text) is None
        if needed:
            ticks.append((left, y + sheet.leading / 2 - TICK * size / 2))
        write(paper.text, indent if needed else left)
    if card.notes:
        head(REMARKS)
    for note in card.notes:
        write(note, left)
    height = y - BETWEEN + MARGIN
    kind: BoxKind = "paper" if card.papers else "note"
    return Box(
        card.ids, kind, 0, 0, width, height, lines=tuple(placed), ticks=tuple(ticks), caption=tuple(bold)
    )


def make_label(text: str, room: float, sheet: Sheet) -> Label:
    """The words of a branch, in lines no wider than `room` em."""
    lines = _before_negation(text, room) or balanced(text, room)
    width = longest(lines) * sheet.size
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
