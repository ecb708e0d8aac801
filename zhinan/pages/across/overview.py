"""The table of all cities against the province's list, for the home page and the list's own page."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.verdicts import Marks, marks_together


@dataclass(frozen=True)
class Cell:
    """One city at one entry."""

    place: Place
    url: str
    """The entry's place on the city's own comparison."""
    marks: Marks | None
    """None where the city's guide has no such item."""


@dataclass(frozen=True)
class Line:
    """One entry of the list over all cities."""

    entry: ListEntry
    url: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Group:
    """The entries of one 主项."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Overview:
    """The whole table."""

    title: str
    cities: tuple[tuple[Place, str], ...]
    """Each city with the address of its comparison."""
    groups: tuple[Group, ...]


def overview(guide: Guide) -> Overview | None:
    """All cities at all entries; None without a list."""
    if guide.service_list is None:
        return None
    entries = guide.service_list.entries
    return Overview(
        guide.service_list.title,
        tuple((city, urls.baseline(city)) for city in guide.cities),
        tuple(
            Group(title, tuple(_line(guide, entry) for entry in entries if entry.group == title))
            for title in dict.fromkeys(entry.group for entry in entries)
        ),
    )


def _line(guide: Guide, entry: ListEntry) -> Line:
    return Line(
        entry,
        entry_url(guide, entry),
        tuple(
            Cell(
                city,
                f"{urls.baseline(city)}#{anchor(entry)}",
                marks_together(item.baseline for item in items_at(city, entry)),
            )
            for city in guide.cities
        ),
    )


def anchor(entry: ListEntry) -> str:
    """The entry's anchor on the list's page and on every city's comparison."""
    return f"no-{entry.no}"


def items_at(place: Place, entry: ListEntry) -> tuple[Item, ...]:
    """The place's items that correspond to the entry."""
    return tuple(item for item in place.items if entry.no in item.list_nos)


def entry_url(guide: Guide, entry: ListEntry) -> str:
    """The comparison of all cities at the entry; the list itself where no city has the business."""
    item = leading_item(guide, entry)
    return urls.compare(item) if item else f"{urls.LIST}#{anchor(entry)}"


def leading_item(guide: Guide, entry: ListEntry) -> Item | None:
    """An item of the business that stands for the entry: the province's, else the first city's."""
    places = sorted(guide.places, key=lambda place: place.level == "city")
    found = [item for place in places for item in items_at(place, entry)]
    alone = [item for item in found if item.list_nos == (entry.no,)]
    return next(iter(alone or found), None)
