"""The elements in which places differ, for a comparison."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.guide.elements.all_elements import sayings_of
from zhinan.guide.keeping.once import once_for_the_same
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


class FurtherFact(Struct, frozen=True):
    """One element of a row."""

    title: str
    text: str


@once_for_the_same
def compared(item: Item) -> dict[str, FurtherFact]:
    """What an item says of the elements that are compared, by their keys."""
    return {
        saying.key: FurtherFact(saying.title, saying.plain)
        for saying in sayings_of(item)
        if saying.key in COMPARED
    }


def differing(items: Iterable[Item]) -> dict[str, str]:
    """The titles of elements that items do not all say alike, by key; none of those that nobody speaks of."""
    found = [compared(item) for item in items]
    unlike = [key for key in COMPARED if len({facts.get(key) for facts in found}) > 1]
    return {key: next(facts[key].title for facts in found if key in facts) for key in unlike}


def further_facts(item: Item, titles: dict[str, str], unsaid: str) -> tuple[FurtherFact, ...]:
    """What an item says of those elements, and `unsaid` of those that it is silent on."""
    said = compared(item)
    silent = "、".join(title for key, title in titles.items() if key not in said)
    told = tuple(said[key] for key in titles if key in said)
    return (*told, FurtherFact(silent, unsaid)) if silent else told
