"""救济, 咨询方式 and 投诉方式."""

from __future__ import annotations

from zhinan.content.elements.text_or_fields import entries_at, entry_of
from zhinan.content.phone_lists import PhoneTables, read_phone_list
from zhinan.model.elements.remedy import Contacts, Remedy
from zhinan.text.fields import Fields
from zhinan.text.nodes import Node, Sequence, Text
from zhinan.text.source import Source


def read_remedies(fields: Fields, tables: PhoneTables) -> tuple[Remedy, ...]:
    """What can be done against a decision."""
    return entries_at(fields, "救济", lambda entry: _remedy(fields.source, entry, tables))


def _remedy(source: Source, node: Node, tables: PhoneTables) -> Remedy | None:
    fields = entry_of(source, node, "一种救济", "方式")
    if fields is None or isinstance(fields, str):
        return Remedy(fields) if fields else None
    phones = fields.node_of("电话")
    remedy = Remedy(
        way=fields.need("方式"),
        body=fields.text("机关"),
        within=fields.text("期限"),
        address=fields.text("地址"),
        phones=read_phone_list(source, phones, tables) if phones else (),
        website=fields.address("网址"),
        text=fields.text("说明"),
    )
    fields.finish()
    return remedy if remedy.way else None


def read_contacts(fields: Fields, key: str) -> Contacts | None:
    """How to ask or to complain other than by phone."""
    node = fields.node_of(key)
    if node is None:
        return None
    if isinstance(node, Text | Sequence):
        return Contacts(text="\n".join(fields.texts(key)) or None)
    inner = Fields(fields.source, node, key)
    found = Contacts(
        on_site=inner.texts("现场"),
        letters=inner.texts("信函"),
        online=inner.texts("网上"),
        text=inner.text("说明"),
    )
    inner.finish()
    return found
