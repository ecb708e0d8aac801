"""The materials of an item as a page shows them: by case, with a box for each paper."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.item import Item, Material
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.prose import Prose, ProseWriter


@dataclass(frozen=True)
class Paper:
    """A material with its boxes to tick."""

    text: Prose
    boxes: tuple[str, ...]
    """The single papers; empty where the text is one paper itself."""
    remark: str | None
    """The condition under which it is asked for, where the text doesn't say it."""
    form_url: str | None
    asked: bool
    """False for a sentence that lets people off: it has no box."""


@dataclass(frozen=True)
class PaperGroup:
    """The materials of one case."""

    case: str | None
    papers: tuple[Paper, ...]
    none: bool = False


def paper_groups(place: Place, item: Item, writer: ProseWriter) -> tuple[PaperGroup, ...]:
    """The materials by case, in the document's order."""
    found = []
    for case in dict.fromkeys(material.case for material in item.materials):
        materials = [material for material in item.materials if material.case == case]
        none = any(material.text == "无" for material in materials)
        papers = tuple(_paper(place, material, writer) for material in materials if material.text != "无")
        found.append(PaperGroup(case, papers, none))
    return tuple(found)


def _paper(place: Place, material: Material, writer: ProseWriter) -> Paper:
    form = next((form for form in place.forms if form.id == material.form), None)
    return Paper(
        writer.write(material.text),
        material.papers if len(material.papers) > 1 else (),
        material.when if material.when and material.when not in material.text else None,
        urls.form(place, form) if form else None,
        material.asked,
    )


def paper_count(item: Item, *, always: bool = False) -> int:
    """How many papers the item asks for, over all cases or (`always`) of everybody."""
    asked = (material for material in item.materials if material.asked)
    found = (material for material in asked if not (always and (material.case or material.when)))
    return sum(max(1, len(material.papers)) for material in found)


def paper_label(item: Item) -> str:
    """How many papers: 3样; 2样起 where some people bring more; 分4种情形 where each case has its own."""
    cases = {material.case for material in item.materials}
    count, always = paper_count(item), paper_count(item, always=True)
    if 0 < always < count:
        return f"{always}样起"
    if len(cases) > 1:
        return f"分{len(cases)}种情形"
    return f"{count}样" if count else ""


def papers_in_words(item: Item) -> str:
    """What to bring, for a line in a list: 不用带材料, 3样材料, 材料分4种情形; empty if silent."""
    if item.materials_none:
        return "不用带材料"
    label = paper_label(item)
    if not label:
        return "材料看说明" if item.materials else ""
    return f"{label}材料" if label.endswith("样") else f"材料{label}"
