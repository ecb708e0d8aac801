"""Where lines meet the boxes, once the boxes have their places."""

from __future__ import annotations

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.geometry import Box
from zhinan.draw.chart.placing import Placed
from zhinan.draw.chart.plan import Link, Plan, Port, right_port
from zhinan.draw.chart.rows import stubs

HOOK = 30.0
"""From the main column's axis to where a line comes back into a box from below."""
HOOKS_APART = 14.0
ROUND_CORNER = {"start": 20.0, "end": 20.0}
"""How much of its lower edge a pill's round corners take; other boxes lose 8."""


def main_port(order: Arrangement, plan: Plan, placed: Placed, row: int, port: Port) -> float:
    """The y on the right side of a row's box."""
    box = placed.boxes[order.spine[row].id]
    return box.y + box.height * right_port(plan, order, row, port)


def lane_port(order: Arrangement, plan: Plan, placed: Placed, link: Link, *, at_target: bool) -> float:
    """The y on the left side of a row's box: lines to upper boxes meet it further up."""
    row = link.last if at_target else link.first
    ends: list[tuple[int, Link, bool]] = []
    for other in plan.links:
        if other.way == "lane":
            ends += [(other.last, other, False)] if other.first == row else []
            ends += [(other.first, other, True)] if other.last == row else []
    ends.sort(key=lambda end: end[0])
    place = next(i for i, (_, other, end) in enumerate(ends) if other is link and end == at_target)
    box = placed.boxes[order.spine[row].id]
    return box.y + box.height * (place + 1) / (len(ends) + 1)


def hook_port(order: Arrangement, plan: Plan, placed: Placed, link: Link) -> float | None:
    """The x on the lower side of the box above the row of the line's source; None where there is no room."""
    if not link.hooked:
        return None
    box = placed.boxes[order.spine[link.last].id]
    labels = [one.label.width + 17 for one in plan.arriving(link.first, "down") if one.label]
    names = [node.id for node in order.beside[link.first]]
    comers = sorted(
        (one for one in plan.links if one.hooked and one.first == link.first),
        key=lambda one: names.index(one.edge.source),
    )
    x = box.middle + max([HOOK, *labels]) + HOOKS_APART * comers.index(link)
    return x if x <= box.right - ROUND_CORNER.get(box.kind, 8.0) else None


def stub_port(plan: Plan, placed: Placed, link: Link, *, upwards: bool, crowded: bool) -> float:
    """The x where a line leaves a side box by its top or bottom; `crowded` where another has the middle."""
    box = placed.boxes[link.edge.source]
    ends = stubs(plan, link.edge.source, upwards=upwards)
    share = (ends.index(link) + 1) / (len(ends) + 1)
    if crowded:
        share = share / 2 + (0.5 if upwards else 0.0)
    return box.x + box.width * share


def entry(link: Link, target: Box) -> float:
    """The y where an arrow from the main column meets a side box: its label stands level with the box."""
    height = link.label.height if link.label else 0.0
    return target.y + min(max(target.height / 2, height), target.height - 8)
