"""时间, 暂停, 交通, 停车, 入口, 无障碍 of a hall or a counter."""

from __future__ import annotations

from datetime import date

from zhinan.content.place.opening_hours import read_periods
from zhinan.model.elements.schedule import Closure, Visiting
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node
from zhinan.text.source import Source, quoted


def read_visiting(fields: Fields) -> Visiting:
    """What has to be known before one goes there."""
    hours = fields.text("时间")
    return Visiting(
        periods=read_periods(hours) if hours else (),
        closures=fields.each("暂停", lambda entry: _closure(fields.source, entry)),
        transport=fields.texts("交通"),
        parking=fields.texts("停车"),
        entrance=fields.texts("入口"),
        barrier_free=fields.texts("无障碍"),
    )


def _closure(source: Source, node: Node) -> Closure | None:
    fields = as_fields(source, node, "一次暂停")
    if fields is None:
        return None
    begins, ends = _date(fields, "从", required=True), _date(fields, "到")
    reason = fields.text("原因")
    fields.finish()
    if begins and ends and ends < begins:
        fields.problem("到", "“到”比“从”早", "核对两个日期")
    return Closure(begins, ends, reason) if begins else None


def _date(fields: Fields, key: str, *, required: bool = False) -> str | None:
    text = fields.text(key, required=required)
    if text is None:
        return None
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    fields.problem(key, f"日期不能写{quoted(text)}", "写成 2026-11-23 的样子；不知道到哪天的，不写“到”")
    return None
