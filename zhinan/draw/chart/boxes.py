"""A node's text made into a box of the right shape and size, still at the drawing's corner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import Literal

from msgspec.structs import replace

from zhinan.draw.chart.arrangement import Card
from zhinan.draw.chart.geometry import Box, Label, Line, Point
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.draw.chart.writing import height_of, longest, rows_of, written
from zhinan.draw.lettering import balanced, line_count, width_of, wrap
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


def node_size(node: Node, width: float, sheet: Sheet, *, pill: bool = False) -> tuple[float, float]:
    """How high a node's box is in a column so wide, and how far it draws in: its words are set later.

    A pill, the start or the end of the main column, is in the end as wide as its text.
    """
    height, inset, _ = _size_of(node, width, sheet)
    return height - 4 if pill else height, inset


def node_words(box: Box, node: Node, sheet: Sheet, *, pill: bool = False) -> Box:
    """The same box at the drawing's corner, with its words in the middle."""
    _, inset, room = _size_of(node, box.width, sheet)
    said = written(node, room, sheet)
    width = max(said.width + 2 * PADDING * sheet.size, 6.4 * sheet.size) if pill else box.width
    body = said.at((width - said.width) / 2, (box.height - said.height) / 2)
    return Box(
        box.ids, box.kind, 0, 0, width, box.height,
        inset=inset, lines=body.lines, caption=body.bold, dots=body.dots,
    )  # fmt: skip


def node_rows(node: Node, width: float, sheet: Sheet) -> int:
    """How many lines the text of a step takes in a box so wide."""
    return rows_of(node.text, width / sheet.size - 2 * PADDING)


def _size_of(node: Node, width: float, sheet: Sheet) -> tuple[float, float, float]:
    """A box's height, how far it draws in, and the room for its words in em.

    A question is a diamond where its text is short, else a box with pointed sides.
    """
    inset, room = 0.0, width / sheet.size - 2 * PADDING
    if node.kind == "question":
        diamond = _diamond(node, width, sheet)
        if diamond:
            return diamond[0], width / 2, diamond[1]
        inset, room = SLANT, (width - 2 * SLANT) / sheet.size - PADDING
    return height_of(node, room, sheet) + 2 * MARGIN, inset, room


def _diamond(node: Node, width: float, sheet: Sheet) -> tuple[float, float] | None:
    """The height of the lowest diamond for a question, and the width of its text in em."""
    if node.actor or node.limit:
        return None
    best: tuple[float, float] | None = None
    widest = width / sheet.size
    if _narrowest(node.text) > widest:
        return None
    for room, rows, longest_row in _in_few_lines(node.text):
        taken = (longest_row + PADDING) * sheet.size / width
        if room > widest or taken >= 0.8:
            continue
        height = max(rows * sheet.leading / (1 - taken) + 6, 64)
        if height <= DIAMOND_HEIGHT and (best is None or height < best[0]):
            best = height, longest_row
    return best


@lru_cache(maxsize=1024)  # a question is tried in many widths
def _in_few_lines(text: str) -> tuple[tuple[int, int, float], ...]:
    """The ways to set a text in as many lines as a diamond holds, the widest first.

    For each the least room in whole em in which `wrap` comes to it, its lines and the longest of them.
    """
    found: dict[tuple[str, ...], int] = {}
    # Wider than the whole text it comes to the same.
    for room in range(max(ceil(width_of(text)), 2), _narrowest(text) - 1, -1):
        lines = wrap(text, room)
        if len(lines) <= DIAMOND_LINES:
            found[lines] = room
    return tuple((room, len(lines), longest(lines)) for lines, room in found.items())


def _narrowest(text: str) -> int:
    """A room in whole em than which none narrower holds a text in the lines of a diamond."""
    return max(ceil(width_of("".join(text.split())) / DIAMOND_LINES - 1e-6), 2)


def card_height(card: Card, width: float, sheet: Sheet) -> float:
    """How high what stands beside a step is in a column so wide."""
    height = 2 * MARGIN - BETWEEN
    for text, _, room, kind in _card_texts(card, width, sheet):
        height += line_count(text, room) * sheet.leading + (0.0 if kind == "head" else BETWEEN)
    return height


def card_words(box: Box, card: Card, sheet: Sheet) -> Box:
    """The same card at the drawing's corner: its papers, each with a square to tick, and what is remarked."""
    size = sheet.size
    placed: list[Line] = []
    ticks: list[Point] = []
    bold: list[Line] = []
    y = MARGIN
    for text, start, room, kind in _card_texts(card, box.width, sheet):
        if kind == "needed":
            ticks.append((CARD_PADDING * size, y + sheet.leading / 2 - TICK * size / 2))
        for line in (wrap if kind == "head" else balanced)(text, room):
            where = bold if kind == "head" else placed
            where.append(Line(line, start, y + sheet.leading / 2 + BASE * size, "start"))
            y += sheet.leading
        y += 0.0 if kind == "head" else BETWEEN
    return replace(box, x=0, y=0, lines=tuple(placed), ticks=tuple(ticks), caption=tuple(bold))


def _card_texts(
    card: Card, width: float, sheet: Sheet
) -> Iterator[tuple[str, float, float, Literal["head", "needed", "plain"]]]:
    """What stands on a card: each text, its left end, its room in em, and whether it has a square to tick."""
    left = CARD_PADDING * sheet.size
    indent = left + (TICK + TICK_GAP) * sheet.size
    head = width / sheet.size - 2 * CARD_PADDING
    plain, needed = (width - left) / sheet.size - CARD_PADDING, (width - indent) / sheet.size - CARD_PADDING
    if card.papers:
        yield card.heading or CAPTION, left, head, "head"
    for paper in card.papers:
        if NO_PAPER.match(paper.text):
            yield paper.text, left, plain, "plain"
        else:
            yield paper.text, indent, needed, "needed"
    if card.notes:
        yield REMARKS, left, head, "head"
    for note in card.notes:
        yield note, left, plain, "plain"


def make_label(text: str, room: float, size: float) -> Label:
    """The words of a branch, in lines no wider than `room` em."""
    lines = _before_negation(text, room) or balanced(text, room)
    width = longest(lines) * size
    leading = size * 1.2
    return Label(
        tuple(
            Line(line, width / 2, leading * (row + 0.5) + BASE * size) for row, line in enumerate(lines)
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
