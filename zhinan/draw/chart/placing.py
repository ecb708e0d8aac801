"""Where each box stands: the main column from the top down, and the side column kept level with it.

The boxes have no words yet: a drawing is tried in many widths, and written once it is chosen.
"""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.draw.chart.boxes import card_height, card_words, node_rows, node_size, node_words
from zhinan.draw.chart.columns import Columns
from zhinan.draw.chart.geometry import Box, BoxKind
from zhinan.draw.chart.rows import CHANNEL, STUB, Row, Side
from zhinan.draw.chart.sheet_size import Sheet

LONG = 5
"""A step of so many lines takes the whole width where it can."""
NEAR_EDGE = 12.0
"""The least distance of a line's end from the corner of a side box."""


class Placed(Struct):
    """The boxes that stand already, and how far down the columns are filled."""

    boxes: dict[str, Box] = field(default_factory=dict)
    cards: dict[str, Box] = field(default_factory=dict)
    """By the id of the node that needs the papers."""
    main: float = 0.0
    """Lower end of the main column."""
    side: float | None = None
    """Lower end of the side column; None as long as it is empty."""
    side_down: float = 0.0
    """Room that the lowest side box needs below it."""
    lines: float = 0.0
    """Lower end of the lines that bend below side boxes."""

    @property
    def bottom(self) -> float:
        return max(self.main, self.side or 0.0, self.lines)


class Hanging(Struct, frozen=True):
    """A box of the side column on its way to its place."""

    side: Side
    height: float
    inset: float = 0.0
    up: float = 0.0
    """Room above it for lines that leave it upwards."""
    entry: float | None = None
    """Where the arrow from its row meets it, from its top down; None where none comes."""


def place(rows: tuple[Row, ...], columns: Columns, sheet: Sheet) -> Placed:
    """All boxes in their places."""
    placed = Placed()
    left, right, main, beside = columns.main_left, columns.side_right, columns.main_width, columns.side_width
    for row in rows:
        node, width = row.node, main
        if beside and row.may_widen and node_rows(node, width, sheet) >= LONG:
            width = right - left
        wide = width > main
        height, inset = node_size(node, width, sheet, pill=row.pill)
        hanging = [_hanging(side, beside, sheet) for side in row.sides]
        top = _top(row, placed, sheet, height) if placed.boxes else sheet.edge
        if wide and placed.side is not None:
            top = max(top, placed.side + sheet.side_gap)
        tops: list[float] = []
        if hanging:
            top, tops = _levelled(row, placed, sheet, (top, height), hanging)
        x = _left(width, columns)
        placed.boxes[node.id] = Box((node.id,), node.kind, x, top, width, height, inset=inset)
        placed.main = top + height
        if wide:
            placed.side, placed.side_down = placed.main, 0.0
        elif row.drops:
            placed.side = top + row.above * height
        for one, y in zip(hanging, tops, strict=True):
            _hang(placed, one, columns, y)
    return placed


def with_words(placed: Placed, rows: tuple[Row, ...], columns: Columns, sheet: Sheet) -> Placed:
    """The same with all words in the boxes."""
    boxes, cards = {}, {}
    for row in rows:
        blank = placed.boxes[row.node.id]
        box = node_words(blank, row.node, sheet, pill=row.pill)
        boxes[row.node.id] = box.moved(_left(box.width, columns), blank.y)
        for side in row.sides:
            if side.card:
                blank = placed.cards[side.name]
                cards[side.name] = card_words(blank, side.card, sheet).moved(blank.x, blank.y)
            elif side.node:
                blank = placed.boxes[side.name]
                boxes[side.name] = node_words(blank, side.node, sheet).moved(blank.x, blank.y)
    return replace(placed, boxes=boxes, cards=cards)


def _left(width: float, columns: Columns) -> float:
    """Where a box of the main column begins: in its middle, or all along the width."""
    return columns.main_left if width > columns.main_width else columns.axis - width / 2


def _hanging(side: Side, width: float, sheet: Sheet) -> Hanging:
    if side.card:
        return Hanging(side, card_height(side.card, width, sheet))
    assert side.node, "what is no card is a node's"
    height, inset = node_size(side.node, width, sheet)
    middle = min(max(height / 2, side.headroom), height - 8)
    up = side.up + max(0.0, side.headroom - middle) if side.up else side.up
    return Hanging(side, height, inset, up, middle if side.met else None)


def _hang(placed: Placed, one: Hanging, columns: Columns, y: float) -> None:
    side, x, width = one.side, columns.side_left, columns.side_width
    if side.card:
        kind: BoxKind = "paper" if side.card.papers else "note"
        placed.cards[side.name] = Box(side.card.ids, kind, x, y, width, one.height)
    elif side.node:
        placed.boxes[side.name] = Box((side.name,), side.node.kind, x, y, width, one.height, inset=one.inset)
    placed.side, placed.side_down = y + one.height, side.down
    placed.lines = max(placed.lines, placed.side + side.lines)


def _top(row: Row, placed: Placed, sheet: Sheet, height: float) -> float:
    """The highest place for the box of a row that is not the first, its side boxes left aside."""
    top = placed.main + max(sheet.row_gap, row.gap)
    for name, words in row.drops:
        top = max(top, placed.boxes[name].bottom + words + NEAR_EDGE + 4 - row.above * height)
    if row.hooks:
        top = max(top, max(placed.main, (placed.side or 0.0) + STUB) + 2 * STUB + CHANNEL * row.hooks)
    return top


def _levelled(
    row: Row, placed: Placed, sheet: Sheet, box: tuple[float, float], hanging: list[Hanging]
) -> tuple[float, list[float]]:
    """The tops of a row's box and of its side boxes: the box is pushed down until lines to them run level.

    `box` is the row's highest top and its height.
    """
    top, box_height = box
    card_port, out_port = row.card * box_height, row.out * box_height
    for _ in range(4):
        tops: list[float] = []
        push = 0.0
        filled, down = placed.side, placed.side_down
        for one in hanging:
            free = _free_below(filled, down, one.up, sheet)
            if row.hooks and not one.side.own:
                free = max(free, placed.main + STUB + one.up)
            height = one.height
            if one.side.own:
                port = top + card_port
                y = max(free, min(port - height / 2, top + box_height - height), port + NEAR_EDGE - height)
                push = max(push, y + NEAR_EDGE - port)
            elif one.entry is not None:
                y = max(free, top + out_port - one.entry)
                if one is hanging[0]:
                    push = max(push, y + one.entry - top - out_port)
            else:
                y = free
            tops.append(y)
            filled, down = y + height, one.side.down
        if push <= 0.01:
            break
        top += push
    return top, tops


def _free_below(filled: float | None, down: float, up: float, sheet: Sheet) -> float:
    """The highest top of a side box below `filled`, the lower end of the side column.

    Lines need the room `down` below the box above and `up` above this one.
    """
    if filled is None:
        return sheet.edge + up
    return filled + (max(sheet.side_gap, down + up + STUB) if down or up else sheet.side_gap)
