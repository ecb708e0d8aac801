"""The errata of a place."""

from __future__ import annotations

from zhinan.content.fields import as_fields
from zhinan.content.shapes import entries_of
from zhinan.content.source import Source
from zhinan.content.tree import Node
from zhinan.model.erratum import Erratum


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
