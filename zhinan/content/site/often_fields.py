"""常办, in site.yaml and city.yaml: what people come for most."""

from __future__ import annotations

from zhinan.model.often import Often
from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node
from zhinan.text.source import Source


def read_often(fields: Fields) -> tuple[Often, ...]:
    """The entries in their order."""
    return fields.each("常办", lambda node: _often(fields.source, node))


def _often(source: Source, node: Node) -> Often | None:
    fields = as_fields(source, node, "一件常办的事", "事项")
    if fields is None:
        return None
    often = Often(fields.need("事项"), fields.text("名称") or "")
    fields.finish()
    return often
