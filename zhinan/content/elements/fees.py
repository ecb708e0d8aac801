"""收费: 无, one text, or a list of what is charged for."""

from __future__ import annotations

from zhinan.content.elements.text_or_fields import entry_of
from zhinan.model.elements.fee import Fee, Fees
from zhinan.text.fields import Fields
from zhinan.text.nodes import Node, Text
from zhinan.text.source import Source

NOTHING = {"无", "否", "不收费", "免费", "免收", "不收取费用", "不收取任何费用", "0元", "零收费"}


def read_fees(fields: Fields) -> Fees | None:
    """What an item says of fees; None where it says nothing."""
    node = fields.node_of("收费")
    if node is None:
        return None
    if isinstance(node, Text) and node.value.rstrip("。") in NOTHING:
        return Fees(none=True)
    return Fees(fields.each("收费", lambda entry: _fee(fields.source, entry)))


def _fee(source: Source, node: Node) -> Fee | None:
    fields = entry_of(source, node, "一项收费", "标准")
    if fields is None or isinstance(fields, str):
        return Fee(fields) if fields else None
    fee = Fee(
        amount=fields.need("标准"),
        name=fields.text("项目"),
        when=fields.text("情形"),
        basis=fields.texts("依据"),
        relief=fields.text("减免"),
        relief_basis=fields.text("减免依据"),
        payment=fields.text("缴费"),
    )
    fields.finish()
    return fee if fee.amount else None
