"""The province's list: what every city's items are measured against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.across.listed_papers import ListedPapers, listed_papers
from zhinan.pages.across.overview import entry_url, items_at, overview
from zhinan.pages.item.verdicts import Marks, marks_of
from zhinan.pages.page import Link, Page


@dataclass(frozen=True)
class PlaceItem:
    """A city's item at an entry."""

    name: str
    url: str
    marks: Marks | None


@dataclass(frozen=True)
class PlaceItems:
    """A city with its items at an entry."""

    name: str
    items: tuple[PlaceItem, ...]


@dataclass(frozen=True)
class EntryView:
    """An entry as the page shows it."""

    no: int
    name: str
    anchor: str
    compare_url: str
    papers: ListedPapers
    limit: str
    stages: str
    channels: str
    remarks: tuple[str, ...]
    basis: tuple[str, ...]
    basis_count: str
    """How many documents it is based on."""
    places: tuple[PlaceItems, ...]
    missing: str
    """Cities whose guide has no such item, joined."""


@dataclass(frozen=True)
class GroupView:
    """A 主项 with its entries."""

    title: str
    anchor: str
    url: str
    entries: tuple[EntryView, ...]


def list_pages(guide: Guide) -> Iterator[Page]:
    """/list/, where the province has a list."""
    if guide.service_list:
        yield list_page(guide, guide.service_list)


def list_page(guide: Guide, service_list: ServiceList) -> Page:
    """/list/"""
    groups = entry_groups(guide, service_list)
    return Page(
        url=urls.LIST,
        template="list.html",
        title=service_list.title,
        description=f"{len(service_list.entries)}条{guide.site.field.short}事项的材料、时限、环节、方式和依据，以及各市办得怎样。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": groups,
            "count": len(service_list.entries),
            "overview": overview(guide),
            "poster_url": urls.LIST_POSTER,
            "data_url": urls.LIST_DATA,
            "compare_url": urls.COMPARE,
        },
        kind="none",
    )


def entry_groups(guide: Guide, service_list: ServiceList) -> tuple[GroupView, ...]:
    """The entries by 主项, in the list's order."""
    entries = service_list.entries
    titles = dict.fromkeys(entry.group for entry in entries)
    return tuple(
        GroupView(
            title,
            f"group-{number}",
            anchors.part(urls.LIST, f"group-{number}"),
            tuple(_entry(guide, entry) for entry in entries if entry.group == title),
        )
        for number, title in enumerate(titles, 1)
    )


def _entry(guide: Guide, entry: ListEntry) -> EntryView:
    found = tuple(_place_items(place, entry) for place in guide.places)
    return EntryView(
        no=entry.no,
        name=entry.name,
        anchor=anchors.entry_anchor(entry),
        compare_url=entry_url(guide, entry),
        papers=listed_papers(entry),
        limit=entry.time_limit.text,
        stages="、".join(entry.stages),
        channels="、".join(entry.channels),
        remarks=entry.remarks,
        basis=entry.basis,
        basis_count=f"{len(entry.basis)}个文件",
        places=tuple(line for line in found if line.items),
        missing="、".join(line.name for line in found if not line.items),
    )


def _place_items(place: Place, entry: ListEntry) -> PlaceItems:
    return PlaceItems(
        place.short,
        tuple(
            PlaceItem(item.name, urls.item(place, item), marks_of(item.baseline))
            for item in items_at(place, entry)
        ),
    )
