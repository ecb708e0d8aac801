"""A flowchart as a graph."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NodeKind = Literal["start", "step", "question", "paper", "return", "result", "end"]


class Node(Struct, frozen=True):
    """A box of the chart."""

    id: str
    kind: NodeKind
    text: str
    notes: tuple[str, ...] = ()
    """What holds for it in some cases only, or is remarked of it: said beside the box."""
    actor: str | None = None
    """Who acts, where the text does not say it."""
    limit: str | None = None
    """How long it takes."""


class Edge(Struct, frozen=True):
    """An arrow."""

    source: str
    target: str
    label: str | None = None


class Flowchart(Struct, frozen=True):
    """One way through an item, drawn."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
