"""What people come for most."""

from __future__ import annotations

from msgspec import Struct


class Often(Struct, frozen=True):
    """One of the few entries that a page begins with."""

    item: str
    """A business id; at a place an item's."""
    name: str = ""
    """What people call it; empty where it is called as the item is."""
