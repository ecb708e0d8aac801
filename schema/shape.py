"""What stands at one place of a kind of file: texts, lists, known fields, names of the editor's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from schema.asking import Asked, Witness
from zhinan.text.fields import ACKNOWLEDGEMENTS
from zhinan.text.nodes import Mapping, Node, Sequence, Text


@dataclass
class Field:
    """A field of a mapping, as all files together have it."""

    kinds: set[str] = field(default_factory=set)
    words: dict[str, None] = field(default_factory=dict)
    required: bool = True
    """Whether every mapping has to have it."""
    shape: Shape = field(default_factory=lambda: Shape())

    def note(self, asked: Asked) -> None:
        """One more mapping was asked for it."""
        self.kinds |= asked.kinds
        self.words |= asked.words
        self.required &= asked.required


@dataclass
class Shape:
    """What was seen at one place, over all files of a kind."""

    texts: set[str] = field(default_factory=set)
    is_list: bool = False
    is_one: bool = False
    """Whether the one entry of a list was seen without its list."""
    fields: dict[str, Field] = field(default_factory=dict)
    """Of mappings whose fields the readers know."""
    named: Shape | None = None
    """The values of mappings whose names editors choose: areas, cases, phone tables."""
    names: set[str] = field(default_factory=set)
    """Those names."""
    _entries: Shape | None = None

    @property
    def entries(self) -> Shape:
        """The entries of its lists. A list by case has the same entries as one without cases."""
        self._entries = self._entries or Shape()
        return self._entries

    @property
    def has_entries(self) -> bool:
        """Whether any were seen, in a list or alone."""
        return self.is_list or self.is_one

    def take(self, other: Shape) -> None:
        """Whatever was seen there may stand here too."""
        if other is self:
            return
        self.texts |= other.texts
        self.is_list |= other.is_list
        self.names |= other.names
        for key, known in other.fields.items():
            self.fields.setdefault(key, known).shape.take(known.shape)
        if other.named:
            self.named = self.named or other.named
            self.named.take(other.named)
        self.is_one |= other.is_one
        if other.has_entries:
            self.entries.take(other.entries)

    def inner(self) -> Iterator[Shape]:
        """The shape itself, and all within it."""
        yield self
        below = [known.shape for known in self.fields.values()]
        below += [shape for shape in (self.named, self.entries if self.has_entries else None) if shape]
        for shape in below:
            yield from shape.inner()

    def see(self, node: Node, witness: Witness, acknowledged: Shape) -> None:
        """One more value; what is acknowledged may stand anywhere and is noted apart."""
        if isinstance(node, Text):
            self.texts.add(node.value)
        elif isinstance(node, Sequence):
            self.is_list = True
            for item in node.items:
                self.entries.see(item, witness, acknowledged)
        else:
            self._see_mapping(node, witness, acknowledged)

    def _see_mapping(self, node: Mapping, witness: Witness, acknowledged: Shape) -> None:
        asked = dict(witness.asked.get(id(node), {}))
        noted = node.get(ACKNOWLEDGEMENTS) if asked.pop(ACKNOWLEDGEMENTS, None) else None
        if noted:
            acknowledged.see(noted, witness, acknowledged)
        for key, how in asked.items():
            known = self.fields.setdefault(key, Field())
            known.note(how)
            value = node.get(key)
            if isinstance(value, Mapping) and "each" in how.kinds and witness.asked.get(id(value)):
                known.shape.is_one = True
                known.shape.entries.see(value, witness, acknowledged)
            elif value:
                known.shape.see(value, witness, acknowledged)
        if asked:
            return
        self.named = self.named or Shape(_entries=self.entries)
        for name, value in node.entries:
            if value is not noted:
                self.names.add(name.value)
                self.named.see(value, witness, acknowledged)
