"""list.yaml: the list that a place issued for itself and the places below it."""

from __future__ import annotations

from zhinan.content.item.materials import read_materials
from zhinan.content.limits.limits import read_time_limit
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.timelimit import TimeLimit
from zhinan.text.fields import as_fields
from zhinan.text.identifiers import refuse_twice
from zhinan.text.nodes import Node
from zhinan.text.source import Source


def read_service_list(source: Source, node: Node) -> ServiceList | None:
    """The list, with its entries in order."""
    fields = as_fields(source, node, "list.yaml")
    if fields is None:
        return None
    entries = fields.each("条目", lambda entry: _entry(source, entry), required=True)
    refuse_twice(source, fields.node_of("条目"), "序号", [str(entry.no) for entry in entries if entry.no])
    found = ServiceList(
        fields.need("标题"),
        entries,
        issuer=fields.text("发布"),
        document_number=fields.text("文号"),
        date=fields.text("日期"),
    )
    fields.finish()
    return found


def _entry(source: Source, node: Node) -> ListEntry | None:
    fields = as_fields(source, node, "一条清单")
    if fields is None:
        return None
    materials = fields.node_of("办理材料", required=True)
    limit = fields.node_of("办理时限", required=True)
    found, none = read_materials(source, materials) if materials else ((), False)
    fields.node_of("序号", required=True)
    entry = ListEntry(
        no=fields.number("序号") or 0,
        group=fields.need("主项"),
        name=fields.need("名称"),
        materials=found,
        materials_none=none,
        time_limit=(read_time_limit(source, limit) if limit else None) or TimeLimit(""),
        stages=fields.texts("办理环节", required=True),
        channels=fields.texts("办理方式", required=True),
        remarks=fields.texts("备注"),
        basis=fields.texts("设定依据"),
    )
    fields.finish()
    return entry
