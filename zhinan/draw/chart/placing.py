"""Where each box stands: the main column from the top down, and the side column kept level with it."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.boxes import pill_box, question_box, step_box
from zhinan.draw.chart.columns import Columns
from zhinan.draw.chart.geometry import Box
from zhinan.draw.chart.hanging import CHANNEL, NEAR_EDGE, STUB, Hanging, free_below, hanging_on
from zhinan.draw.chart.plan import Plan, right_port
from zhinan.draw.chart.sheet_size import Sheet

LONG = 5
"""A step of so many lines takes the whole width where it can."""


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

    @property
    def bottom(self) -> float:
        return max(self.main, self.side or 0.0)


def place(order: Arrangement, plan: Plan, columns: Columns, sheet: Sheet) -> Placed:
    """All boxes in their places."""
    placed = Placed()
    for row, node in enumerate(order.spine):
        box = _main_box(order, plan, columns, sheet, row)
        wide = box.width > columns.main_width
        hanging = hanging_on(order, plan, columns, sheet, row)
        top = _top(order, plan, placed, sheet, row, box)
        if wide and placed.side is not None:
            top = max(top, placed.side + sheet.side_gap)
        tops: list[float] = []
        if hanging:
            top, tops = _levelled(order, plan, placed, sheet, row, replace(box, y=top), hanging)
        placed.boxes[node.id] = box.moved(columns.main_left if wide else columns.axis - box.width / 2, top)
        placed.main = top + box.height
        if wide:
            placed.side, placed.side_down = placed.main, 0.0
        elif plan.arriving(row, "drop"):
            placed.side = top + right_port(plan, order, row, "above") * box.height
        for one, y in zip(hanging, tops, strict=True):
            where = placed.cards if one.is_card else placed.boxes
            where[one.name] = one.box.moved(columns.side_left, y)
            placed.side, placed.side_down = y + one.box.height, one.down
    return placed


def _main_box(order: Arrangement, plan: Plan, columns: Columns, sheet: Sheet, row: int) -> Box:
    node = order.spine[row]
    if node.kind in ("start", "end"):
        return pill_box(node, columns.main_width, sheet)
    if node.kind == "question":
        return question_box(node, columns.main_width, sheet)
    box = step_box(node, columns.main_width, sheet)
    if columns.side_width and len(box.lines) >= LONG and _alone(order, plan, row):
        return step_box(node, columns.side_right - columns.main_left, sheet)
    return box


def _alone(order: Arrangement, plan: Plan, row: int) -> bool:
    """Whether nothing stands or passes in the gutter and the side column beside a row."""
    if order.beside[row] or order.spine[row].id in order.cards:
        return False
    return not any(
        link.way not in ("down", "lane") and min(link.first, link.last) <= row <= max(link.first, link.last)
        for link in plan.links
    )


def _top(order: Arrangement, plan: Plan, placed: Placed, sheet: Sheet, row: int, box: Box) -> float:
    """The highest place for a row's box, its side boxes left aside."""
    if row == 0:
        return sheet.edge
    labels = [link.label.height for link in plan.arriving(row, "down") if link.label]
    top = placed.main + max([sheet.row_gap] + [height + 16 for height in labels])
    for link in plan.arriving(row, "drop"):
        words = link.label.height if link.label else 0.0
        port = right_port(plan, order, row, "above") * box.height
        top = max(top, placed.boxes[link.edge.source].bottom + words + NEAR_EDGE + 4 - port)
    hooks = plan.hooks[row]
    if hooks:
        top = max(top, max(placed.main, (placed.side or 0.0) + STUB) + 2 * STUB + CHANNEL * hooks)
    return top


def _levelled(
    order: Arrangement,
    plan: Plan,
    placed: Placed,
    sheet: Sheet,
    row: int,
    box: Box,
    hanging: tuple[Hanging, ...],
) -> tuple[float, list[float]]:
    """The tops of a row's box and of its side boxes: the box is pushed down until lines to them run level."""
    card_port = right_port(plan, order, row, "card") * box.height
    out_port = right_port(plan, order, row, "out") * box.height
    hooks = plan.hooks[row]
    top = box.y
    for _ in range(4):
        tops: list[float] = []
        push = 0.0
        filled, down = placed.side, placed.side_down
        for one in hanging:
            free = free_below(filled, down, one.up, sheet)
            if hooks and not one.own:
                free = max(free, placed.main + STUB + one.up)
            height = one.box.height
            if one.own:
                port = top + card_port
                y = max(free, min(port - height / 2, top + box.height - height), port + NEAR_EDGE - height)
                push = max(push, y + NEAR_EDGE - port)
            elif one.entry is not None:
                y = max(free, top + out_port - one.entry)
                if one is hanging[0]:
                    push = max(push, y + one.entry - top - out_port)
            else:
                y = free
            tops.append(y)
            filled, down = y + height, one.down
        if push <= 0.01:
            break
        top += push
    return top, tops
