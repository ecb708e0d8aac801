"""An item against the province's list: materials and time limit, by the rules of the data contract.

Materials are computed where the papers' names match or one side asks for none; elsewhere a person has
judged and the judgement stands in the item's file under 对照省清单. Limits are computed, case by case; a
judged limit comes before a computed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from zhinan.guide.limit_comparison import compare_limits, differences, together
from zhinan.model.item import Baseline, Comparison, Item, LimitComparison, Material
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place

NOT_A_PAPER = re.compile(r"[（(][^（）()]*[）)]|\d+份|原件|复印件|加盖单位公章|[《》“”、，。；：\s]|及")


def with_baselines(place: Place, service_list: ServiceList | None) -> Place:
    """The place with every item compared that has numbers in the list."""
    if service_list is None:
        return place
    return replace(
        place, items=tuple(replace(item, baseline=compare(item, service_list)) for item in place.items)
    )


def compare(item: Item, service_list: ServiceList) -> Baseline | None:
    """The item against its entries; None without an entry, or where the materials await a judgement."""
    entries = _entries(item, service_list)
    if not entries:
        return None
    materials, sentences = _materials(item, entries)
    if materials is None:
        return None
    limit, difference = _limit(item, entries)
    return Baseline(materials, limit, sentences + difference)


def needs_judgement(item: Item, service_list: ServiceList) -> bool:
    """Whether a person has to compare the materials and has not."""
    entries = _entries(item, service_list)
    return bool(entries) and _materials(item, entries)[0] is None


def _entries(item: Item, service_list: ServiceList) -> list[ListEntry]:
    """The list's entries that the item names."""
    return [entry for number in item.list_nos if (entry := service_list.entry(number))]


def _materials(item: Item, entries: list[ListEntry]) -> tuple[Comparison | None, tuple[str, ...]]:
    if item.judgement:
        return item.judgement.materials, item.judgement.sentences
    listed = tuple(material for entry in entries for material in entry.materials)
    if all(entry.materials_none for entry in entries):
        if item.materials_none:
            return "same", ()
        if item.materials:
            return "more", tuple(f"比省清单多要{material.text}" for material in item.materials)
    if item.materials_none:
        return "fewer", tuple(f"比省清单少要{material.text}" for material in listed)
    if item.materials and len(entries) == 1 and papers(item.materials) == papers(listed):
        return "same", ()
    return None, ()


def papers(materials: Iterable[Material]) -> frozenset[str]:
    """The bare names of the papers: without copies, stamps, brackets and punctuation."""
    names = (name for material in materials for name in (material.papers or (material.text,)))
    return frozenset(NOT_A_PAPER.sub("", name) for name in names)


def _limit(item: Item, entries: list[ListEntry]) -> tuple[LimitComparison, tuple[str, ...]]:
    """The verdict and its sentences; of several entries with the same limit each sentence once."""
    if item.judgement and item.judgement.time_limit:
        return item.judgement.time_limit, item.judgement.limit_sentences
    own = item.time_limit
    if own is None:
        return "other", ("没有公布时限，不能与省清单比较",)
    verdict = together(compare_limits(own, entry.time_limit) for entry in entries)
    sentences = (sentence for entry in entries for sentence in differences(own, entry.time_limit))
    return verdict, tuple(dict.fromkeys(sentences))
