"""The end of an item, hall, form, life event or place: its address stays, and says where to go now."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

EndedKind = Literal["item", "hall", "form", "event", "place"]


class Ending(Struct, frozen=True):
    """停办 and 并入."""

    date: str | None = None
    """ISO date from which on it is no more."""
    reason: str | None = None
    instead: str | None = None
    """Where to go now, in words."""
    heir: str | None = None
    """Id of what does its work now: of the same kind, in the same place."""

    def has_come(self, today: str) -> bool:
        """Whether it is over; without a date it is."""
        return self.date is None or self.date <= today


class Ended(Struct, frozen=True):
    """What is left of a thing that ended: enough for its old address."""

    kind: EndedKind
    id: str
    name: str
    ending: Ending
    former: tuple[str, ...] = ()
    """Ids that it had before."""
