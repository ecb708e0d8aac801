"""The rows of a comparison: what each place asks, how long it takes, where to go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from msgspec import Struct

from zhinan.guide.limit_comparison import said
from zhinan.model.country.outlines import count_papers
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit
from zhinan.pages import anchors, urls
from zhinan.pages.across.compare_where import Where, hospitals_to_go_to, where_to_go
from zhinan.pages.elements.compared import FurtherFact, compared, differing, further_facts
from zhinan.pages.hall.halls import applied_kinds
from zhinan.pages.item.material_cases import NONE, asks_nothing, by_case, papers_in_words
from zhinan.pages.item.prose import Prose, ProseWriter
from zhinan.pages.item.short_steps import by_case as steps_by_case
from zhinan.pages.item.short_steps import done
from zhinan.pages.item.silences import NO_MATERIALS, NOT_SAID, NOTHING_TO_BRING, only_shown
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import BY_CITIES, taken_from
from zhinan.pages.item.verdicts import NO_DIFFERENCE, Marks, differences_of, marks_of
from zhinan.pages.item.where_to_apply import PENDING
from zhinan.pages.lists import NOT_COMPARED
from zhinan.pages.page import Link, PlaceName, named

FOLD = 8
"""Materials above this number are folded away, so that one city's list doesn't hide the others."""
QUOTED = 60
"""Characters up to which a limit is quoted in full beside its short form."""


class CasePapers(Struct, frozen=True):
    """The materials of one case."""

    case: str | None
    nothing: str
    """That the case asks for nothing; empty where it asks."""
    papers: tuple[Prose, ...]


class ShortWay(Struct, frozen=True):
    """A channel in few words."""

    label: str
    detail: str


class Head(Struct, frozen=True):
    """An item that the row is about."""

    name: str
    url: str
    part: str | None
    """For whom, where the place has several items on the page."""


class Row(Struct, frozen=True):
    """One item of one place, or several of which everything shown is the same."""

    place: PlaceName
    heads: tuple[Head, ...]
    adopted: str
    """That the place takes the item over; empty where it is its own."""
    groups: tuple[CasePapers, ...]
    fold: str
    """How many papers, where they are folded away; else empty."""
    no_papers: str
    """What stands in place of papers; empty where there are some."""
    limit: str
    limit_lines: tuple[str, ...]
    """What the short form leaves out: the cases, or the printed words."""
    ways: tuple[ShortWay, ...]
    no_ways: str
    """What stands in place of ways; empty where there are some."""
    steps: str
    where: Where
    hospitals: Link | None
    phones_url: str
    further: tuple[FurtherFact, ...]
    """Other elements in which the rows differ."""
    marks: Marks | None
    differences: tuple[str, ...]
    against: str
    """What the differences are against: 比省清单; empty where the place is measured by no list."""
    no_difference: str
    """What stands in place of differences; empty where there are some."""


Items = tuple[tuple[Place, Item], ...]


class Beside(Struct, frozen=True):
    """What a row has to know of the others."""

    unlike: dict[str, str]
    """The titles of elements that they do not all say alike, by their keys."""
    several: bool
    """Whether its place has items for several kinds of people."""


class RowSet(Struct, frozen=True):
    """The rows of one place; of all, where they are few."""

    id: str
    anchor: str
    url: str
    """Their place on the page."""
    short: str
    rows: tuple[Row, ...]


def rows(guide: Guide, items: Items, writer: ProseWriter) -> tuple[Row, ...]:
    """A row for each item; items of a place that agree in everything that is shown share one."""
    by_place: dict[str, list[tuple[Place, Item]]] = {}
    for place, item in items:
        by_place.setdefault(place.id, []).append((place, item))
    unlike = differing(item for _, item in items)
    found: list[Row] = []
    for own in by_place.values():
        beside = Beside(unlike, len({item.part for _, item in own}) > 1)
        found += (_row(guide, alike, beside, writer) for alike in _alike(own))
    return tuple(found)


def _alike(own: list[tuple[Place, Item]]) -> Iterable[list[tuple[Place, Item]]]:
    """The items of one place by what a row shows of them."""
    if len(own) == 1:
        return (own,)
    found: dict[Hashable, list[tuple[Place, Item]]] = {}
    for place, item in own:
        found.setdefault(_facts(item), []).append((place, item))
    return found.values()


def _facts(item: Item) -> Hashable:
    """All that a row shows of an item but its name."""
    listed = tuple((material.case, material.text) for material in item.materials)
    papers = (item.materials_none, listed, only_shown(item))
    where = (ways(item.channels), frozenset(applied_kinds(item)), len(item.steps))
    limit = item.time_limit and item.time_limit.text, tuple(compared(item).items())
    return papers, limit, where, item.baseline, bool(item.list_nos)


def _row(guide: Guide, alike: list[tuple[Place, Item]], beside: Beside, writer: ProseWriter) -> Row:
    place, item = alike[0]
    service_list = guide.list_of(place)
    groups = _papers(item, writer)
    return Row(
        place=named(place),
        heads=tuple(Head(o.name, urls.item(place, o), o.part if beside.several else None) for _, o in alike),
        adopted=taken_from(guide, item),
        groups=groups,
        fold=papers_in_words(item) if count_papers(item).asked > FOLD else "",
        no_papers="" if groups else only_shown(item) or papers_in_words(item) or NO_MATERIALS,
        limit=stamp_for(item.time_limit).words or NOT_SAID,
        limit_lines=limit_lines(item.time_limit),
        ways=ways(item.channels),
        no_ways="" if item.channels else NOT_SAID,
        steps=f"{sum(len(done(steps)) for _, steps in steps_by_case(item))}步" if item.steps else "",
        where=where_to_go(place, item),
        hospitals=hospitals_to_go_to(place, item),
        phones_url=anchors.phones_of(place, item),
        further=further_facts(item, beside.unlike, "没有另外写"),
        marks=marks_of(item.baseline),
        differences=differences_of(item.baseline, service_list.called if service_list else ""),
        against=f"比{service_list.called}" if service_list else "",
        no_difference=_no_difference(item, service_list),
    )


def _papers(item: Item, writer: ProseWriter) -> tuple[CasePapers, ...]:
    return tuple(
        CasePapers(
            case,
            NOTHING_TO_BRING if asks_nothing(materials) else "",
            writer.write_all(material.text for material in materials if material.text != NONE),
        )
        for case, materials in by_case(item.materials)
    )


def _no_difference(item: Item, service_list: ServiceList | None) -> str:
    if service_list is None:
        return ""
    if item.baseline is None:
        return NOT_COMPARED if item.list_nos else f"{service_list.called}没有这一项"
    return "" if item.baseline.differences else NO_DIFFERENCE


def limit_lines(limit: TimeLimit | None) -> tuple[str, ...]:
    """The cases, or the printed words where they say more than the number."""
    if limit is None:
        return ()
    if limit.cases:
        return tuple(f"{case.when}：{said(case, limit)}" for case in limit.cases)
    plain = limit.text.rstrip("。；")
    return (plain,) if len(plain) <= QUOTED and plain != stamp_for(limit).words else ()


def ways(channels: Iterable[Channel]) -> tuple[ShortWay, ...]:
    """The channels by their label, each once, with the services that they lead to and what limits them."""
    services: dict[str, dict[str, None]] = {}
    limits: dict[str, dict[str, None]] = {}
    for channel in channels:
        services.setdefault(channel.label, {}).update(dict.fromkeys(channel.services))
        words = (channel.pending and PENDING, channel.left_to_cities and BY_CITIES)
        limits.setdefault(channel.label, {}).update(dict.fromkeys(word for word in words if word))
    return tuple(
        ShortWay(label, "；".join(filter(None, ("、".join(names), "、".join(limits[label])))))
        for label, names in services.items()
    )


def by_place(page: str, shown: tuple[Row, ...]) -> tuple[RowSet, ...]:
    """The rows by their places."""
    places: dict[PlaceName, list[Row]] = {}
    for row in shown:
        places.setdefault(row.place, []).append(row)
    return tuple(
        RowSet(
            place.id,
            anchors.row_anchor(place),
            anchors.part(page, anchors.row_anchor(place)),
            place.short,
            tuple(own),
        )
        for place, own in places.items()
    )
