"""An item against the list that its place is measured by: materials and time limit, by the data contract.

Materials are computed where the papers' names match or one side asks for none; elsewhere a person has
judged and the judgement stands in the item's file under 对照省清单. Limits are computed, case by case; a
judged limit comes before a computed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from zhinan.guide.limit_comparison import compare_limits, differences, together
from zhinan.model.country.lineage import Tree
from zhinan.model.country.outlines import issuer_in
from zhinan.model.elements.verdict import Baseline, Comparison, LimitComparison
from zhinan.model.item import Item, Material
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit

NOT_A_PAPER = re.compile(r"[（(][^（）()]*[）)]|\d+份|原件|复印件|加盖单位公章|[《》“”、，。；：\s]|及")


def compared(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places with every item compared that has numbers in the list its place is measured by."""
    tree = Tree(places)
    return tuple(_compared(place, tree) for place in places)


def _compared(place: Place, tree: Tree[Place]) -> Place:
    issuer = issuer_in(tree, place)
    found = []
    for item in place.items:
        source = tree.get(item.adopted_from)
        if source is not None and issuer_in(tree, source) is not issuer:
            # Its numbers and the judgement are about another list.
            item = replace(item, list_nos=(), judgement=None)
        found.append(with_baseline(item, issuer.service_list if issuer else None))
    return replace(place, items=tuple(found))


def with_baseline(item: Item, service_list: ServiceList | None) -> Item:
    """The item with how it stands beside a list."""
    return replace(item, baseline=compare(item, service_list) if service_list else None)


def compare(item: Item, service_list: ServiceList) -> Baseline | None:
    """The item against its entries; None without an entry, or where the materials await a judgement."""
    entries = _entries(item, service_list)
    if not entries:
        return None
    materials, sentences = _materials(item, entries, service_list.called)
    if materials is None:
        return None
    limit, difference = _limit(item, entries, service_list.called)
    return Baseline(materials, limit, sentences + difference)


def needs_judgement(item: Item, service_list: ServiceList) -> bool:
    """Whether a person has to compare the materials and has not."""
    entries = _entries(item, service_list)
    return bool(entries) and _materials(item, entries, service_list.called)[0] is None


def _entries(item: Item, service_list: ServiceList) -> list[ListEntry]:
    """The list's entries that the item names."""
    return [entry for number in item.list_nos if (entry := service_list.entry(number))]


def _materials(
    item: Item, entries: list[ListEntry], called: str
) -> tuple[Comparison | None, tuple[str, ...]]:
    if item.judgement:
        return item.judgement.materials, item.judgement.sentences
    listed = tuple(material for entry in entries for material in entry.materials)
    if all(entry.materials_none for entry in entries):
        if item.materials_none:
            return "same", ()
        if item.materials:
            return "more", tuple(f"比{called}多要{material.text}" for material in item.materials)
    if item.materials_none:
        return "fewer", tuple(f"比{called}少要{material.text}" for material in listed)
    if item.materials and len(entries) == 1 and papers(item.materials) == papers(listed):
        return "same", ()
    return None, ()


def papers(materials: Iterable[Material]) -> frozenset[str]:
    """The bare names of the papers: without copies, stamps, brackets and punctuation."""
    names = (name for material in materials for name in (material.papers or (material.text,)))
    return frozenset(NOT_A_PAPER.sub("", name) for name in names)


def _limit(item: Item, entries: list[ListEntry], called: str) -> tuple[LimitComparison, tuple[str, ...]]:
    """The verdict and its sentences; of several entries with the same limit each sentence once."""
    if item.judgement and item.judgement.time_limit:
        return item.judgement.time_limit, item.judgement.limit_sentences
    own = item.time_limit
    if own is None:
        return "other", (f"没有公布时限，不能与{called}比较",)
    found = [_limits(own, entry.time_limit, called) for entry in entries]
    sentences = (sentence for _, some in found for sentence in some)
    return together(verdict for verdict, _ in found), tuple(dict.fromkeys(sentences))


@lru_cache(maxsize=1024)
def _limits(own: TimeLimit, listed: TimeLimit, called: str) -> tuple[LimitComparison, tuple[str, ...]]:
    """Of one entry; many places have the same limits."""
    return compare_limits(own, listed), differences(own, listed, called)
