"""An entry that is one text, or several fields of which one is what the text would be."""

from __future__ import annotations

from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node, Text
from zhinan.text.shapes import as_meant
from zhinan.text.source import Source


def entry_of(source: Source, node: Node, what: str, main: str) -> str | Fields | None:
    """The text, or the fields; `main` is the one that the text would be. None after a complaint."""
    node = as_meant(source, node, main)
    if isinstance(node, Text) and node.value:
        return node.value
    return as_fields(source, node, what, main)
