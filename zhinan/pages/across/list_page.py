"""A list: what the items of all places below its issuer are measured against."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.model.listing import ListEntry
from zhinan.pages import anchors, urls
from zhinan.pages.across.listed_papers import ListedPapers, listed_papers
from zhinan.pages.across.overview import items_at, measured_by, overview
from zhinan.pages.across.standings import standings
from zhinan.pages.item.verdicts import Marks, marks_of
from zhinan.pages.lists import NOT_COMPARED, ListPlace, all_lists
from zhinan.pages.page import Link, Page

LEAD = "每个最多要什么材料、最长多久办好。{}的指南都和它比。"


class PlaceItem(Struct, frozen=True):
    """A city's item at an entry."""

    name: str
    url: str
    marks: Marks | None
    waiting: str
    """That nobody has compared it; empty where somebody has."""


class PlaceItems(Struct, frozen=True):
    """A city with its items at an entry."""

    name: str
    items: tuple[PlaceItem, ...]


class EntryView(Struct, frozen=True):
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
    counted: str
    """How many have it, where places are too many to name; else empty."""


class ListLine(Struct, frozen=True):
    """A list among several."""

    title: str
    url: str
    issuer: str


class GroupView(Struct, frozen=True):
    """A 主项 with its entries."""

    title: str
    anchor: str
    url: str
    entries: tuple[EntryView, ...]


def list_pages(guide: Guide) -> Iterator[Page]:
    """/list/, where one place has a list; else /<place>/list/ for each, and /list/ leads to them."""
    lists = all_lists(guide)
    if len(lists) > 1:
        yield lists_page(lists)
    for issued in lists:
        yield list_page(guide, issued)


def lists_page(lists: tuple[ListPlace, ...]) -> Page:
    """/list/, where several places have lists"""
    return Page(
        url=urls.LIST,
        template="lists.html",
        title="清单",
        description="哪个地方定的清单，管那个地方和它下面的各地。",
        crumbs=(Link("首页", urls.HOME),),
        values={"lists": tuple(ListLine(one.whole.title, one.url, one.issuer.name) for one in lists)},
        kind="none",
    )


def list_page(guide: Guide, issued: ListPlace) -> Page:
    """/list/ or /<place>/list/"""
    entries = issued.whole.entries
    return Page(
        url=issued.url,
        template="list.html",
        title=issued.whole.title,
        description=f"{len(entries)}条{guide.site.field.short}事项的材料、时限、环节、方式和依据，以及{guide.wording.every}办得怎样。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": entry_groups(guide, issued),
            "lead": f"{issued.issuer.name}定下的{len(entries)}个事项，{LEAD.format(guide.wording.every)}",
            "called": issued.called,
            "overview": None if guide.large or guide.wording.alone else overview(guide, issued),
            "standings": standings(guide, issued) if guide.large else None,
            "poster_url": issued.poster_url,
            "data_url": issued.data_url,
            "compare_url": None if guide.wording.alone else urls.COMPARE,
        },
        kind="none",
    )


def entry_groups(guide: Guide, issued: ListPlace) -> tuple[GroupView, ...]:
    """The entries by 主项, in the list's order."""
    entries = issued.whole.entries
    places = measured_by(guide, issued)
    titles = dict.fromkeys(entry.group for entry in entries)
    return tuple(
        GroupView(
            title,
            f"group-{number}",
            anchors.part(issued.url, f"group-{number}"),
            tuple(
                _entry(issued, places, entry, counted=guide.large)
                for entry in entries
                if entry.group == title
            ),
        )
        for number, title in enumerate(titles, 1)
    )


def _entry(issued: ListPlace, places: tuple[Outline, ...], entry: ListEntry, *, counted: bool) -> EntryView:
    found = tuple(_place_items(place, entry) for place in places)
    having = sum(bool(line.items) for line in found)
    return EntryView(
        no=entry.no,
        name=entry.name,
        anchor=anchors.entry_anchor(entry),
        compare_url=issued.entry_url(entry),
        papers=listed_papers(entry),
        limit=entry.time_limit.text,
        stages="、".join(entry.stages),
        channels="、".join(entry.channels),
        remarks=entry.remarks,
        basis=entry.basis,
        basis_count=f"{len(entry.basis)}个文件",
        places=() if counted else tuple(line for line in found if line.items),
        missing="" if counted else "、".join(line.name for line in found if not line.items),
        counted=f"{having}个地方有，{len(found) - having}个没有" if counted else "",
    )


def _place_items(place: Outline, entry: ListEntry) -> PlaceItems:
    return PlaceItems(
        place.short,
        tuple(
            PlaceItem(
                item.name,
                urls.item(place, item),
                marks_of(item.verdict),
                "" if item.verdict else NOT_COMPARED,
            )
            for item in items_at(place, entry)
        ),
    )
