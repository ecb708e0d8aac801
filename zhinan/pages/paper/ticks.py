"""The materials of an item on its checklist: a box for each paper, by case."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.guide.elements.traits_words import copies_words, paper_in_short
from zhinan.model.country.outlines import count_papers
from zhinan.model.item import Item, Material
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.material_cases import NONE, asks_nothing, by_case, reckoning
from zhinan.pages.item.silences import NOTHING_TO_BRING


class Tick(Struct, frozen=True):
    """A material with its boxes."""

    text: str | None
    """The material as the document words it; None where its boxes say every word of it."""
    boxes: tuple[str, ...]
    """The single papers, a box each; empty where the text itself has the box."""
    boxed: bool
    """Whether the text itself has the box: not one whose papers have boxes, nor one that lets people off."""
    remark: str | None
    """Condition or number of copies where the words don't say them."""
    form_url: str | None


class Turn(Struct, frozen=True):
    """Where one sheet ends and the next begins."""

    foot: str
    """Which of how many sheets ends."""
    head: str
    """Which one begins."""


class TickGroup(Struct, frozen=True):
    """The materials of one case."""

    case: str | None
    nothing: str
    """That nothing is asked for; empty where something is."""
    ticks: tuple[Tick, ...]
    turn: Turn | None = None
    """Where a sheet begins with it."""


def tick_groups(place: Place, item: Item) -> tuple[TickGroup, ...]:
    """The materials by case, in the document's order."""
    return tuple(
        TickGroup(
            case,
            _nothing(case) if asks_nothing(materials) else "",
            tuple(_tick(place, material) for material in materials if material.text != NONE),
        )
        for case, materials in by_case(item.materials)
    )


def _nothing(case: str | None) -> str:
    """Beside its case, or a sentence of its own."""
    return NOTHING_TO_BRING if case else f"{NOTHING_TO_BRING}。"


def _tick(place: Place, material: Material) -> Tick:
    form = next((form for form in place.forms if form.id == material.form), None)
    boxes = material.papers if len(material.papers) > 1 else ()
    text = None if boxes and _says_no_more(material.text, boxes) else material.text
    shown = text or "".join(boxes)
    remarks = [
        material.when if material.when and material.when not in shown else None,
        copies_words(material, shown),
        paper_in_short(material.traits),
        f"{material.traits.issuer}出具" if material.traits.issuer else None,
    ]
    return Tick(
        text,
        boxes,
        material.asked and not boxes,
        "，".join(remark for remark in remarks if remark) or None,
        urls.form(place, form) if form else None,
    )


def _says_no_more(text: str, boxes: tuple[str, ...]) -> bool:
    """Whether the text is nothing but its papers, joined by commas and the like; 或 is a choice and stays."""
    for box in sorted(boxes, key=len, reverse=True):
        text = text.replace(box, "", 1)
    return not re.sub(r"[，、；。\s和及与]", "", text)


def tick_count(item: Item, groups: tuple[TickGroup, ...]) -> str:
    """How many papers to check off, in words; empty where there are none."""
    if not item.materials or item.materials_none:
        return ""
    if len(groups) > 1:
        return "按情形，核对打钩"
    count = count_papers(item)
    if count.asked and not count.always:
        return "按情形，核对打钩"
    found = reckoning(count)
    return f"{'共' if found.whole else ''}{found.words}，核对打钩" if found.words else ""
