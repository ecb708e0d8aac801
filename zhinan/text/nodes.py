"""What YAML is read into: texts, lists and maps, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct


class Mark(Struct, frozen=True):
    """A place in a file: 1-based line and column (in characters)."""

    line: int
    column: int = 0


class Text(Struct, frozen=True):
    """A scalar, as written."""

    value: str
    mark: Mark


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


class Mapping(Struct, frozen=True):
    """Keys and values in written order."""

    entries: tuple[tuple[Text, Node], ...]
    mark: Mark

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        for name, value in self.entries:
            if name.value == key:
                return value
        return None

    def names(self) -> Iterator[Text]:
        """The keys, in order."""
        return (name for name, _ in self.entries)


Node = Text | Sequence | Mapping


class Places:
    """Where in a tree each text stands, as a value or as a key, found without searching it anew."""

    def __init__(self, node: Node | None) -> None:
        """Every text below `node` is noted once, in the order of the file."""
        self._anywhere: dict[str, list[Mark]] = {}
        self._below: dict[tuple[str, str], list[Mark]] = {}
        if node is not None:
            self._note(node)

    def of(self, word: str) -> list[Mark]:
        """The places of the keys and values that equal `word`."""
        return self._anywhere.get(word, [])

    def below(self, key: str, value: str) -> list[Mark]:
        """The places where `value` stands below `key`."""
        return self._below.get((key, value), [])

    def _note(self, node: Node) -> None:
        if isinstance(node, Sequence):
            for item in node.items:
                self._note(item)
        elif isinstance(node, Mapping):
            for name, child in node.entries:
                self._anywhere.setdefault(name.value, []).append(name.mark)
                for text in child.items if isinstance(child, Sequence) else (child,):
                    if isinstance(text, Text):
                        self._anywhere.setdefault(text.value, []).append(text.mark)
                        self._below.setdefault((name.value, text.value), []).append(text.mark)
                self._note(child)
