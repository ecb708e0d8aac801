"""The rows of a chart before any width is known: what the lines of each ask for, worked out once."""

from __future__ import annotations

from msgspec import Struct

from zhinan.draw.chart.arrangement import Arrangement, Card
from zhinan.draw.chart.plan import Link, Plan, level_with, right_port
from zhinan.model.flowchart import Node

PILLS = ("start", "end")
"""Kinds of boxes that are as wide as their text in the main column."""
STUB = 11.0
"""From a box to the first bend of a line that leaves it up or down."""
CHANNEL = 9.0
"""Between two lines that run one above the other."""
LABEL_GAP = 16.0
"""Above and below the words on an arrow to the next box."""


class Side(Struct, frozen=True):
    """A box of the side column: a node's, or a card."""

    name: str
    """Id of the node, or of the node that needs the card's papers."""
    node: Node | None
    card: Card | None
    own: bool = False
    """A card of the row's own box."""
    met: bool = False
    """The arrow from the row's box runs level to it where it can."""
    headroom: float = 0.0
    """What the label of an arrow to it needs above that arrow."""
    up: float = 0.0
    """Room above it for lines that leave it upwards."""
    down: float = 0.0
    """Room below it for lines that leave it downwards."""
    lines: float = 0.0
    """How far below it those bend that go on by the gutter."""


class Row(Struct, frozen=True):
    """A box of the main column, with what hangs on it."""

    node: Node
    gap: float
    """Between it and the box above, at least."""
    drops: tuple[tuple[str, float], ...]
    """The side boxes from which lines fall into it, each with the height of the words on its line."""
    hooks: int
    """How many lines lead from its side boxes back up into the box above it."""
    above: float
    """Where on its right side lines from above meet it, as a share of its height."""
    card: float
    """Where the line from its card does."""
    out: float
    """Where arrows to its side boxes leave it."""
    pill: bool
    """It is the start or the end."""
    may_widen: bool
    """A step, and nothing stands or passes in the gutter and the side column beside it."""
    sides: tuple[Side, ...]
    """From the top down, the card of its own box first."""


def rows_of(order: Arrangement, plan: Plan) -> tuple[Row, ...]:
    """All rows from the top down."""
    return tuple(_row(order, plan, row) for row in range(len(order.spine)))


def stub(link: Link) -> float:
    """How far a line leaves a side box upwards or downwards; its label stands beside that piece."""
    if link.way == "chain":
        return (link.label.height + 4 if link.label else 6.0) + 2
    return link.label.height + 6 if link.label else STUB


def stubs(plan: Plan, node: str, *, upwards: bool) -> tuple[Link, ...]:
    """The lines that leave a side box by its top or bottom for the gutter."""
    if upwards:
        return plan.upwards(node)
    return tuple(link for link in plan.downwards(node) if link.way not in ("chain", "drop"))


def _row(order: Arrangement, plan: Plan, row: int) -> Row:
    labels = [link.label.height for link in plan.arriving(row, "down") if link.label]
    kind = order.spine[row].kind
    return Row(
        node=order.spine[row],
        gap=max((height + LABEL_GAP for height in labels), default=0.0),
        drops=tuple(
            (link.edge.source, link.label.height if link.label else 0.0)
            for link in plan.arriving(row, "drop")
        ),
        hooks=plan.hooks[row],
        above=right_port(plan, order, row, "above"),
        card=right_port(plan, order, row, "card"),
        out=right_port(plan, order, row, "out"),
        pill=kind in PILLS,
        may_widen=kind not in ("question", *PILLS) and _alone(order, plan, row),
        sides=_sides(order, plan, row),
    )


def _alone(order: Arrangement, plan: Plan, row: int) -> bool:
    if order.beside[row] or order.spine[row].id in order.cards:
        return False
    return not any(
        link.way not in ("down", "lane") and min(link.first, link.last) <= row <= max(link.first, link.last)
        for link in plan.links
    )


def _sides(order: Arrangement, plan: Plan, row: int) -> tuple[Side, ...]:
    found: list[Side] = []
    for node in (order.spine[row], *order.beside[row]):
        own = node is order.spine[row]
        if card := order.cards.get(node.id):
            found.append(Side(node.id, None, card, own=own))
        if not own:
            found.append(_side(order, plan, row, node))
    return tuple(found)


def _side(order: Arrangement, plan: Plan, row: int, node: Node) -> Side:
    coming = [link for link in plan.links if link.way == "out" and link.edge.target == node.id]
    up = sum(stub(link) for link in plan.upwards(node.id))
    if node is order.beside[row][0]:
        up += CHANNEL * sum(link.way == "around" and link.first == row for link in plan.links)
    level = level_with(order, plan.links, row)
    return Side(
        name=node.id,
        node=node,
        card=None,
        met=level is not None and level.edge.target == node.id,
        headroom=max((link.label.height for link in coming if link.label), default=0.0),
        up=up,
        down=sum(stub(link) for link in plan.downwards(node.id) if link.way != "drop"),
        lines=sum(stub(link) for link in stubs(plan, node.id, upwards=False)),
    )
