"""What stands where in a chart: the main column, what hangs beside it, and the papers' cards.

The layout and the list for screen readers both follow this order.
"""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.flowchart import Edge, Flowchart, Node

NEGATIVE = frozenset("不否未无非缺")


class Card(Struct, frozen=True):
    """The papers that one step needs, and what is remarked of it."""

    heading: str | None
    """A paper that points to the other papers is their heading, as in a printed chart."""
    papers: tuple[Node, ...]
    notes: tuple[str, ...] = ()
    owner: str = ""
    """Id of the node beside which it stands."""

    @property
    def ids(self) -> tuple[str, ...]:
        """What it is called in the drawing."""
        return tuple(paper.id for paper in self.papers) or (f"beside-{self.owner}",)


class Arrangement(Struct, frozen=True):
    """The order of a chart."""

    spine: tuple[Node, ...]
    """The main column from the start down."""
    beside: tuple[tuple[Node, ...], ...]
    """For each node of the main column the nodes in the side column that hang on it."""
    cards: dict[str, Card]
    """By the id of the node that needs the papers."""
    edges: tuple[Edge, ...]
    """All edges but those of papers."""

    def row_of(self) -> dict[str, int]:
        """For every node the row it stands in or hangs on."""
        rows = {node.id: row for row, node in enumerate(self.spine)}
        rows.update({node.id: row for row, nodes in enumerate(self.beside) for node in nodes})
        return rows


def arrange(chart: Flowchart) -> Arrangement:
    """The order of any chart that has at least one node that is no paper, even a faulty one."""
    nodes = {node.id: node for node in chart.nodes if node.kind != "paper"}
    known = (edge for edge in chart.edges if edge.source in nodes and edge.target in nodes)
    edges = tuple(dict.fromkeys(known))
    ways: dict[str, list[Edge]] = {name: [] for name in nodes}
    for edge in edges:
        ways[edge.source].append(edge)
    start = next((node for node in nodes.values() if node.kind == "start"), None) or next(
        iter(nodes.values())
    )
    spine = _spine(nodes, ways, start.id)
    beside = _beside(nodes, ways, spine)
    return Arrangement(
        tuple(nodes[name] for name in spine),
        tuple(tuple(nodes[name] for name in names) for names in beside),
        _cards(chart, nodes, spine[0]),
        edges,
    )


def is_negative(label: str | None) -> bool:
    """Whether a branch's label says no: 否, 不通过, 材料不全."""
    return label is not None and any(character in NEGATIVE for character in label)


def _spine(nodes: dict[str, Node], ways: dict[str, list[Edge]], start: str) -> list[str]:
    forward, finished = _without_loops(ways, start)
    length: dict[str, int] = {}  # boxes on the longest way on from each
    for name in finished:
        length[name] = 1 + max((length[edge.target] for edge in forward[name]), default=0)
    spine = [start]
    while True:
        # Nothing comes twice: without loops no way leads back to where it has been.
        choices = forward[spine[-1]]
        onward = [edge for edge in choices if nodes[edge.target].kind != "return"]
        onward = onward or [edge for edge in choices if forward.get(edge.target)]
        onward = [edge for edge in onward if not is_negative(edge.label)] or onward
        if not onward:
            return spine
        spine.append(max(onward, key=lambda edge: length[edge.target]).target)


def _without_loops(ways: dict[str, list[Edge]], start: str) -> tuple[dict[str, list[Edge]], list[str]]:
    """The edges that lead to no node on the way to them, and the nodes from the last to the first."""
    forward: dict[str, list[Edge]] = {start: []}
    finished: list[str] = []
    way = {start: iter(ways[start])}  # from the start to where we are, with what is not followed yet
    while way:
        name = next(reversed(way))
        edge = next(way[name], None)
        if edge is None:
            finished.append(name)
            del way[name]
        elif edge.target not in way:
            forward[name].append(edge)
            if edge.target not in forward:
                forward[edge.target] = []
                way[edge.target] = iter(ways[edge.target])
    return forward, finished


def _beside(nodes: dict[str, Node], ways: dict[str, list[Edge]], spine: list[str]) -> list[list[str]]:
    placed = set(spine)
    rows: list[list[str]] = []

    for name in spine:
        rows.append([])
        ahead = [iter(ways[name])]
        while ahead:
            edge = next(ahead[-1], None)
            if edge is None:
                ahead.pop()
            elif edge.target not in placed:
                placed.add(edge.target)
                rows[-1].append(edge.target)
                ahead.append(iter(ways[edge.target]))
    rows[-1].extend(name for name in nodes if name not in placed)
    return rows


def _cards(chart: Flowchart, nodes: dict[str, Node], first: str) -> dict[str, Card]:
    papers = {node.id: node for node in chart.nodes if node.kind == "paper"}
    links = [(edge.source, edge.target) for edge in chart.edges]
    links += [(target, source) for source, target in links if target in papers and source not in papers]
    leads = {name: [target for source, target in links if source == name] for name in papers}
    held: dict[str, list[str]] = {}
    for name in papers:
        for step in _steps_of(name, leads, nodes) or [first]:
            held.setdefault(step, []).append(name)
    cards = {}
    for step, names in held.items():
        above = [name for name in names if any(target in names for target in leads[name])]
        heading = papers[above[0]].text if len(above) == 1 and len(names) > 1 else None
        listed = [papers[name] for name in names if heading is None or name != above[0]]
        cards[step] = Card(heading, tuple(listed), nodes[step].notes, step)
    for node in nodes.values():
        if node.notes and node.id not in cards:
            cards[node.id] = Card(None, (), node.notes, node.id)
    return cards


def _steps_of(paper: str, leads: dict[str, list[str]], nodes: dict[str, Node]) -> list[str]:
    """The steps that a paper leads to, by way of other papers or not."""
    seen, found, waiting = {paper}, [], [paper]
    while waiting:
        for target in leads[waiting.pop()]:
            if target in nodes and target not in found:
                found.append(target)
            elif target in leads and target not in seen:
                seen.add(target)
                waiting.append(target)
    return found
