"""附件 and 附表 that the documents speak of: with the form that bears the number, each number once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.content.rules.form_names import form_ids
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place

NUMERALS = "一二三四五六七八九十"
ATTACHED = re.compile(rf"附件\s*[\d{NUMERALS}]*|附表\s*[\d{NUMERALS}]*")
HINT = "把表格写进 forms/，在“表格”一栏写上文件名；没有的，在“确认”一栏写明"


def check_annexes(_guide: Guide, place: Place) -> Iterator[Finding]:
    """Each is a reminder: the document itself may be so."""
    for item in place.items:
        if not item.adopted_from:
            yield from _attached(place, item)
    if not place.adopts:
        yield from _twice(place)


def _attached(place: Place, item: Item) -> Iterator[Finding]:
    """One that the site doesn't have, or has not under that number."""
    path, forms = f"{place.id}/items/{item.id}.md", form_ids(item)
    codes = {_plain(form.code) for form in place.forms if form.code and form.id in forms}
    for found in _named(item, with_forms=bool(codes)):
        if not forms:
            yield Finding(path, found, f"这里说到「{found}」，却没有附上", HINT, "warning")
            return
        if codes and _plain(found) not in codes and re.search(rf"[\d{NUMERALS}]", found):
            message = f"这里说到「{found}」，这个事项的表格里没有一张表号是「{found}」"
            hint = f"在那张表里写“表号: {found}”；没有那张表的，把它写进 forms/，或在“确认”一栏写明"
            yield Finding(path, found, message, hint, "warning")
            return


def _named(item: Item, *, with_forms: bool) -> Iterator[str]:
    """What is named, by materials that have a form too where forms have numbers."""
    texts = [material.text for material in item.materials if with_forms or not material.form]
    texts += [*item.material_notes, *(step.text for step in item.steps), *item.notes]
    for text in texts:
        yield from (found[0] for found in ATTACHED.finditer(text))


def _twice(place: Place) -> Iterator[Finding]:
    """Two forms of one item under one number: whoever is told 见附件1 takes the wrong one."""
    forms = {form.id: form for form in place.forms if form.code}
    told: set[str] = set()
    for item in place.items:
        seen: dict[str, str] = {}
        for id in sorted(form_ids(item) & forms.keys()):
            code = _plain(forms[id].code or "")
            if code in seen and id not in told:
                told.add(id)
                message = f"表号「{forms[id].code}」和 {seen[code]}.yaml 的一样，两张表用在同一个事项里"
                yield Finding(
                    f"{place.id}/forms/{id}.yaml", "表号", message, "照原文件改成各自的号", "warning"
                )
            seen.setdefault(code, id)


def _plain(code: str) -> str:
    """附件 1, 附件一 and 附件1 are one."""
    text = re.sub(r"\s", "", code)
    return re.sub(rf"[{NUMERALS}]", lambda found: str(NUMERALS.index(found[0]) + 1), text)
