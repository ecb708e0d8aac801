"""Every telephone number of a place with whose it is: what half a number typed into the search leads to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place
from zhinan.pages.hall.districts import districts_of


class Number(Struct, frozen=True):
    """A number of a place, once."""

    display: str
    """With area code: 0535-6295106."""
    uses: tuple[str, ...]
    """What it is for: 登记, 进度查询, 监督 …"""
    office: Office | None
    """The hall that answers it; None for a number of the whole city."""


def numbers_of(place: Place) -> tuple[Number, ...]:
    """The place's numbers in the document's order, each with all that it is printed for."""
    uses: dict[str, list[str]] = {}
    offices: dict[str, Office | None] = {}
    for phone, use, office in _printed(place):
        uses.setdefault(phone.display, []).append(phone.label or use)
        offices[phone.display] = offices.get(phone.display) or office
    return tuple(
        Number(display, tuple(dict.fromkeys(found)), offices[display]) for display, found in uses.items()
    )


def _printed(place: Place) -> Iterator[tuple[Phone, str, Office | None]]:
    for entry in place.answering:
        yield from ((phone, "热线", None) for phone in entry.phones)
    for office in place.offices:
        for counter in office.counters:
            yield from ((phone, counter.name, office) for phone in counter.phones)
    for item in place.items:
        for use, entry in _listed(item):
            answering = _office_of(place, entry)
            yield from ((phone, use, answering) for phone in entry.phones)


def _listed(item: Item) -> Iterator[tuple[str, PhoneEntry]]:
    for use, entries in (
        ("咨询", item.enquiries.entries if item.enquiries else ()),
        ("办理", tuple(entry for channel in item.channels for entry in channel.phones)),
        ("进度查询", item.progress.phones if item.progress else ()),
        ("监督", item.supervision.entries if item.supervision else ()),
    ):
        yield from ((use, entry) for entry in entries)


def _office_of(place: Place, entry: PhoneEntry) -> Office | None:
    """The hall that a phone list's label means: the one of that name, else the district's first."""
    named = [office for office in place.offices if entry.area in (office.name, office.area)]
    exact = [office for office in named if office.name == entry.area]
    if exact or named:
        return (exact or named)[0]
    areas = districts_of(place, entry.area)
    if len(areas) != 1:
        return None
    return next((office for office in place.offices if office.area == areas[0]), None)
