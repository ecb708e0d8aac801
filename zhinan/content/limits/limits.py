"""办理时限 and its like: read by the grammar, or stated explicitly by the editor."""

from __future__ import annotations

import re
from difflib import get_close_matches

from zhinan.content.limits.amounts import Amount, amount_of, together
from zhinan.content.limits.limit_grammar import amount_in, amounts_in, over_cases, read_limit
from zhinan.model.timelimit import LimitCase, TimeLimit, is_number
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Mark, Node, Text
from zhinan.text.prose.strangers import GAP
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import Source, quoted

MOST_SHOWN = 4
"""Times of a text that the hint spells out."""
SHOWN = 60
"""Characters of a text that the hint repeats whole."""
LOOKALIKES = str.maketrans("曰囗亇做", "日口个作")
UNREAD = (
    "不是工作日的，用 自然日、月、小时、分钟、半天、当日: 是、即时: 是、分情形 或 分段，见 docs/editing.md"
)
SPELLED = (
    "网页照原文印，不和别处比长短。要比的，写明白，如：\n"
    "    {key}:\n      文字: {text}\n{values}\n"
    "    {rest}；本来就没有天数的，写 不计天数: 是"
)
UNITS = {
    "working_days": "工作日", "natural_days": "自然日", "months": "月", "half_days": "半天", "hours": "小时",
    "minutes": "分钟",
}  # fmt: skip
NUMBER_AND_UNIT = "写上数和单位，如 9个工作日、3个月"
SLIP = re.compile(r"[-\s]*[\d.eE]*\s*个?(?:工作日|自然日|月|天|日|小时|分钟)?")
"""A number without a unit, a unit without a number: nothing that a document prints."""
NEAR = ("即时办结", "即时办理", "当场办结")


def read_time_limit(source: Source, node: Node, key: str = "办理时限") -> TimeLimit | None:
    """The limit at `node`, which is the value of `key`; None after a complaint.

    A text that isn't understood whole is kept as it is written, has no number, and is told.
    """
    if isinstance(node, Text):
        limit = read_limit(node.value)
        mended = node.value.translate(LOOKALIKES)
        if limit is None and (SLIP.fullmatch(node.value) or GAP.search(node.value) or read_limit(mended)):
            hint = f"是不是“{mended}”？" if read_limit(mended) else NUMBER_AND_UNIT
            source.report(node.mark, f"读不懂{key}{quoted(node.value)}", hint, key=key)
            return None
        return limit or _unread(source, node.mark, node.value, key)
    fields = as_fields(source, node, key)
    return _explicit(fields, key) if fields else None


def _unread(source: Source, mark: Mark, text: str, key: str) -> TimeLimit:
    """A limit in words that the grammar can't read, told with what was understood of them."""
    amounts = amounts_in(text)
    one = amounts[0] if len(amounts) == 1 else ""
    message = f"{key}{quoted(text)}没有整句读懂" + (f"，只认出“{one}”" if one else "")
    meant = _meant(text)
    hint = f"是不是“{meant}”？不是的话，" if meant else ""
    source.report(mark, message, hint + _spelled(text, one, key), key=key, level="warning")
    return TimeLimit(text)


def _spelled(text: str, one: str, key: str) -> str:
    """How the limit is stated explicitly, with the amounts that its words name."""
    found = _value(one) or ("工作日", 7)
    shown = text if len(text) <= SHOWN and "\n" not in text else "……"
    values = f"      {found[0]}: {found[1]}"
    several = list(filter(None, map(_value, dict.fromkeys(amounts_in(text)))))
    if len(several) > 1:
        cases = (f"        - {{情形: ……, {unit}: {number}}}" for unit, number in several[:MOST_SHOWN])
        values = "\n".join(("      分情形:", *cases))
    return SPELLED.format(key=key, text=shown, values=values, rest=UNREAD)


def _value(span: str) -> tuple[str, int] | None:
    """The unit and the number of a span of time, as an editor states them."""
    amount = amount_of(span)
    numbers = amount._asdict() if amount else {}
    return next(((UNITS[name], numbers[name]) for name in UNITS if numbers.get(name)), None)


def _meant(text: str) -> str:
    """The limit that a slip of the pen was meant to be; empty where none is near."""
    mended = text.translate(LOOKALIKES)
    number = re.search(r"\d{1,3}", mended.translate(FULLWIDTH_DIGITS), re.ASCII)
    wordings = [f"{number[0]}{unit}" for unit in ("个工作日", "个自然日", "个月")] if number else []
    near = get_close_matches(mended, [*wordings, *NEAR], n=1, cutoff=0.7)
    return near[0] if near and near[0] not in mended else ""


def limit_at(fields: Fields, key: str) -> TimeLimit | None:
    """The limit that a field says; None where it is absent or could not be read."""
    node = fields.node_of(key)
    return read_time_limit(fields.source, node, key) if node else None


def _explicit(fields: Fields, key: str) -> TimeLimit | None:
    text = fields.need("文字")
    own = _values(fields)
    cases = fields.each("分情形", lambda node: _case(fields.source, node, "情形"))
    parts = fields.each("分段", lambda node: _case(fields.source, node, "环节"))
    uncounted = fields.flag("不计天数")
    extension = _extension(fields)
    left_out = fields.texts("不计入")
    fields.finish()
    if own.is_empty and parts:
        own = together([amount_in(part) for part in parts])
    elif own.is_empty and cases:
        own = over_cases(cases)
    limit = TimeLimit(
        text, **own._asdict(), cases=cases, extension=extension, parts=parts, not_counted=left_out
    )
    if limit.is_number or uncounted or cases or parts:
        return limit
    by_grammar = read_limit(text)
    if by_grammar is None and text and len(fields.node.entries) == 1:
        return _unread(fields.source, fields.mark_of("文字"), text, key)
    return by_grammar or TimeLimit(text)


def _case(source: Source, node: Node, name: str) -> LimitCase | None:
    """One 情形 or one 环节 with its time."""
    fields = as_fields(source, node, "分情形" if name == "情形" else "分段")
    if fields is None:
        return None
    when = fields.need(name)
    case = LimitCase(when, *_values(fields))
    uncounted = name == "情形" and fields.flag("不计天数")
    fields.finish()
    if not (is_number(case) or uncounted):
        source.report(
            node.mark,
            f"{quoted(when)}没有写时限",
            "加上 即时: 是、工作日、自然日 或 月；不能用天数表示的写 不计天数: 是",
        )
    return case if when else None


def _extension(fields: Fields) -> LimitCase | None:
    """可延长: 10个工作日."""
    text = fields.text("可延长")
    if text is None:
        return None
    amount = amount_of("".join(text.split()))
    if amount is None:
        fields.problem(
            "可延长",
            f"读不懂可延长{quoted(text)}",
            "只写能延长多少，如 10个工作日；什么时候能延长，写在“文字”里",
        )
        return None
    return LimitCase("", *amount)


def _values(fields: Fields) -> Amount:
    return Amount(
        immediate=fields.flag("即时"),
        working_days=fields.number("工作日"),
        natural_days=fields.number("自然日"),
        months=fields.number("月"),
        same_day=fields.flag("当日"),
        half_days=fields.number("半天"),
        hours=fields.number("小时"),
        minutes=fields.number("分钟"),
    )
