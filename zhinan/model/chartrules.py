"""What makes a flowchart a good one: one start, every box reached, every path ends, every branch named."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zhinan.model.flowchart import Edge, Flowchart, Node, NodeKind

FaultKind = Literal[
    "no-start", "two-starts", "unreachable", "dead-end", "endless", "unlabelled", "loose-paper"
]

ENDINGS: frozenset[NodeKind] = frozenset({"end", "result", "return"})
"""Where a path may end: at the end, with the result in hand, or with the papers given back. A return may also
lead back to an earlier step."""


class Fault(Struct, frozen=True):
    """One thing that is wrong with a chart."""

    kind: FaultKind
    node: str
    """Id of the node it is about; empty where the chart as a whole is meant."""
    message: str
    """In Chinese, one sentence, in the words of the chart's texts."""
    hint: str
    """How to mend it, in Chinese."""


def graph_faults(chart: Flowchart) -> tuple[Fault, ...]:
    """All faults of a chart, in the order of its nodes.

    Edges from or to unknown ids are passed over: the reader of the file complains of them.
    """
    nodes = {node.id: node for node in chart.nodes if node.kind != "paper"}
    edges = [edge for edge in chart.edges if edge.source in nodes and edge.target in nodes]
    ways: dict[str, list[Edge]] = {name: [] for name in nodes}
    for edge in edges:
        ways[edge.source].append(edge)
    starts = [node for node in nodes.values() if node.kind == "start"]
    faults = _start_faults(starts)
    reached = _reached([node.id for node in starts], [(edge.source, edge.target) for edge in edges])
    back = [(edge.target, edge.source) for edge in edges]
    finite = _reached([name for name in nodes if not ways[name]], back)
    circling = next((name for name in nodes if name not in finite), None)
    loose = _loose_papers(chart, frozenset(nodes))
    for node in chart.nodes:
        if node.kind == "paper":
            faults += [_loose(node)] if node.id in loose else []
            continue
        if starts and node.id not in reached:
            faults.append(_unreachable(node))
        if node.kind not in ENDINGS and not ways[node.id]:
            faults.append(_dead_end(node))
        if circling == node.id:
            faults.append(_endless(node))
        faults += _unlabelled(node, ways[node.id], nodes)
    return tuple(faults)


def _start_faults(starts: list[Node]) -> list[Fault]:
    if not starts:
        return [Fault("no-start", "", "流程图没有开始", "把第一个节点的类型写成“开始”")]
    return [
        Fault(
            "two-starts", node.id, f"流程图有{len(starts)}个开始，多出“{node.text}”",
            "只留一个开始，其他的改成“步骤”；两种办法各画一张图",
        )
        for node in starts[1:]
    ]  # fmt: skip


def _unreachable(node: Node) -> Fault:
    hint = f"加一条连到“{node.id}”的连线，或删掉这个节点"
    return Fault("unreachable", node.id, f"从开始走不到“{node.text}”", hint)


def _dead_end(node: Node) -> Fault:
    hint = "加一条从它出去的连线；办到这里为止的，后面接一个“结束”"
    return Fault("dead-end", node.id, f"走到“{node.text}”就断了", hint)


def _endless(node: Node) -> Fault:
    hint = "从这里只会绕圈，加一条通向“结束”的连线"
    return Fault("endless", node.id, f"从“{node.text}”出发走不到结束", hint)


def _unlabelled(node: Node, ways: list[Edge], nodes: dict[str, Node]) -> list[Fault]:
    """The branches without words: only a box with a single way on needs none."""
    return [
        Fault(
            "unlabelled",
            node.id,
            f"“{node.text}”有{len(ways)}条出路，通向“{nodes[edge.target].text}”的一条没有写标签",
            f"给从“{node.id}”到“{edge.target}”的连线写上标签，如：是、否",
        )
        for edge in ways
        if len(ways) > 1 and not (edge.label or "").strip()
    ]


def _loose_papers(chart: Flowchart, steps: frozenset[str]) -> set[str]:
    """The papers that neither stand beside a step nor are the heading of papers that do."""
    leading = _reached(list(steps), [(edge.target, edge.source) for edge in chart.edges])
    beside = {edge.target for edge in chart.edges if edge.source in steps}
    return {node.id for node in chart.nodes if node.kind == "paper"} - leading - beside


def _loose(paper: Node) -> Fault:
    hint = f"加一条连线：从“{paper.id}”到交这份材料的步骤"
    return Fault("loose-paper", paper.id, f"材料“{paper.text}”没有连到哪一步", hint)


def _reached(starts: list[str], links: list[tuple[str, str]]) -> set[str]:
    """Everything that can be reached from `starts` along the links, themselves included."""
    ways: dict[str, list[str]] = {}
    for source, target in links:
        ways.setdefault(source, []).append(target)
    found = set(starts)
    waiting = list(starts)
    while waiting:
        for target in ways.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found
