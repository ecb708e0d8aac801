"""What YAML is read into: texts, lists and maps, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A place in a file: 1-based line and column (in characters)."""

    line: int
    column: int = 0


@dataclass(frozen=True)
class Text:
    """A scalar, as written."""

    value: str
    mark: Mark


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(frozen=True)
class Mapping:
    """Keys and values in written order."""

    entries: tuple[tuple[Text, Node], ...]
    mark: Mark

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        return next((value for name, value in self.entries if name.value == key), None)

    def names(self) -> Iterator[Text]:
        """The keys, in order."""
        return (name for name, _ in self.entries)


Node = Text | Sequence | Mapping


def values_of(node: Node | None, key: str | None, value: str) -> Iterator[Text]:
    """Texts that equal `value`, those below `key` only where it is given, in the order of the file."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from values_of(item, key, value)
    elif isinstance(node, Mapping):
        for name, child in node.entries:
            if key is None and name.value == value:
                yield name
            if key is None or name.value == key:
                yield from (text for text in _texts(child) if text.value == value)
            if not isinstance(child, Text):
                yield from values_of(child, key, value)


def _texts(node: Node) -> Iterator[Text]:
    """The text, or the texts directly in the list."""
    entries = node.items if isinstance(node, Sequence) else (node,)
    return (entry for entry in entries if isinstance(entry, Text))
