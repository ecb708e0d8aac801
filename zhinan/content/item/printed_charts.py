"""流程图 of an item: nodes and edges as the document prints them, checked as a graph."""

from __future__ import annotations

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


def read_flowcharts(source: Source, node: Tree) -> tuple[Flowchart, ...]:
    """The charts of one item."""
    charts = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一张流程图")
        if fields is not None:
            charts.append(_chart(fields))
    return tuple(charts)


def _chart(fields: Fields) -> Flowchart:
    nodes = fields.each("节点", lambda entry: _node(fields.source, entry), required=True)
    ids = [node.id for node in nodes]
    edges = fields.each("连线", lambda entry: _edge(fields.source, entry, ids), required=True)
    chart = Flowchart(fields.need("标题"), nodes, edges)
    fields.finish()
    refuse_twice(fields.source, fields.node_of("节点"), "编号", ids)
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


def _edge(source: Source, entry: Tree, ids: list[str]) -> Edge | None:
    fields = as_fields(source, entry, "一条连线")
    if fields is None:
        return None
    edge = Edge(fields.need("从"), fields.need("到"), fields.text("标签"))
    for key, name in (("从", edge.source), ("到", edge.target)):
        if name and name not in ids:
            source.unsure = True
            hint = f"已有的编号：{'、'.join(dict.fromkeys(ids))[:60]}{suggestion(name, ids)}"
            fields.problem(key, f"没有编号是{quoted(name)}的节点", hint)
    fields.finish()
    return edge
