"""A flowchart as a graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal["start", "step", "question", "paper", "return", "result", "end"]


@dataclass(frozen=True)
class Node:
    """A box of the chart."""

    id: str
    kind: NodeKind
    text: str


@dataclass(frozen=True)
class Edge:
    """An arrow."""

    source: str
    target: str
    label: str | None = None


@dataclass(frozen=True)
class Flowchart:
    """One way through an item, drawn."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
