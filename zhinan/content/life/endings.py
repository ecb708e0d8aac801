"""曾用文件名, 停办 and 并入: what keeps an address alive when its thing is renamed or ends."""

from __future__ import annotations

from datetime import date

from zhinan.model.life.ending import Ending
from zhinan.text.fields import Fields
from zhinan.text.identifiers import ID
from zhinan.text.source import quoted

DATE_SHAPE = "写成 2026-11-23 的样子：年、月、日，中间是短横线"


def read_date(fields: Fields, key: str, *, required: bool = False) -> str | None:
    """An ISO date, or None."""
    text = fields.text(key, required=required)
    if text and not is_date(text):
        fields.problem(key, f"日期不能写{quoted(text)}", DATE_SHAPE)
        return None
    return text


def is_date(text: str) -> bool:
    """Whether it is a day of the calendar, written 2026-11-23."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def read_former(fields: Fields) -> tuple[str, ...]:
    """The names that it had in addresses before."""
    found = []
    for phrase in fields.phrases("曾用文件名"):
        if ID.fullmatch(phrase.value):
            found.append(phrase.value)
        else:
            hint = "写网址里原来的名字，不带 .md，如 transfer-out"
            fields.source.report(
                phrase.mark, f"曾用文件名不能写{quoted(phrase.value)}", hint, key="曾用文件名"
            )
    return tuple(found)


def read_ending(fields: Fields) -> Ending | None:
    """The end, where one is written."""
    heir = _heir(fields)
    inner = fields.fields("停办", "停办")
    if inner is None:
        return Ending(heir=heir) if heir else None
    ending = Ending(read_date(inner, "日期", required=True), inner.text("原因"), inner.text("去向"), heir)
    inner.finish()
    if not (ending.reason or ending.instead or heir):
        fields.problem(
            "停办", "停办没有写原因，也没有写去向", "加上一行“去向: ……”：现在到哪里办，或“原因: ……”"
        )
    return ending


def _heir(fields: Fields) -> str | None:
    text = fields.text("并入")
    if text and not ID.fullmatch(text):
        fields.problem(
            "并入", f"“并入”不能写{quoted(text)}", "写并到了哪一个：它的文件名或编号，如 transfer-out"
        )
        return None
    return text
