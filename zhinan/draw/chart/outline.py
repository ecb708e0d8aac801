"""A flowchart as an ordered list: what a screen reader gets, from the same data as the drawing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from zhinan.draw.chart.arrangement import Arrangement, arrange
from zhinan.draw.chart.writing import LONGEST, leads
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.prose.sentences import listed

PLAIN = frozenset({"开始", "步骤", "结束"})
"""Words of a start or an end that say nothing to do; a list needs no entry for them."""


class OutlineStep(Struct, frozen=True):
    """One entry of the list."""

    number: int
    """From 1."""
    text: str
    """The box's text; with a question mark where it asks 是否."""
    papers: tuple[str, ...] = ()
    """The papers needed, as on the card."""
    notes: tuple[str, ...] = ()
    """Who acts and how long it takes, where the box says so, and what is remarked of it."""
    branches: tuple[str, ...] = ()
    """Where it goes on, where that is not just the next entry: 否：当场退回，回到第1步."""

    @property
    def lead(self) -> str:
        """The text; of a long one, which is a list, what leads to it."""
        return "" if self._first else (self._pieces[0] if self._pieces else self.text)

    @property
    def entries(self) -> tuple[str, ...]:
        """The list that a long text is."""
        return self._pieces[0 if self._first else 1 :]

    @property
    def _pieces(self) -> tuple[str, ...]:
        return _pieces_of(self.text) if len(self.text) > LONGEST else ()

    @property
    def _first(self) -> bool:
        """Whether the list begins with the text."""
        return bool(self._pieces) and not leads(self._pieces[0])


@lru_cache(maxsize=1024)  # a step is told on several pages, and set in several sizes
def _pieces_of(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in listed(text, LONGEST))


@lru_cache(maxsize=512)  # told beside the drawing, counted in it, and told again on further pages
def outline(chart: Flowchart) -> tuple[OutlineStep, ...]:
    """The chart's steps in order, each with its papers and branches."""
    return _Teller(arrange(chart)).steps()


def notes_of(node: Node) -> tuple[str, ...]:
    """What stands with a box beside its text."""
    own = (("办理人", node.actor), ("时限", node.limit))
    return (*(f"{name}：{text}" for name, text in own if text), *node.notes)


class _Teller:
    """Tells a chart in words."""

    def __init__(self, order: Arrangement) -> None:
        self.order = order
        self.nodes = {
            node.id: node for node in (*self.order.spine, *(n for row in self.order.beside for n in row))
        }
        self.ways: dict[str, list[Edge]] = {name: [] for name in self.nodes}
        for edge in self.order.edges:
            self.ways[edge.source].append(edge)
        self.numbers: dict[str, int] = {}
        in_branch: set[str] = set()
        for main, beside in zip(self.order.spine, self.order.beside, strict=True):
            for node in (main, *beside):
                if node is not main and self._told_in_branch(node, in_branch):
                    in_branch.add(node.id)
                elif not self._is_plain(node):
                    self.numbers[node.id] = len(self.numbers) + 1

    def steps(self) -> tuple[OutlineStep, ...]:
        """All entries in order."""
        return tuple(self._step(self.nodes[name], number) for name, number in self.numbers.items())

    def _step(self, node: Node, number: int) -> OutlineStep:
        papers = tuple(self._papers(node))
        if number == 1:  # what the start asks for is asked for with the first step
            starts = (one for one in self.nodes.values() if one.kind == "start" and self._is_plain(one))
            papers = (*(text for one in starts for text in self._papers(one)), *papers)
        text = node.text
        if node.kind == "question" and "是否" in text and not text.endswith(("？", "?")):
            text += "？"
        ways = self.ways[node.id]
        forks = len(ways) > 1 or any(edge.label for edge in ways)
        words = [self._branch(edge, number, forks=forks) for edge in ways]
        return OutlineStep(number, text, papers, notes_of(node), tuple(word for word in words if word))

    def _papers(self, node: Node) -> Iterator[str]:
        """The papers on the card of a box."""
        if card := self.order.cards.get(node.id):
            yield from (f"{card.heading}：{one.text}" if card.heading else one.text for one in card.papers)

    def _branch(self, edge: Edge, number: int, *, forks: bool) -> str:
        """One branch in words; empty where it just leads to the next entry."""
        said, name = [], edge.target
        while name not in self.numbers and not self._is_plain(self.nodes[name]):
            said.append(self.nodes[name].text.rstrip("。；"))
            following = self.ways[name]
            if not following:
                return self._joined(edge, said)
            name = following[0].target
        there = self.numbers.get(name)
        if there == number + 1 and not forks and not said:
            return ""
        if there is None:
            goal = "" if not forks and number == len(self.numbers) else self._plain_goal(name)
        else:
            goal = f"{'回到' if there <= number else '进入'}第{there}步"
        return self._joined(edge, [*said, goal] if goal else said)

    def _plain_goal(self, name: str) -> str:
        return "回到开始" if self.nodes[name].kind == "start" else "结束"

    def _joined(self, edge: Edge, said: list[str]) -> str:
        words = "，".join(said)
        return f"{edge.label}：{words}" if edge.label and words else words or edge.label or ""

    def _is_plain(self, node: Node) -> bool:
        return node.kind in ("start", "end") and node.text in PLAIN

    def _told_in_branch(self, node: Node, in_branch: set[str]) -> bool:
        """Whether it is said within the branch that leads to it, without a number of its own."""
        ways = self.ways[node.id]
        comers = [edge.source for edge in self.order.edges if edge.target == node.id]
        return (
            len(comers) == 1
            and (len(self.ways[comers[0]]) > 1 or comers[0] in in_branch)
            and len(ways) <= 1
            and not any(edge.label for edge in ways)
            and node.kind != "question"
            and node.id not in self.order.cards
            and not notes_of(node)
        )
