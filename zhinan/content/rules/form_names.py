"""Forms that items name exist, and each form belongs to an item."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion


def check_forms(guide: Guide, place: Place) -> Iterator[Finding]:
    """A dangling form id on either side is a problem."""
    known = {form.id for form in place.forms}
    named: set[str] = set()
    free = known - {form for item in place.items for form in form_ids(item)}
    for item in place.items:
        named |= form_ids(item)
        if item.adopted_from:
            continue  # told at the place that it is from
        for form in sorted(form_ids(item) - known):
            yield Finding(
                f"{place.id}/items/{item.id}.md",
                f"表格: {form}",
                f"没有表格 forms/{form}.yaml",
                f"新建这个文件，或改成已有的文件名{suggestion(form, free or known)}",
                unless=(f"{place.id}/forms/{form}*", f"{place.id}/*/"),
            )
    for form in sorted({form.id for form in own_forms(guide, place)} - named):
        yield Finding(
            f"{place.id}/forms/{form}.yaml",
            "标题",
            "没有事项用到这张表格",
            "在事项里加上“表格”一栏，或删掉这个文件",
            unless=(f"{place.id}/items/*", f"{place.id}/*/"),
        )


def form_ids(item: Item) -> set[str]:
    """The forms that an item names, at its head or at a material."""
    return set(item.forms) | {material.form for material in item.materials if material.form}


def own_forms(guide: Guide, place: Place) -> list[Form]:
    """The forms that a place has itself, not those that came with items of another."""
    source = guide.place(place.adopts or "")
    return [form for form in place.forms if source is None or form not in source.forms]
