"""Words that fit nothing else: a term on no page, an area that only one phone list calls so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.text.source import quoted

OFTEN = 3
"""Lists in which the name of an area stands that is no slip itself."""


def check_lone_words(guide: Guide) -> Iterator[Finding]:
    """Terms on no page, in one reminder: a site without the places that had them shows the rest."""
    lone = list(guide.terms) if any(not item.adopted_from for _, item in guide.items()) else []
    for text in _texts(guide):
        if not lone:
            return  # most stand in the first places already
        lone = [term for term in lone if not any(word in text for word in (term.name, *term.also) if word)]
    if lone:
        what = (
            "这个词，网页上看不到它的解释" if len(lone) == 1 else f"这{len(lone)}个词，网页上看不到它们的解释"
        )
        message = f"没有一个事项里有{'、'.join(quoted(term.name) for term in lone)}{what}"
        hint = "把文件里印的写法写进“也叫”，或删掉这个词"
        yield Finding("glossary.yaml", lone[0].name, message, hint, "warning", unless=("*/", "*/items/*"))


def _texts(guide: Guide) -> Iterator[str]:
    """All in which a term is explained, one by one."""
    yield from (_text(item) for _, item in guide.items() if not item.adopted_from)
    yield from map(_beside, guide.places)


def check_lone_areas(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Areas of phone tables that are written once so, and elsewhere otherwise."""
    lists: dict[tuple[PhoneEntry, ...], str] = {}
    for item in place.items:
        if not item.adopted_from:
            for entries in item.phone_lists:
                lists.setdefault(entries, item.id)
    counted = Counter(entry.area for entries in lists for entry in entries if entry.area)
    known = {area for office in place.offices for area in (*office.areas, office.name)}
    usual = {area for area, count in counted.items() if count >= OFTEN} | known
    told: set[str] = set()
    for entries, item_id in lists.items():
        for entry in entries:
            if entry.area and entry.area not in {*usual, *told} and counted[entry.area] < OFTEN:
                near = [
                    other
                    for other in get_close_matches(entry.area, usual, n=1, cutoff=0.6)
                    if len(other) == len(entry.area) and other not in {one.area for one in entries}
                ]
                if near and (near[0] in known or counted[near[0]] >= OFTEN * counted[entry.area]):
                    told.add(entry.area)
                    yield Finding(
                        f"{place.id}/items/{item_id}.md",
                        entry.area,
                        f"电话表里的「{entry.area}」只有一处这样写，别处写「{near[0]}」",
                        "写成一样的；原文件就是这样印的，在“确认”一栏写明",
                        "warning",
                        elsewhere=(f"{place.id}/city.yaml",),
                    )


def _text(item: Item) -> str:
    """The words of an item in which terms are explained."""
    parts = [
        item.name,
        item.official_name,
        *item.audience,
        *item.conditions,
        *item.material_notes,
        *item.notes,
    ]
    parts += [material.text for material in item.materials]
    parts += [step.text for step in item.steps]
    parts += [channel.text or "" for channel in item.channels]
    parts += [item.time_limit.text if item.time_limit else "", *item.basis]
    parts += [item.progress.text or "" if item.progress else ""]
    return "\n".join(parts)


def _beside(place: Place) -> str:
    """What the pages of a place say beside its items."""
    parts = [text for form in place.forms for text in (form.title, *form.fields, *form.notes)]
    parts += [place.rating.text, *(way.text for way in place.rating.ways)] if place.rating else []
    return "\n".join(parts)
