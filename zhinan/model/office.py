"""Halls, their counters, and hospitals that take applications."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.elements.schedule import NOTHING_SAID, Visiting
from zhinan.model.life.care import Care
from zhinan.model.life.ending import Ending
from zhinan.model.phone import Phone


class CounterKind(Struct, frozen=True):
    """One kind of business that halls have counters for; items refer to it by name."""

    id: str
    name: str
    """登记, 备案 …"""


class Counter(Struct, frozen=True):
    """A set of windows in one hall for one or several kinds of business."""

    id: str
    """Office id and counter kind id: dongqu-register."""
    kinds: tuple[str, ...]
    """Names of the counter kinds that it serves."""
    address: str
    """The full printed address down to floor and window."""
    location: str | None
    """The part of it after the hall's address: 2楼F区; the whole where the address is another."""
    phones: tuple[Phone, ...]
    hours: str | None = None
    """Opening hours where the document prints them."""
    visiting: Visiting = NOTHING_SAID

    @property
    def name(self) -> str:
        """The kinds of business it serves, joined."""
        return "、".join(self.kinds)


class Position(Struct, frozen=True):
    """Coordinates that an editor gave, with their datum."""

    lat: float
    lon: float
    datum: str
    """wgs84 or gcj02."""


class Office(Struct, frozen=True):
    """A hall that people go to."""

    id: str
    area: str
    """The district or development zone that it stands in and serves."""
    name: str
    address: str
    counters: tuple[Counter, ...]
    hours: str | None = None
    position: Position | None = None
    also: tuple[str, ...] = ()
    """Other districts whose people it serves."""
    former: tuple[str, ...] = ()
    """Ids that it had before."""
    ending: Ending | None = None
    care: Care | None = None
    """When somebody looked last, and what has to be known for a while."""
    visiting: Visiting = NOTHING_SAID
    draft: bool = False
    """Not to be published yet."""

    @property
    def areas(self) -> tuple[str, ...]:
        """All districts that it serves, its own first."""
        return (self.area, *self.also)


class Hospital(Struct, frozen=True):
    """A hospital that takes applications itself."""

    name: str
    address: str
    phones: tuple[Phone, ...]
    note: str | None = None
    """What it is limited to, or takes at once: 只受理本区的申请."""
    also: tuple[str, ...] = ()
    """What people call it: 市三院."""
