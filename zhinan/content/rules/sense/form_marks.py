"""Signs of the forms that were typed otherwise than the program knows them, and would be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.content.rules.form_names import own_forms
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.place import Place

WIDE_BAR = re.compile("[｜│丨]")
ROW_SIGN = re.compile(r"^[\[［〔（(]?(?P<word>手写|经办机构|勾选|小标题|表格\d*行?)[\]］〕）)】]")
TICKS = re.compile(r"^(?P<name>[^：]{1,30})：\s*□")


def check_form_marks(guide: Guide, place: Place) -> Iterator[Finding]:
    """Bars, row signs, and boxes to tick for a field that the form hasn't got."""
    for form in own_forms(guide, place):
        path = f"{place.id}/forms/{form.id}.yaml"
        yield from _rows(path, form)
        for note in form.loose_notes:
            ticks = TICKS.match(note)
            if ticks and ticks["name"] not in form.fields:
                message = f"说明里的「{ticks['name']}」不是字段里的一栏，后面的方框印不出来"
                hint = "写成和字段里一样的名称"
                yield Finding(path, note, message, hint)


def _rows(path: str, form: Form) -> Iterator[Finding]:
    for name in form.fields:
        bar, sign = WIDE_BAR.search(name), ROW_SIGN.match(name)
        if bar:
            message = f"字段「{name}」里的竖线 {bar[0]} 是全角的，几栏会变成一栏"
            yield Finding(path, name, message, "改成英文的 |，前后各空一格")
        elif sign:
            message = f"字段「{name}」行首的记号不对，会照样印在表上"
            yield Finding(path, name, message, f"写成【{sign['word']}】，用中文方头括号")
