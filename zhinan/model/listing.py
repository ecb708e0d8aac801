"""The province's list: what every city's items are measured against."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.item import Material
from zhinan.model.timelimit import TimeLimit


@dataclass(frozen=True)
class ListEntry:
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


@dataclass(frozen=True)
class ServiceList:
    """The list as a whole."""

    title: str
    entries: tuple[ListEntry, ...]

    def entry(self, no: int) -> ListEntry | None:
        """The entry with that number, or None."""
        return next((entry for entry in self.entries if entry.no == no), None)
