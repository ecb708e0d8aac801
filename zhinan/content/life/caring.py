"""核对日期, 核对周期, 责任科室 and 公告 of a place, a hall or an item, and what they come to on a day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from zhinan.content.life.endings import read_date
from zhinan.model.item import Item
from zhinan.model.life.care import Care, Notice
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import Source, quoted

Cared = TypeVar("Cared", Item, Office, Place)
PERIOD = re.compile(r"每?(\d{1,3})(天|周|个月|月|年)", re.ASCII)
DAYS = {"天": 1, "周": 7, "个月": 30, "月": 30, "年": 365}


def read_care(fields: Fields) -> Care | None:
    """All four, or None where none is written."""
    care = Care(
        read_date(fields, "核对日期"),
        _days(fields),
        fields.text("责任科室"),
        fields.each("公告", lambda node: _notice(fields.source, node)),
    )
    if care.days and not care.checked:
        fields.problem(
            "核对周期", "写了核对周期，没有写核对日期", "加上一行“核对日期: ”：最近一次核对是哪一天"
        )
    return None if care == Care() else care


def _days(fields: Fields) -> int | None:
    text = fields.text("核对周期")
    if text is None:
        return None
    found = PERIOD.fullmatch(text.translate(FULLWIDTH_DIGITS).replace(" ", ""))
    if not found:
        fields.problem("核对周期", f"核对周期不能写{quoted(text)}", "写成 6个月、1年、90天 的样子")
        return None
    return int(found[1]) * DAYS[found[2]]


def _notice(source: Source, node: Node) -> Notice | None:
    fields = as_fields(source, node, "一条公告")
    if fields is None:
        return None
    text = fields.need("文字")
    since, until = read_date(fields, "从", required=True), read_date(fields, "到", required=True)
    fields.finish()
    if since and until and until < since:
        fields.problem("到", "公告的最后一天在第一天前面", "看看“从”和“到”是不是写反了")
        return None
    return Notice(text, since, until) if text and since and until else None


def with_care_of_today(place: Place, today: str) -> Place:
    """The place with what is due and what stands on that day; notices that are over are gone."""
    items = tuple(_today(item, today) for item in place.items)
    offices = tuple(_today(office, today) for office in place.offices)
    return replace(_today(place, today), items=items, offices=offices)


def _today(thing: Cared, today: str) -> Cared:
    care = thing.care
    if care is None:
        return thing
    due = None
    if care.checked and care.days:
        due = (date.fromisoformat(care.checked) + timedelta(days=care.days)).isoformat()
    notices = tuple(notice for notice in care.notices if notice.stands(today))
    now = replace(care, notices=notices, due=due, overdue=bool(due and due < today))
    return replace(thing, care=now)
