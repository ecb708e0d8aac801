"""Which way each arrow will take, decided from the order alone, before any coordinate is known.

The two columns leave three strips free of boxes: the gutter between them, lanes to the left of the main
column and lanes to the right of the side column. Every arrow runs straight or by one of these, so none
crosses a box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from msgspec import Struct

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.boxes import make_label
from zhinan.draw.chart.geometry import Label
from zhinan.model.flowchart import Edge

Way = Literal[
    "down",  # to the next box of the main column
    "lane",  # between other boxes of the main column, by a lane on the left
    "out",  # from the main column to the side column
    "chain",  # down to the next box of the side column
    "hook",  # from the side column back up into the box above the question
    "climb",  # from the side column by the gutter to a box at the same height or further up
    "around",  # the same from below another side box, by a lane on the right
    "drop",  # from the side column down and into a later box, nothing being in the way
    "sink",  # the same by the gutter
    "beside",  # between other boxes of the side column, by the gutter
]
Port = Literal["above", "card", "own", "out", "below"]

IN_GUTTER: tuple[Way, ...] = ("climb", "around", "sink", "beside")
LABEL_ROOM = {"down": 4.0, "lane": 2.0}
"""Widest line of a label, in em; 3 for all other ways."""


class Link(Struct, frozen=True):
    """An edge with its way."""

    edge: Edge
    way: Way
    label: Label | None
    first: int
    """Row of its source."""
    last: int
    """Row of its target."""
    back: bool
    """It leads up."""
    hooked: bool
    """It comes into the box above its row from below."""


class Plan(Struct, frozen=True, dict=True):
    """The ways of all edges, and the room that they need."""

    links: tuple[Link, ...]
    lanes: int
    """On the left."""
    right_lanes: int
    tracks: int
    """Side by side in the gutter."""
    lane_label: float
    """Width of the widest label at a left lane."""
    gutter_label: float
    """Width of the widest label in the gutter."""

    def arriving(self, row: int, *ways: Way) -> tuple[Link, ...]:
        """The links of those ways that end in `row`."""
        return tuple([link for link in self._coming.get(row, ()) if link.way in ways])

    def upwards(self, node: str) -> tuple[Link, ...]:
        """The links that leave a side box by its top."""
        return tuple(link for link in self.leaving(node, "hook", "climb", "beside") if link.back)

    def downwards(self, node: str) -> tuple[Link, ...]:
        """The links that leave a side box by its bottom."""
        return self.leaving(node, "chain", "drop", "sink") + tuple(
            link for link in self.leaving(node, "beside") if not link.back
        )

    def leaving(self, node: str, *ways: Way) -> tuple[Link, ...]:
        """The links of those ways that start at `node`."""
        return tuple([link for link in self._going.get(node, ()) if link.way in ways])

    @cached_property
    def right_ports(self) -> dict[tuple[int, Port], float]:
        """Those that were asked for, by row: a plan is that of one arrangement."""
        return {}

    @cached_property
    def hooks(self) -> Counter[int]:
        """How many lines lead from a row's side boxes back up into the box above it."""
        return Counter(link.first for link in self.links if link.hooked)

    @cached_property
    def _coming(self) -> dict[int, list[Link]]:
        """All links by the row that they end in."""
        found: dict[int, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.last, []).append(link)
        return found

    @cached_property
    def _going(self) -> dict[str, list[Link]]:
        """All links by the node that they start at."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.edge.source, []).append(link)
        return found


def make_plan(order: Arrangement, size: float) -> Plan:
    """The ways of all edges of a chart with text of that size."""
    rows = order.row_of()
    beside = [node.id for nodes in order.beside for node in nodes]
    links: list[Link] = []
    taken: set[tuple[str, str]] = set()
    for edge in order.edges:
        way = _way(order, rows, edge, (edge.source, edge.target) in taken)
        taken.add((edge.source, edge.target))
        room = LABEL_ROOM.get(way, 3.0)
        label = make_label(edge.label, room, size) if edge.label else None
        first, last = rows[edge.source], rows[edge.target]
        back = last < first or way in ("hook", "climb", "around")
        if way == "beside":
            back = beside.index(edge.target) <= beside.index(edge.source)
        hooked = way in ("hook", "around") and _may_hook(order, first, last)
        links.append(Link(edge, way, label, first, last, back or edge.source == edge.target, hooked))
    lanes = [link for link in links if link.way == "lane"]
    out = [link for link in links if link.way == "out"]
    buses = {
        link.first for link in out
        if level_with(order, links, link.first) is not link or link.edge.source in order.cards
    }  # fmt: skip
    return Plan(
        links=tuple(links),
        lanes=max(assigned_lanes(lanes).values(), default=-1) + 1,
        right_lanes=sum(link.way == "around" for link in links),
        tracks=min(len(buses) + sum(link.way in IN_GUTTER for link in links), 4),
        lane_label=max((link.label.width for link in lanes if link.label), default=0.0),
        gutter_label=max((link.label.width for link in out if link.label), default=0.0),
    )


def level_with(order: Arrangement, links: Iterable[Link], row: int) -> Link | None:
    """The arrow from a row's box to its first side box: it runs level where it can."""
    for node in order.beside[row]:
        for link in links:
            if link.way == "out" and link.first == row and link.edge.target == node.id:
                return link
    return None


