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
    notes: tuple[str, ...] = ()
    """What holds for it in some cases only, or is remarked of it: said beside the box."""
    actor: str | None = None
    """Who acts, where the text does not say it."""
    limit: str | None = None
    """How long it takes."""


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
