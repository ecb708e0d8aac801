"""The elements in which places differ, for a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.guide.elements.all_elements import sayings_of
from zhinan.model.item import Item

COMPARED = (
    "谁来办",
    "预约",
    "到现场次数",
    "通办范围",
    "数量限制",
    "收费",
    "法定时限",
    "办理结果",
    "送达",
)
"""What people weigh between places, beside papers, limit, ways and halls."""


@dataclass(frozen=True)
class FurtherFact:
    """One element of a row."""

    title: str
    text: str


def compared(item: Item) -> dict[str, FurtherFact]:
    """What an item says of the elements that are compared, by their keys."""
    return {
        saying.key: FurtherFact(saying.title, saying.plain)
        for saying in sayings_of(item)
        if saying.key in COMPARED
    }


def differing(items: Iterable[Item]) -> frozenset[str]:
    """The elements that items do not all say alike; none of those that nobody speaks of."""
    found = [compared(item) for item in items]
    return frozenset(key for key in COMPARED if len({facts.get(key) for facts in found}) > 1)


def further_facts(item: Item, keys: frozenset[str]) -> tuple[FurtherFact, ...]:
    """What an item says of those elements."""
    return tuple(fact for key, fact in compared(item).items() if key in keys)
