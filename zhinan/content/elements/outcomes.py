"""办理结果 and 送达: one text, or a list."""

from __future__ import annotations

from zhinan.content.elements.mailings import read_mailing
from zhinan.content.elements.text_or_fields import entries_at, entry_of
from zhinan.content.limits.limits import limit_at
from zhinan.content.phone_lists import PhoneTables, read_phone_list
from zhinan.model.elements.outcome import Delivery, Result
from zhinan.text.fields import Fields
from zhinan.text.nodes import Node
from zhinan.text.source import Source


def read_results(fields: Fields) -> tuple[Result, ...]:
    """What comes of an item."""
    return entries_at(fields, "办理结果", lambda entry: _result(fields.source, entry))


def read_deliveries(fields: Fields, tables: PhoneTables) -> tuple[Delivery, ...]:
    """How it is handed over."""
    return entries_at(fields, "送达", lambda entry: _delivery(fields.source, entry, tables))


def _result(source: Source, node: Node) -> Result | None:
    fields = entry_of(source, node, "一种办理结果", "名称")
    if fields is None or isinstance(fields, str):
        return Result(fields) if fields else None
    result = Result(
        name=fields.need("名称"),
        kind=fields.text("类型"),
        validity=fields.text("有效期"),
        renewal=fields.text("年审"),
        sample=fields.address("样本"),
        text=fields.text("说明"),
    )
    fields.finish()
    return result if result.name else None


def _delivery(source: Source, node: Node, tables: PhoneTables) -> Delivery | None:
    fields = entry_of(source, node, "一种送达方式", "方式")
    if fields is None or isinstance(fields, str):
        return Delivery(fields) if fields else None
    phones = fields.node_of("电话")
    delivery = Delivery(
        way=fields.need("方式"),
        limit=limit_at(fields, "时限"),
        against=fields.texts("凭据"),
        address=fields.text("地址"),
        phones=read_phone_list(source, phones, tables) if phones else (),
        text=fields.text("说明"),
        mailing=read_mailing(fields),
    )
    fields.finish()
    return delivery if delivery.way else None
