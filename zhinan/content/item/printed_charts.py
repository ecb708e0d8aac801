"""流程图 of an item: nodes and edges as the document prints them, checked as a graph."""

from __future__ import annotations

from functools import partial

from zhinan.model.flowchart import Edge, Flowchart, Node, NodeKind
from zhinan.text.fields import Fields, as_fields
from zhinan.text.identifiers import refuse_twice
from zhinan.text.nodes import Node as Tree
from zhinan.text.shapes import entries_of, suggestion
from zhinan.text.source import Source, quoted

KINDS: dict[str, NodeKind] = {
    "开始": "start", "步骤": "step", "判断": "question", "材料": "paper", "退回": "return", "结果": "result",
    "结束": "end",
}  # fmt: skip

MOST_NODES, MOST_EDGES = 500, 1_000
"""Boxes and arrows of a chart: ten times as many as the largest printed one has."""


def read_flowcharts(source: Source, node: Tree) -> tuple[Flowchart, ...]:
    """The charts of one item."""
    found = (as_fields(source, entry, "一张流程图") for entry in entries_of(node))
    charts = [_chart(fields) for fields in found if fields]
    return tuple(chart for chart in charts if chart)


def _chart(fields: Fields) -> Flowchart | None:
    """One chart; None where it is too large for any sheet."""
    nodes = fields.each("节点", lambda entry: _node(fields.source, entry), required=True)
    ids = [node.id for node in nodes]
    known = dict.fromkeys(ids)
    edges = fields.each("连线", lambda entry: _edge(fields.source, entry, known), required=True)
    chart = Flowchart(fields.need("标题"), nodes, edges)
    fields.finish()
    refuse_twice(fields.source, fields.node_of("节点"), "编号", ids)
    for key, count, most in (("节点", len(nodes), MOST_NODES), ("连线", len(edges), MOST_EDGES)):
        if count > most:
            hint = f"一张图的{key}最多 {most}；合并相近的几步，或分成几张图"
            fields.problem(key, f"流程图的{key}有 {count}，画不下", hint)
            return None
    return chart


def _node(source: Source, entry: Tree) -> Node | None:
    fields = as_fields(source, entry, "一个节点")
    if fields is None:
        return None
    node = Node(
        fields.need("编号"), fields.choice("类型", KINDS, required=True) or "step", fields.need("文字")
    )
    fields.finish()
    return node


def _edge(source: Source, entry: Tree, known: dict[str, None]) -> Edge | None:
    fields = as_fields(source, entry, "一条连线")
    if fields is None:
        return None
    edge = Edge(fields.need("从"), fields.need("到"), fields.text("标签"))
    for key, name in (("从", edge.source), ("到", edge.target)):
        if name and name not in known:
            source.unsure = True
            fields.problem(key, f"没有编号是{quoted(name)}的节点", partial(_others, name, known))
    fields.finish()
    return edge


def _others(name: str, known: dict[str, None]) -> str:
    """The nodes that there are, and the one that was probably meant."""
    return f"已有的编号：{'、'.join(known)[:60]}{suggestion(name, known)}"
