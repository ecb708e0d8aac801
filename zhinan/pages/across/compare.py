"""One business in all cities, side by side, with the province's list as the measure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from zhinan.guide.limit_comparison import said
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit
from zhinan.pages import urls
from zhinan.pages.across.businesses import Business, businesses
from zhinan.pages.across.overview import anchor
from zhinan.pages.hall.halls import Hall, applied_kinds, halls_for
from zhinan.pages.item.material_cases import PaperGroup, paper_count, paper_groups, papers_in_words
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.verdicts import Marks, marks_of
from zhinan.pages.page import Link, Page

FOLD = 8
"""Materials above this number are folded away, so that one city's list doesn't hide the others."""
QUOTED = 60
"""Characters up to which a limit is quoted in full beside its short form."""
NAMED_HALLS = 3
"""Halls up to this number are named; more are counted."""


@dataclass(frozen=True)
class Measure:
    """An entry of the list as the first row of the table."""

    entry: ListEntry
    url: str
    papers: tuple[tuple[str | None, tuple[str, ...]], ...]
    limit: str


@dataclass(frozen=True)
class Way:
    """A channel in few words."""

    label: str
    detail: str


@dataclass(frozen=True)
class Head:
    """An item that the row is about."""

    name: str
    url: str
    part: str | None
    """For whom, where the place has several items on the page."""


@dataclass(frozen=True)
class Row:
    """One item of one place, or several of which everything shown is the same."""

    place: Place
    heads: tuple[Head, ...]
    adopted: bool
    """The place takes the item over from the province."""
    url: str
    groups: tuple[PaperGroup, ...]
    papers: str
    """3样, 不用带材料 …"""
    folded: bool
    limit: str
    limit_lines: tuple[str, ...]
    """What the short form leaves out: the cases, or the printed words."""
    ways: tuple[Way, ...]
    halls: tuple[Hall, ...]
    hall_count: int
    hospitals_url: str | None
    left_open: bool
    """The city has not published where."""
    steps: str
    marks: Marks | None
    differences: tuple[str, ...]


def compare_pages(guide: Guide) -> Iterator[Page]:
    """/compare/ and /compare/<business>/"""
    found = businesses(guide)
    yield index_page(guide, found)
    for business in found:
        yield compare_page(guide, business, found)


def index_page(guide: Guide, found: tuple[Business, ...]) -> Page:
    """/compare/"""
    entries = guide.service_list.entries if guide.service_list else ()
    titles = dict.fromkeys(entry.group for entry in entries)
    groups = []
    for title in titles:
        numbers = {entry.no for entry in entries if entry.group == title}
        groups.append((title, tuple(business for business in found if numbers & set(business.numbers))))
    beyond = tuple(business for business in found if not business.numbers)
    if beyond:
        groups.append(("省清单之外" if entries else "全部事项", beyond))
    return Page(
        url=urls.COMPARE,
        template="compare-index.html",
        title="各市对照",
        description="同一件事在各个市要带什么、多久办好，并排看。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "groups": tuple(groups),
            "list_url": urls.LIST if entries else None,
            "baselines": tuple((place.name, urls.baseline(place)) for place in guide.places if entries),
        },
        kind="none",
    )


def compare_page(guide: Guide, business: Business, found: tuple[Business, ...]) -> Page:
    """/compare/<business>/"""
    writer = ProseWriter(guide.terms)
    measures = _measures(guide, business)
    groups = {measure.entry.group for measure in measures}
    have = {place.id for place in business.places}
    return Page(
        url=business.url,
        template="compare.html",
        title=f"{business.name}：各市对照",
        description=f"{business.name}在各个市要带什么、多久办好、去哪办，与省清单逐项对照。",
        crumbs=(Link("首页", urls.HOME), Link("各市对照", urls.COMPARE)),
        values={
            "business": business,
            "measures": measures,
            "rows": rows(business, writer),
            "missing": tuple(place.name for place in guide.places if place.id not in have),
            "neighbours": tuple(
                (other.name, other.url)
                for other in found
                if other.id != business.id and groups & {m.entry.group for m in _measures(guide, other)}
            ),
        },
        kind="none",
    )


def _measures(guide: Guide, business: Business) -> tuple[Measure, ...]:
    if guide.service_list is None:
        return ()
    entries = (guide.service_list.entry(number) for number in business.numbers)
    return tuple(_measure(entry) for entry in entries if entry)


def _measure(entry: ListEntry) -> Measure:
    cases = dict.fromkeys(material.case for material in entry.materials)
    papers = tuple((case, tuple(m.text for m in entry.materials if m.case == case)) for case in cases)
    return Measure(entry, f"{urls.LIST}#{anchor(entry)}", papers, entry.time_limit.text)


def rows(business: Business, writer: ProseWriter) -> tuple[Row, ...]:
    """A row for each item; items of a place that agree in everything that is shown share one."""
    found: dict[Hashable, list[tuple[Place, Item]]] = {}
    for place, item in business.items:
        found.setdefault((place.id, _facts(item)), []).append((place, item))
    return tuple(_row(alike, business, writer) for alike in found.values())


def _facts(item: Item) -> Hashable:
    """All that a row shows of an item but its name."""
    papers = (item.materials_none, tuple((material.case, material.text) for material in item.materials))
    where = (ways(item.channels), frozenset(applied_kinds(item)), len(item.steps))
    return papers, item.time_limit and item.time_limit.text, where, item.baseline


def _row(alike: list[tuple[Place, Item]], business: Business, writer: ProseWriter) -> Row:
    place, item = alike[0]
    halls = halls_for(place, applied_kinds(item))
    hospitals = place.hospitals and any(channel.kind == "hospital" for channel in item.channels)
    several = len({other.part for city, other in business.items if city.id == place.id}) > 1
    return Row(
        place=place,
        heads=tuple(Head(o.name, urls.item(place, o), o.part if several else None) for _, o in alike),
        adopted=item.adopted_from is not None,
        url=urls.item(place, item),
        groups=paper_groups(place, item, writer),
        papers=paper_words(item),
        folded=paper_count(item) > FOLD,
        limit=stamp_for(item.time_limit).words,
        limit_lines=limit_lines(item.time_limit),
        ways=ways(item.channels),
        halls=halls if len(halls) <= NAMED_HALLS else (),
        hall_count=len(halls),
        hospitals_url=urls.hospitals(place) if hospitals else None,
        left_open=item.adopted_from is not None and any(c.left_to_cities for c in item.channels),
        steps=f"{len(item.steps)}步" if item.steps else "",
        marks=marks_of(item.baseline),
        differences=item.baseline.differences if item.baseline else (),
    )


def paper_words(item: Item) -> str:
    """How many papers."""
    return papers_in_words(item) or "原文件没有写要什么材料"


def limit_lines(limit: TimeLimit | None) -> tuple[str, ...]:
    """The cases, or the printed words where they say more than the number."""
    if limit is None:
        return ()
    if limit.cases:
        return tuple(f"{case.when}：{said(case, limit)}" for case in limit.cases)
    plain = limit.text.rstrip("。；")
    return (plain,) if len(plain) <= QUOTED and plain != stamp_for(limit).words else ()


def ways(channels: Iterable[Channel]) -> tuple[Way, ...]:
    """The channels by their label, each once, with the services that they lead to and what limits them."""
    services: dict[str, dict[str, None]] = {}
    limits: dict[str, dict[str, None]] = {}
    for channel in channels:
        services.setdefault(channel.label, {}).update(dict.fromkeys(channel.services))
        words = (channel.pending and "待开通", channel.left_to_cities and "由各市公布")
        limits.setdefault(channel.label, {}).update(dict.fromkeys(word for word in words if word))
    return tuple(
        Way(label, "；".join(filter(None, ("、".join(names), "、".join(limits[label])))))
        for label, names in services.items()
    )
