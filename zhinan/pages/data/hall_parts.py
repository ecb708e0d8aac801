"""Halls and counters in the public data; see contract.py for how they may change."""

from __future__ import annotations

from typing import Literal

from zhinan.pages.data.contract import Contract, PhoneData
from zhinan.pages.data.visiting_parts import VisitingData


class CounterData(Contract, frozen=True):
    """A set of windows for one kind of business."""

    id: str
    name: str
    location: str | None
    """Floor, zone, windows; the whole address where it differs from the hall's."""
    phones: list[PhoneData]
    hours: str | None
    address: str
    """The full printed address, floor and window included."""
    visiting: VisitingData


class OfficeData(Contract, frozen=True):
    """A hall."""

    id: str
    area: str
    """The district or development zone that it serves."""
    name: str
    address: str
    lat: float | None
    """Decimal degrees in the datum below."""
    lon: float | None
    position: Literal["address", "district"] | None
    """How exactly its place is known: by coordinates, by its district's box on the map, not at all."""
    url: str
    counters: list[CounterData]
    datum: Literal["wgs84", "gcj02"] | None
    hours: str | None
    """As printed, for all counters that have none of their own."""
    visiting: VisitingData
