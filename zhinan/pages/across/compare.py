"""One business in all cities, side by side, with the province's list as the measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.listing import ListEntry
from zhinan.pages import anchors, urls
from zhinan.pages.across.businesses import Business, businesses
from zhinan.pages.across.compare_rows import rows
from zhinan.pages.across.listed_papers import ListedPapers, listed_papers
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.silences import has_no_such
from zhinan.pages.item.taken_over import BY_CITIES
from zhinan.pages.item.verdicts import LEGEND
from zhinan.pages.page import Link, Page


@dataclass(frozen=True)
class Measure:
    """An entry of the list as the first row of the table."""

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
    """/compare/ and /compare/<business>/"""
    found = businesses(guide)
    yield index_page(guide, found)
    for business in found:
        yield compare_page(guide, business, found)


def index_page(guide: Guide, found: tuple[Business, ...]) -> Page:
    """/compare/"""
    entries = guide.service_list.entries if guide.service_list else ()
    return Page(
        url=urls.COMPARE,
        template="compare-index.html",
        title="各市对照",
        description="同一件事在各个市要带什么、多久办好，并排看。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": business_groups(entries, found),
            "list_url": urls.LIST if entries else None,
            "baselines": tuple(Link(place.name, urls.baseline(place)) for place in guide.places if entries),
        },
        kind="none",
    )


def business_groups(entries: tuple[ListEntry, ...], found: tuple[Business, ...]) -> tuple[BusinessGroup, ...]:
    """The businesses by 主项, in the list's order; those that the list doesn't have come last."""
    groups: list[tuple[str, Iterable[Business]]] = []
    for title in dict.fromkeys(entry.group for entry in entries):
        numbers = {entry.no for entry in entries if entry.group == title}
        groups.append((title, [business for business in found if numbers & set(business.numbers)]))
    if beyond := [business for business in found if not business.numbers]:
        groups.append(("省清单之外" if entries else "全部事项", beyond))
    return tuple(
        BusinessGroup(f"group-{number}", title, tuple(_line(business) for business in own))
        for number, (title, own) in enumerate(groups, 1)
    )


def _line(business: Business) -> BusinessLine:
    return BusinessLine(business.name, business.url, "、".join(place.short for place in business.own_places))


def compare_page(guide: Guide, business: Business, found: tuple[Business, ...]) -> Page:
    """/compare/<business>/"""
    entries = _entries(guide, business)
    groups = {entry.group for entry in entries}
    have = {place.id for place in business.places}
    missing = [place.name for place in guide.places if place.id not in have]
    return Page(
        url=business.url,
        template="compare.html",
        title=f"{business.name}：各市对照",
        description=f"{business.name}在各个市要带什么、多久办好、去哪办，与省清单逐项对照。",
        crumbs=(Link("首页", urls.HOME), Link("各市对照", urls.COMPARE)),
        values={
            "name": business.name,
            "legend": LEGEND if entries else None,
            "unlisted": "" if entries else "省清单里没有这一项，只把各市的并排放在这里。",
            "measures": tuple(_measure(entry) for entry in entries),
            "rows": rows(business, ProseWriter(guide.terms)),
            "missing": f"{has_no_such(*missing)}。" if missing else "",
            "neighbours": tuple(
                Link(other.name, other.url)
                for other in found
                if other.id != business.id and groups & {entry.group for entry in _entries(guide, other)}
            ),
        },
        kind="none",
    )


def _entries(guide: Guide, business: Business) -> tuple[ListEntry, ...]:
    """The list's entries for a business."""
    if guide.service_list is None:
        return ()
    entries = (guide.service_list.entry(number) for number in business.numbers)
    return tuple(entry for entry in entries if entry)


def _measure(entry: ListEntry) -> Measure:
    return Measure(
        no=entry.no,
        name=entry.name,
        url=anchors.listed_entry(entry),
        papers=listed_papers(entry),
        limit=entry.time_limit.text,
        channels="、".join(entry.channels),
        where=BY_CITIES,
        remarks=entry.remarks,
        note="" if entry.remarks else "各市和这一行比",
    )
