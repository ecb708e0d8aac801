"""A chart grown downwards: what is added hangs on every end that is open."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from zhinan.model.flowchart import Edge, Flowchart, Node, NodeKind

End = tuple[str, str | None]
"""A node from which it goes on, and the word on that branch."""


class ChartBuilder(Struct):
    """Nodes and edges as they are found."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    open: list[End] = field(default_factory=list)
    """What the next node hangs on."""
    closing: list[End] = field(default_factory=list)
    """What leads to the end past all that comes between."""
    early: list[str] = field(default_factory=list)
    """Notes for the first box that comes."""
    last: str | None = None
    """The last box, on which notes are hung."""

    def add(self, name: str, kind: NodeKind, text: str) -> str:
        """Another node below all open ends."""
        self.nodes[name] = Node(name, kind, text)
        self.edges += [Edge(source, name, label) for source, label in self.open]
        self.open = [(name, None)]
        if kind in ("step", "result"):
            self.last = name
            for note in self.early:
                self.note(note)
            self.early = []
        return name

    def give_back(self, name: str, text: str, end: End, back_to: str | None) -> None:
        """What is given back on a branch, to an earlier node or for good."""
        self.nodes[name] = Node(name, "return", text)
        self.edges.append(Edge(end[0], name, end[1]))
        if back_to:
            self.edges.append(Edge(name, back_to))

    def note(self, text: str) -> None:
        """Words beside the last box."""
        if self.last is None:
            self.early.append(text)
        else:
            node = self.nodes[self.last]
            if text not in node.notes:
                self.nodes[self.last] = replace(node, notes=(*node.notes, text))

    def lead(self, papers: Iterable[Node], target: str) -> None:
        """Papers that a node needs."""
        for paper in papers:
            self.nodes[paper.id] = paper
            self.edges.append(Edge(paper.id, target))

    def finished(self, title: str, end: str) -> Flowchart:
        """The chart with its end."""
        self.open += self.closing
        self.add("end", "end", end)
        return Flowchart(title, tuple(self.nodes.values()), tuple(dict.fromkeys(self.edges)))
