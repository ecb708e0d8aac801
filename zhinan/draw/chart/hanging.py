"""The side column's boxes before they have a place: what hangs on each row, and the room that it needs."""

from __future__ import annotations

from msgspec import Struct

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.boxes import card_box, question_box, step_box
from zhinan.draw.chart.columns import Columns
from zhinan.draw.chart.geometry import Box
from zhinan.draw.chart.plan import Link, Plan, level_with
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.model.flowchart import Node

STUB = 11.0
"""From a box to the first bend of a line that leaves it up or down."""
CHANNEL = 9.0
"""Between two lines that run one above the other."""
NEAR_EDGE = 12.0
"""The least distance of a line's end from the corner of a side box."""


class Hanging(Struct, frozen=True):
    """A box of the side column on its way to its place."""

    name: str
    """Id of the node, or of the node that needs the card's papers."""
    box: Box
    up: float = 0.0
    """Room above it for lines that leave it upwards."""
    down: float = 0.0
    """Room below it for lines that leave it downwards."""
    entry: float | None = None
    """Where the arrow from its row meets it, from its top down; None where none comes."""
    is_card: bool = False
    own: bool = False
    """A card of the row's own box."""


def hanging_on(
    order: Arrangement, plan: Plan, columns: Columns, sheet: Sheet, row: int
) -> tuple[Hanging, ...]:
    """The side boxes of a row from the top down, the card of the row's own box first."""
    found: list[Hanging] = []
    for node in (order.spine[row], *order.beside[row]):
        own = node is order.spine[row]
        card = order.cards.get(node.id)
        if card:
            box = card_box(card, columns.side_width, sheet)
            found.append(Hanging(node.id, box, is_card=True, own=own))
        if not own:
            found.append(_side(order, plan, columns, sheet, row, node))
    return tuple(found)


def _side(order: Arrangement, plan: Plan, columns: Columns, sheet: Sheet, row: int, node: Node) -> Hanging:
    make = question_box if node.kind == "question" else step_box
    box = make(node, columns.side_width, sheet)
    coming = [link for link in plan.links if link.way == "out" and link.edge.target == node.id]
    headroom = max((link.label.height for link in coming if link.label), default=0.0)
    middle = min(max(box.height / 2, headroom), box.height - 8)
    up = sum(stub(link) for link in plan.upwards(node.id))
    if node is order.beside[row][0]:
        up += CHANNEL * sum(link.way == "around" and link.first == row for link in plan.links)
    up += max(0.0, headroom - middle) if up else 0.0
    down = sum(stub(link) for link in plan.downwards(node.id) if link.way != "drop")
    level = level_with(order, plan.links, row)
    met = level is not None and level.edge.target == node.id
    return Hanging(node.id, box, up, down, middle if met else None)


def stub(link: Link) -> float:
    """How far a line leaves a side box upwards or downwards; its label stands beside that piece."""
    if link.way == "chain":
        return (link.label.height + 4 if link.label else 6.0) + 2
    return link.label.height + 6 if link.label else STUB


def free_below(filled: float | None, down: float, up: float, sheet: Sheet) -> float:
    """The highest top of a side box below `filled`, the lower end of the side column.

    Lines need the room `down` below the box above and `up` above this one.
    """
    if filled is None:
        return sheet.edge + up
    return filled + (max(sheet.side_gap, down + up + STUB) if down or up else sheet.side_gap)