def _way(order: Arrangement, rows: dict[str, int], edge: Edge, again: bool) -> Way:
    main = {node.id for node in order.spine}
    first, last = rows[edge.source], rows[edge.target]
    if edge.source in main and edge.target in main:
        return "down" if last == first + 1 and not again else "lane"
    if edge.source in main:
        return "out"
    hanging = [node.id for node in order.beside[first]]
    place = hanging.index(edge.source)
    if edge.target not in main:
        following = hanging[place + 1] if place + 1 < len(hanging) else None
        return (
            "chain" if following == edge.target and following not in order.cards and not again else "beside"
        )
    if last > first:
        return "drop" if _clear_below(order, first, last, place) and not again else "sink"
    if place > 0 or edge.source in order.cards:
        return "climb" if edge.label else "around"
    return "hook" if _may_hook(order, first, last) and not again else "climb"


def _may_hook(order: Arrangement, first: int, last: int) -> bool:
    """Whether a line from a row's side box can pass above the row's own box into the box above it."""
    passed = (order.spine[first], order.beside[first][0])
    return last == first - 1 and not any(node.id in order.cards for node in passed)


def _clear_below(order: Arrangement, first: int, last: int, place: int) -> bool:
    """Whether nothing hangs between the side box at `place` in row `first` and the row `last`."""
    rows = range(first + 1, last + 1)
    return place == len(order.beside[first]) - 1 and not any(
        order.beside[row] or order.spine[row].id in order.cards for row in rows
    )


def assigned_lanes(links: list[Link]) -> dict[Link, int]:
    """For each arrow on the left the number of its lane, counted from the boxes outwards."""
    lanes: list[list[tuple[int, int]]] = []
    found: dict[Link, int] = {}
    for link in sorted(links, key=lambda link: abs(link.last - link.first)):
        low, high = sorted((link.first, link.last))
        lane = next(
            (number for number, spans in enumerate(lanes) if all(high < a or low > b for a, b in spans)),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((low, high))
        found[link] = lane
    return found


def right_port(plan: Plan, order: Arrangement, row: int, port: Port) -> float:
    """Where on the right side of a row's box a line meets it, as a share of the height from the top."""
    if (row, port) not in plan.right_ports:
        plan.right_ports[row, port] = _right_port(plan, order, row, port)
    return plan.right_ports[row, port]


def _right_port(plan: Plan, order: Arrangement, row: int, port: Port) -> float:
    node = order.spine[row]
    rising = plan.arriving(row, "climb", "around")
    used: dict[Port, bool] = {
        "above": bool(plan.arriving(row, "drop", "sink")),
        "card": node.id in order.cards,
        "own": any(link.first == row for link in rising),
        "out": bool(plan.leaving(node.id, "out")),
        "below": any(link.first > row for link in rising),
    }
    ports = [name for name, taken in used.items() if taken]
    if port not in ports:
        return 0.75
    if node.kind == "question" and "out" in ports:
        middle = ports.index("out")
        place = ports.index(port)
        if place <= middle:
            return 0.5 * (place + 1) / (middle + 1)
        return 0.5 + 0.5 * (place - middle) / (len(ports) - middle)
    return (ports.index(port) + 1) / (len(ports) + 1)
