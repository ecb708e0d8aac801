"""办理时限 of an item: read by the grammar, or stated explicitly by the editor."""

from __future__ import annotations

import re
from difflib import get_close_matches

from zhinan.content.item.limit_grammar import Amount, over_cases, read_limit
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node, Text
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import Source, quoted

LOOKALIKES = str.maketrans("曰囗亇做", "日口个作")
EXPLICIT = (
    "另写明白，如：\n    办理时限:\n      文字: ……\n      工作日: 7\n"
    "    不是工作日的，用 自然日、月、即时: 是、不计天数: 是 或 分情形，见 docs/editing.md"
)


def read_time_limit(source: Source, node: Node) -> TimeLimit | None:
    """The limit at `node`; None after a complaint."""
    if isinstance(node, Text):
        limit = read_limit(node.value)
        if limit is None:
            meant = _meant(node.value)
            hint = f"是不是“{meant}”？" if meant else EXPLICIT
            source.report(node.mark, f"读不懂办理时限{quoted(node.value)}", hint, key="办理时限")
        return limit
    fields = as_fields(source, node, "办理时限")
    return _explicit(fields) if fields else None


def _meant(text: str) -> str:
    """The limit that a slip of the pen was meant to be; empty where none is near."""
    mended = text.translate(LOOKALIKES)
    number = re.search(r"\d{1,3}", mended.translate(FULLWIDTH_DIGITS), re.ASCII)
    if read_limit(mended):
        return mended
    wordings = [f"{number[0]}{unit}" for unit in ("个工作日", "个自然日", "个月")] if number else []
    near = get_close_matches(mended, [*wordings, "即时办结", "即时办理", "当场办结"], n=1, cutoff=0.7)
    return near[0] if near else ""


def _explicit(fields: Fields) -> TimeLimit | None:
    text = fields.need("文字")
    own = _values(fields)
    cases = fields.each("分情形", lambda node: _case(fields.source, node))
    uncounted = fields.flag("不计天数")
    fields.finish()
    tried = len(fields.node.entries) > 1
    values = own if any(own) or not cases else over_cases(cases)
    limit = TimeLimit(text, *values, cases)
    if limit.is_number or uncounted or cases:
        return limit
    by_grammar = read_limit(text)
    if by_grammar is None and text and not tried:
        fields.problem("文字", f"读不懂办理时限{quoted(text)}", EXPLICIT)
    return by_grammar or TimeLimit(text)


def _case(source: Source, node: Node) -> LimitCase | None:
    fields = as_fields(source, node, "分情形")
    if fields is None:
        return None
    when = fields.need("情形")
    case = LimitCase(when, *_values(fields))
    uncounted = fields.flag("不计天数")
    fields.finish()
    if not (case.immediate or case.working_days or case.natural_days or case.months or uncounted):
        source.report(
            node.mark,
            f"{quoted(when)}没有写时限",
            "加上 即时: 是、工作日、自然日 或 月；不能用天数表示的写 不计天数: 是",
        )
    return case if when else None


def _values(fields: Fields) -> Amount:
    return (
        fields.flag("即时"),
        fields.number("工作日"),
        fields.number("自然日"),
        fields.number("月"),
    )
