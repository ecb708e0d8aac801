"""A change on record: what was published otherwise from which day on."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.change import ThingKind


class RecordedFact(Struct, frozen=True):
    """One fact that changed."""

    kind: ThingKind
    id: str
    """The thing's file name or 编号; empty for the place itself."""
    name: str
    """What it was called then."""
    fact: str
    """By its heading; empty for a thing that is new or gone as a whole."""
    before: str | None = None
    after: str | None = None
    items: tuple[str, ...] = ()
    """File names of the items that it reaches."""

    def concerns(self, item_id: str) -> bool:
        """Whether it is told at that item."""
        return (self.kind == "item" and self.id == item_id) or item_id in self.items


class Update(Struct, frozen=True):
    """A file of content/updates: one change."""

    id: str
    """The file's name; unique in its place."""
    date: str
    """ISO date on which it was published."""
    title: str | None = None
    """One sentence to the reader."""
    effective: str | None = None
    """ISO date from which on it holds, where that is another."""
    facts: tuple[RecordedFact, ...] = ()
