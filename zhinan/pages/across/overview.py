"""The table of all cities against the list that they are measured by, for the home page and the list's."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.outlines import ItemOutline, Outline
from zhinan.model.guide import Guide
from zhinan.model.listing import ListEntry
from zhinan.pages import anchors, urls
from zhinan.pages.item.verdicts import Legend, Marks, legend_for, marks_together
from zhinan.pages.lists import NOT_COMPARED, ListPlace
from zhinan.pages.page import Link


class Cell(Struct, frozen=True):
    """One city at one entry."""

    url: str
    """The entry's place on the city's own comparison."""
    marks: Marks | None
    """None where the city's guide has no such item, or nobody has compared it."""
    waiting: str
    """That nobody has compared it; empty where somebody has, or where there is no such item."""
    missing: bool
    """Whether the city's guide has no such item."""


class Line(Struct, frozen=True):
    """One entry of the list over all cities."""

    no: int
    name: str
    url: str
    cells: tuple[Cell, ...]


class Group(Struct, frozen=True):
    """The entries of one 主项."""

    title: str
    lines: tuple[Line, ...]


class Overview(Struct, frozen=True):
    """The whole table."""

    title: str
    called: str
    """What sentences call the list."""
    legend: Legend
    cities: tuple[Link, ...]
    """Each city with its own comparison."""
    width: int
    """Columns, that of the entries among them."""
    groups: tuple[Group, ...]


def overview(guide: Guide, issued: ListPlace) -> Overview:
    """All places that are measured by a list, but the one that issued it, at all its entries."""
    entries = issued.whole.entries
    places = tuple(place for place in measured_by(guide, issued) if place.id != issued.issuer.id)
    return Overview(
        issued.whole.title,
        issued.called,
        legend_for(issued.called),
        tuple(Link(place.short, urls.baseline(place)) for place in places),
        len(places) + 1,
        tuple(
            Group(title, tuple(_line(issued, places, entry) for entry in entries if entry.group == title))
            for title in dict.fromkeys(entry.group for entry in entries)
        ),
    )


def measured_by(guide: Guide, issued: ListPlace) -> tuple[Outline, ...]:
    """The places that are measured by a list, in order."""
    posts = {post.id for post in guide.tree.places if post.issuer == issued.issuer.id}
    return tuple(place for place in guide.outlines if place.id in posts)


def _line(issued: ListPlace, places: tuple[Outline, ...], entry: ListEntry) -> Line:
    return Line(
        entry.no,
        entry.name,
        issued.entry_url(entry),
        tuple(_cell(place, entry) for place in places),
    )


def _cell(place: Outline, entry: ListEntry) -> Cell:
    items = items_at(place, entry)
    marks = marks_together(item.verdict for item in items)
    waiting = NOT_COMPARED if items and not marks else ""
    return Cell(anchors.baseline_entry(place, entry), marks, waiting, not items)


def items_at(place: Outline, entry: ListEntry) -> tuple[ItemOutline, ...]:
    """The place's items that correspond to the entry."""
    return tuple(item for item in place.items if entry.no in item.list_nos)
