"""The errata of a place."""

from __future__ import annotations

from zhinan.model.erratum import Erratum
from zhinan.text.fields import as_fields
from zhinan.text.nodes import Node
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source


def read_errata(source: Source, node: Node) -> tuple[Erratum, ...]:
    """The misprints of one document."""
    found = []
    for entry in entries_of(node):
        fields = as_fields(source, entry, "一条勘误")
        if fields is None:
            continue
        erratum = Erratum(fields.need("位置"), fields.need("原文"), fields.need("发布"), fields.need("理由"))
        fields.finish()
        found.append(erratum)
    return tuple(found)
