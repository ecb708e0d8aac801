"""A chart too long for one sheet, cut into charts for one sheet each: every part says where it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.draw.chart.arrangement import Arrangement, arrange
from zhinan.draw.chart.layout import fitted
from zhinan.model.flowchart import Edge, Flowchart, Node

ROWS = (16, 12, 10, 8, 6, 5, 4, 3, 2)
"""How many boxes one below another are tried for a part."""
READABLE = 12.0
"""Points that a part has at least, where that can be."""


def parted(chart: Flowchart, width: float, height: float) -> tuple[Flowchart, ...]:
    """The parts, in order."""
    order = arrange(chart)
    return tuple(_parts(chart, order, width, height))


def _parts(chart: Flowchart, order: Arrangement, width: float, height: float) -> Iterator[Flowchart]:
    rows, total = order.row_of(), len(order.spine)
    sheet_of: dict[str, int] = {}
    first, number = 0, 1
    while first < total:
        for count in (*ROWS, 1):
            last = min(first + count, total)
            part = _part(chart, {name for name, row in rows.items() if first <= row < last}, number, sheet_of)
            size = fitted(part, width, height)
            if size and size.points >= READABLE:
                break
        sheet_of.update({name: number for name, row in rows.items() if first <= row < last})
        yield part
        first, number = last, number + 1


def _part(chart: Flowchart, inside: set[str], number: int, sheet_of: dict[str, int]) -> Flowchart:
    """The nodes `inside` with pills for what comes from other sheets and leads to them."""
    texts = {node.id: node.text for node in chart.nodes}
    papers = {node.id for node in chart.nodes if node.kind == "paper"}
    led = {edge.source for edge in chart.edges if edge.source in papers and edge.target in inside}
    nodes = [node for node in chart.nodes if node.id in inside | led]
    edges: list[Edge] = []
    pills: dict[str, Node] = {}
    for edge in chart.edges:
        if edge.source in papers:
            edges += [edge] if edge.source in led and edge.target in inside else []
        elif edge.source in inside and edge.target in inside:
            edges.append(edge)
        elif edge.source in inside:
            earlier = sheet_of.get(edge.target)
            words = f"回到第{earlier}张：{texts[edge.target][:16]}" if earlier else f"接第{number + 1}张"
            pill = pills.setdefault(words, Node(f"to-{len(pills)}", "end", words))
            edges.append(Edge(edge.source, pill.id, edge.label))
        elif edge.target in inside and number > 1:
            pill = pills.setdefault("from", Node("from", "start", f"接第{number - 1}张"))
            edges.append(Edge(pill.id, edge.target))
    start = pills.pop("from", None)
    whole = (*((start,) if start else ()), *nodes, *pills.values())
    return Flowchart(chart.title, whole, tuple(dict.fromkeys(edges)))
