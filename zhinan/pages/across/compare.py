"""One business in several places, side by side, with the list that they are measured by as the measure."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.country.families import Family
from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.across.businesses import Business, businesses, items_in
from zhinan.pages.across.choosing import choosing_page, family_lines
from zhinan.pages.across.compare_rows import by_place, rows
from zhinan.pages.across.listed_papers import ListedPapers, listed_papers
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.silences import has_no_such
from zhinan.pages.item.taken_over import BY_CITIES
from zhinan.pages.item.verdicts import legend_for
from zhinan.pages.lists import ListPlace, all_lists, called_together
from zhinan.pages.page import Link, Page


class Measure(Struct, frozen=True):
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


class BusinessLine(Struct, frozen=True):
    """A business in the index."""

    name: str
    url: str
    places: str
    """The places that have it, joined."""


class BusinessGroup(Struct, frozen=True):
    """The businesses of one 主项."""

    anchor: str
    title: str
    lines: tuple[BusinessLine, ...]


MOST_SIDE_BY_SIDE = 3
"""Places that a reader sees at once: where there are many, and where some were chosen."""


def compare_pages(guide: Guide) -> Iterator[Page]:
    """/compare/, and /compare/<business>/ where that is shown family by family; none of a single place"""
    if guide.wording.alone:
        return
    found = businesses(guide)
    yield index_page(guide, found)
    if len(guide.families) > 1:
        yield from (choice_page(guide, business) for business in found)


def family_pages(guide: Guide) -> Iterator[tuple[Guide, Iterator[Page]]]:
    """/compare/<business>/, or /compare/<business>/<family>/ where there are several

    Each page with what it knows: the places of the family, and of their items those of the business.
    """
    found = () if guide.wording.alone else businesses(guide)
    for family in guide.families:
        for business in found:
            seen = guide.seen_with(
                {place.id: tuple(items_in(guide, place, business)) for place in guide.places}
            )
            yield seen, map(compare_page, (seen,), (business,), (found,), (family,))


def crumbs(guide: Guide) -> tuple[Link, ...]:
    """The way to a comparison."""
    return (Link("首页", urls.HOME), Link(f"{guide.wording.every}对照", urls.COMPARE))


def choice_page(guide: Guide, business: Business) -> Page:
    """In which family a business is to be compared."""

    def has_it(place: Outline) -> bool:
        return any(item.business == business.id for item in place.items)

    return choosing_page(
        business.url,
        f"{business.name}：{guide.wording.every}对照",
        f"{business.name}在{guide.wording.each}要带什么、多久办好、去哪办。",
        crumbs(guide),
        family_lines(guide, lambda part: urls.business(business.id, part), has_it),
    )


def index_page(guide: Guide, found: tuple[Business, ...]) -> Page:
    """/compare/"""
    lists = all_lists(guide)
    return Page(
        url=urls.COMPARE,
        template="compare-index.html",
        title=f"{guide.wording.every}对照",
        description=f"同一件事在{guide.wording.each}要带什么、多久办好，并排看。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": business_groups(lists, found, counted=guide.large),
            "list": Link(called_together(lists), urls.LIST) if lists else None,
            "baselines": tuple(
                Link(place.name, urls.baseline(place)) for place in guide.outlines if guide.list_of(place)
            )
            if not guide.large
            else tuple(Link(issued.whole.title, issued.url) for issued in lists),
        },
        kind="none",
    )


def business_groups(
    lists: tuple[ListPlace, ...], found: tuple[Business, ...], *, counted: bool = False
) -> tuple[BusinessGroup, ...]:
    """The businesses by 主项, in the lists' order; those that no list has come last.

    Of each its places are named, or counted.
    """
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
        BusinessGroup(f"group-{number}", title, tuple(_line(business, counted) for business in own.values()))
        for number, (title, own) in enumerate(groups.items(), 1)
    )


def _line(business: Business, counted: bool) -> BusinessLine:
    names = "、".join(place.short for place in business.places)
    return BusinessLine(business.name, business.url, f"{len(business.places)}个地方" if counted else names)


def compare_page(guide: Guide, business: Business, found: tuple[Business, ...], family: Family) -> Page:
    """/compare/<business>/, or that of one family"""
    lists = all_lists(guide)
    called = called_together(lists)
    every = guide.wording.every
    measures = tuple(
        _measure(issued, entry, every) for issued in lists for entry in _entries(issued, business)
    )
    unlisted = f"{called}里没有这一项，只把{every}的并排放在这里。"
    groups = _groups(lists, business)
    items = items_of(guide, business)
    have = {place.id for place, _ in items}
    missing = [place.name for place in guide.places if place.id not in have]
    shown = rows(guide, items, ProseWriter(guide.terms))
    url = urls.business(business.id, family.part)
    sets = by_place(url, shown)
    return Page(
        url=url,
        template="compare.html",
        title=f"{business.name}：{f'{family.name}各地' if family.part else guide.wording.every}对照",
        description=f"{business.name}在{guide.wording.each}要带什么、多久办好、去哪办"
        + (f"，与{called}逐项对照。" if lists else "。"),
        crumbs=(*crumbs(guide), Link(business.name, business.url)) if family.part else crumbs(guide),
        values={
            "name": business.name,
            "tail": f"{family.name}各地对照" if family.part else f"{guide.wording.every}对照",
            "called": called if lists else "",
            "legend": legend_for(called) if measures else None,
            "unlisted": unlisted if lists and not measures else "",
            "measures": measures,
            "sets": sets,
            "further": any(row.further for row in shown),
            "most": MOST_SIDE_BY_SIDE if len(sets) > 1 or family.part else 0,
            "elsewhere": business.url if family.part else "",
            "all_url": "" if guide.large else anchors.part(url, "rows"),
            "missing": f"{has_no_such(*missing)}。" if missing else "",
            "neighbours": tuple(
                Link(other.name, urls.business(other.id, family.part))
                for other in found
                if other.id != business.id and groups & _groups(lists, other)
            ),
        },
        kind="none",
    )


def items_of(guide: Guide, business: Business) -> tuple[tuple[Place, Item], ...]:
    """Its items and those that share its numbers: what stands above comes first."""
    places = sorted(guide.places, key=lambda place: len(guide.tree.line(place)))
    return tuple((place, item) for place in places for item in items_in(guide, place, business))


def _entries(issued: ListPlace, business: Business) -> tuple[ListEntry, ...]:
    """The list's entries for a business."""
    entries = (issued.whole.entry(number) for number in business.numbers.get(issued.issuer.id, ()))
    return tuple(entry for entry in entries if entry)


def _groups(lists: tuple[ListPlace, ...], business: Business) -> set[str]:
    """The 主项 under which lists have a business."""
    return {entry.group for issued in lists for entry in _entries(issued, business)}


def _measure(issued: ListPlace, entry: ListEntry, every: str) -> Measure:
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
        note="" if entry.remarks else f"{every}和这一行比",
    )
