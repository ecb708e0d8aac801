"""A list of services that a place issued: what the items of the places below it are measured against."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.item import Material
from zhinan.model.timelimit import TimeLimit


class ListEntry(Struct, frozen=True):
    """One row of the list."""

    no: int
    group: str
    name: str
    materials: tuple[Material, ...]
    materials_none: bool
    time_limit: TimeLimit
    stages: tuple[str, ...]
    channels: tuple[str, ...]
    remarks: tuple[str, ...]
    basis: tuple[str, ...]
    business: str | None = None
    """The business that stands for it in the guides measured by the list; None where none has it."""


class ServiceList(Struct, frozen=True):
    """The list as a whole."""

    title: str
    entries: tuple[ListEntry, ...]
    called: str = "清单"
    """What sentences call it: 省清单."""
    issuer: str | None = None
    """Who issued it."""
    document_number: str | None = None
    """Of the document that it was issued with: 甲政函〔2023〕23号."""
    date: str | None = None
    """As printed."""
    updated: str | None = None
    """ISO date of the last change on record of what it says."""

    def entry(self, no: int) -> ListEntry | None:
        """The entry with that number, or None."""
        return next((entry for entry in self.entries if entry.no == no), None)
