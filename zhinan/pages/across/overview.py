"""The table of all cities against the province's list, for the home page and the list's own page."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.item.verdicts import LEGEND, Legend, Marks, marks_together
from zhinan.pages.page import Link


@dataclass(frozen=True)
class Cell:
    """One city at one entry."""

    url: str
    """The entry's place on the city's own comparison."""
    marks: Marks | None
    """None where the city's guide has no such item."""


@dataclass(frozen=True)
class Line:
    """One entry of the list over all cities."""

    no: int
    name: str
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
    legend: Legend
    cities: tuple[Link, ...]
    """Each city with its own comparison."""
    width: int
    """Columns, that of the entries among them."""
    groups: tuple[Group, ...]


def overview(guide: Guide) -> Overview | None:
    """All cities at all entries; None without a list."""
    if guide.service_list is None:
        return None
    entries = guide.service_list.entries
    return Overview(
        guide.service_list.title,
        LEGEND,
        tuple(Link(city.short, urls.baseline(city)) for city in guide.cities),
        len(guide.cities) + 1,
        tuple(
            Group(title, tuple(_line(guide, entry) for entry in entries if entry.group == title))
            for title in dict.fromkeys(entry.group for entry in entries)
        ),
    )


def _line(guide: Guide, entry: ListEntry) -> Line:
    return Line(
        entry.no,
        entry.name,
        entry_url(guide, entry),
        tuple(
            Cell(
                anchors.baseline_entry(city, entry),
                marks_together(item.baseline for item in items_at(city, entry)),
            )
            for city in guide.cities
        ),
    )


def items_at(place: Place, entry: ListEntry) -> tuple[Item, ...]:
    """The place's items that correspond to the entry."""
    return tuple(item for item in place.items if entry.no in item.list_nos)


def entry_url(guide: Guide, entry: ListEntry) -> str:
    """The comparison of all cities at the entry; the list itself where no city has the business."""
    item = leading_item(guide, entry)
    return urls.compare(item) if item else anchors.listed_entry(entry)


def leading_item(guide: Guide, entry: ListEntry) -> Item | None:
    """An item of the business that stands for the entry: the province's, else the first city's."""
    places = sorted(guide.places, key=lambda place: place.level == "city")
    found = [item for place in places for item in items_at(place, entry)]
    alone = [item for item in found if item.list_nos == (entry.no,)]
    return next(iter(alone or found), None)
