"""A chart in an item's file holds together as a graph."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.chartrules import Fault, graph_faults
from zhinan.model.flowchart import Flowchart
from zhinan.model.guide import Guide
from zhinan.model.place import Place


def check_flowcharts(_guide: Guide, place: Place) -> Iterator[Finding]:
    """One start, every node reached, every path ends, every branch labelled."""
    for item in place.items:
        if item.adopted_from:
            continue
        path = f"{place.id}/items/{item.id}.md"
        for number, chart in enumerate(item.flowcharts):
            for fault in graph_faults(chart):
                word, nth = _place(chart, fault)
                yield Finding(
                    path,
                    word,
                    f"流程图“{chart.title}”：{fault.message}",
                    fault.hint,
                    nth=nth,
                    under=("流程图", number),
                    unless=(path,),
                )


def _place(chart: Flowchart, fault: Fault) -> tuple[str, int]:
    """The word to look for, and which of several: a branch's own line, a node's, or the chart's title."""
    branches = [edge for edge in chart.edges if edge.source == fault.node]
    if fault.kind == "unlabelled":
        bare = next(
            (number for number, edge in enumerate(branches) if _is_meant(chart, edge.target, fault)), 0
        )
        return f"从: {fault.node}", bare
    return (f"编号: {fault.node}", 0) if fault.node else (f"标题: {chart.title}", 0)


def _is_meant(chart: Flowchart, target: str, fault: Fault) -> bool:
    """Whether a branch to that node is the one that the hint names."""
    return f"到“{target}”" in fault.hint and any(node.id == target for node in chart.nodes)
