"""One business in several places, side by side, with the list that they are measured by as the measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.across.businesses import Business, businesses
from zhinan.pages.across.compare_rows import rows
from zhinan.pages.across.listed_papers import ListedPapers, listed_papers
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.silences import has_no_such
from zhinan.pages.item.taken_over import BY_CITIES
from zhinan.pages.item.verdicts import legend_for
from zhinan.pages.lists import ListPlace, all_lists, called_together
from zhinan.pages.page import Link, Page


@dataclass(frozen=True)
class Measure:
    """An entry of a list as the first row of the table."""

    called: str
    """What the list is called."""
    no: int
    name: str
    url: str
    papers: ListedPapers
    limit: str
    channels: str
    where: str
    """The list leaves it to the cities."""
    remarks: tuple[str, ...]
    note: str
    """What stands in place of remarks; empty where there are some."""


@dataclass(frozen=True)
class BusinessLine:
    """A business in the index."""

    name: str
    url: str
    places: str
    """The places that have it, joined."""


@dataclass(frozen=True)
class BusinessGroup:
    """The businesses of one 主项."""

    anchor: str
    title: str
    lines: tuple[BusinessLine, ...]


def compare_pages(guide: Guide) -> Iterator[Page]:
    """/compare/"""
    yield index_page(guide, businesses(guide))


def family_pages(guide: Guide) -> Iterator[Page]:
    """/compare/<business>/"""
    found = businesses(guide)
    for business in found:
        yield compare_page(guide, business, found)


def index_page(guide: Guide, found: tuple[Business, ...]) -> Page:
    """/compare/"""
    lists = all_lists(guide)
    return Page(
        url=urls.COMPARE,
        template="compare-index.html",
        title="各市对照",
        description="同一件事在各个市要带什么、多久办好，并排看。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": business_groups(lists, found),
            "list": Link(called_together(lists), urls.LIST) if lists else None,
            "baselines": tuple(
                Link(place.name, urls.baseline(place)) for place in guide.outlines if guide.list_of(place)
            ),
        },
        kind="none",
    )


def business_groups(lists: tuple[ListPlace, ...], found: tuple[Business, ...]) -> tuple[BusinessGroup, ...]:
    """The businesses by 主项, in the lists' order; those that no list has come last."""
    groups: dict[str, dict[str, Business]] = {}
    known: set[str] = set()
    for issued in lists:
        for title in dict.fromkeys(entry.group for entry in issued.whole.entries):
            numbers = {entry.no for entry in issued.whole.entries if entry.group == title}
            own = [
                b for b in found if numbers & set(b.numbers.get(issued.issuer.id, ())) and b.id not in known
            ]
            groups.setdefault(title, {}).update((business.id, business) for business in own)
        known |= {business.id for own in groups.values() for business in own.values()}
    if beyond := {business.id: business for business in found if not business.numbers}:
        groups[f"{called_together(lists)}之外" if lists else "全部事项"] = beyond
    return tuple(
        BusinessGroup(f"group-{number}", title, tuple(map(_line, own.values())))
        for number, (title, own) in enumerate(groups.items(), 1)
    )


def _line(business: Business) -> BusinessLine:
    return BusinessLine(business.name, business.url, "、".join(place.short for place in business.places))


def compare_page(guide: Guide, business: Business, found: tuple[Business, ...]) -> Page:
    """/compare/<business>/"""
    lists = all_lists(guide)
    called = called_together(lists)
    measures = tuple(_measure(issued, entry) for issued in lists for entry in _entries(issued, business))
    groups = _groups(lists, business)
    items = items_of(guide, business)
    have = {place.id for place, _ in items}
    missing = [place.name for place in guide.places if place.id not in have]
    return Page(
        url=business.url,
        template="compare.html",
        title=f"{business.name}：各市对照",
        description=f"{business.name}在各个市要带什么、多久办好、去哪办"
        + (f"，与{called}逐项对照。" if lists else "。"),
        crumbs=(Link("首页", urls.HOME), Link("各市对照", urls.COMPARE)),
        values={
            "name": business.name,
            "called": called if lists else "",
            "legend": legend_for(called) if measures else None,
            "unlisted": f"{called}里没有这一项，只把各市的并排放在这里。" if lists and not measures else "",
            "measures": measures,
            "rows": rows(guide, items, ProseWriter(guide.terms)),
            "missing": f"{has_no_such(*missing)}。" if missing else "",
            "neighbours": tuple(
                Link(other.name, other.url)
                for other in found
                if other.id != business.id and groups & _groups(lists, other)
            ),
        },
        kind="none",
    )


def items_of(guide: Guide, business: Business) -> tuple[tuple[Place, Item], ...]:
    """Its items and those that share its numbers: what stands above comes first."""
    places = sorted(guide.places, key=lambda place: len(guide.tree.line(place)))
    return tuple((place, item) for place in places for item in _items(guide, place, business))


def _items(guide: Guide, place: Place, business: Business) -> list[Item]:
    issuer = guide.issuer_of(place)
    numbers = set(business.numbers.get(issuer.id, ())) if issuer else set()
    found = [item for item in place.items if item.business == business.id or numbers & set(item.list_nos)]
    return sorted(found, key=lambda item: item.business != business.id)


def _entries(issued: ListPlace, business: Business) -> tuple[ListEntry, ...]:
    """The list's entries for a business."""
    entries = (issued.whole.entry(number) for number in business.numbers.get(issued.issuer.id, ()))
    return tuple(entry for entry in entries if entry)


def _groups(lists: tuple[ListPlace, ...], business: Business) -> set[str]:
    """The 主项 under which lists have a business."""
    return {entry.group for issued in lists for entry in _entries(issued, business)}


def _measure(issued: ListPlace, entry: ListEntry) -> Measure:
    return Measure(
        called=issued.called,
        no=entry.no,
        name=entry.name,
        url=anchors.listed_entry(issued.url, entry),
        papers=listed_papers(entry),
        limit=entry.time_limit.text,
        channels="、".join(entry.channels),
        where=BY_CITIES,
        remarks=entry.remarks,
        note="" if entry.remarks else "各市和这一行比",
    )
