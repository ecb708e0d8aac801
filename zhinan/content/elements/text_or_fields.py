"""An entry that is one text, or several fields of which one is what the text would be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from zhinan.text.fields import Fields, as_fields
from zhinan.text.nodes import Node, Text
from zhinan.text.shapes import as_meant
from zhinan.text.source import Source

T = TypeVar("T")
NOTHING = {"无", "暂无", "没有", "不涉及", "/", "—", "——"}
"""With what forms are filled in where there is nothing to say."""


def entries_at(fields: Fields, key: str, read: Callable[[Node], T | None]) -> tuple[T, ...]:
    """The entries of a list; none where the form is filled in with a word that there is none: 救济: 无."""
    node = fields.node_of(key)
    return () if isinstance(node, Text) and node.value in NOTHING else fields.each(key, read)


def entry_of(source: Source, node: Node, what: str, main: str) -> str | Fields | None:
    """The text, or the fields; `main` is the one that the text would be. None after a complaint."""
    node = as_meant(source, node, main)
    if isinstance(node, Text) and node.value:
        return node.value
    return as_fields(source, node, what, main)
