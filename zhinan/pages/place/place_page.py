"""A city's page: its items by kind, its halls, its edition."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, life_urls, urls
from zhinan.pages.age.freshness import place_notices
from zhinan.pages.hall.hospitals import hospitals_link
from zhinan.pages.hall.phone_lines import tel_lines
from zhinan.pages.item.material_cases import papers_in_words
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import source_of, takes_over
from zhinan.pages.page import Link, Page, named


@dataclass(frozen=True)
class ItemLine:
    """An item in a list."""

    name: str
    url: str
    limit: str
    papers: str
    part: str | None


@dataclass(frozen=True)
class ItemGroup:
    """Items of one group that stand together in the document."""

    title: str
    part: str | None
    """For whom, where that is the same for all of them."""
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True)
class EditionLine:
    """What the city's guide says of itself; empty where it is silent."""

    taken_over: str
    """Whose guide it is, where the city uses another's."""
    title: str | None
    number: str | None
    date: str | None
    remark: str | None


@dataclass(frozen=True)
class WayToRate:
    """One way to rate the service."""

    name: str
    text: str


@dataclass(frozen=True)
class RatingBlock:
    """How the service is rated."""

    text: str
    ways: tuple[WayToRate, ...]


def place_page(guide: Guide, place: Place) -> Page:
    """/<city>/"""
    field = place.site.field
    return Page(
        url=urls.place(place),
        template="place.html",
        title=f"{place.name}{field.guide}",
        description=f"{place.name}{len(place.items)}个{field.short}事项：带什么、去哪办、多久办好、问谁。",
        place=named(place),
        crumbs=(Link("首页", urls.HOME), *_above(guide, place)),
        values={
            "edition": edition_line(guide, place),
            "hotline": tel_lines(place, place.answering),
            "items_door": Link(f"{len(place.items)}个事项", anchors.items(place)),
            "offices_door": (
                Link(f"{len(place.offices)}个地点", urls.offices(place)) if place.offices else None
            ),
            "groups": item_groups(place),
            "events": event_links(guide, place),
            "below": below_link(guide, place),
            "index_url": urls.index(place),
            "hospitals": hospitals_link(place),
            "baseline": baseline_link(guide, place),
            "printing_url": urls.printing(place),
            "notices": place_notices(place),
            "updates": Link("最近更新：改了什么", life_urls.updates(place)) if place.updates else None,
            "rating": rating_block(place),
            "data_url": urls.place_data(place),
        },
        kind="none",
        number=wall_list(place).number if guide.site.report else "",
        file=f"{place.id}/city.yaml",
    )


def event_links(guide: Guide, place: Place) -> tuple[Link, ...]:
    """The life events, each where it is told for the place."""
    part = guide.part_of(place)
    return tuple(Link(event.name, anchors.event_in(event, place, part)) for event in guide.events)


def _above(guide: Guide, place: Place) -> tuple[Link, ...]:
    """What stands above the place, from the top; all places stand in the menu where they are few."""
    line = reversed(guide.tree.line(place)[1:]) if guide.large else ()
    return tuple(Link(post.name, urls.place(post)) for post in line)


def below_link(guide: Guide, place: Place) -> Link | None:
    """To the places below it; None where all places stand in the menu."""
    post = guide.tree.get(place.id)
    return (
        Link(f"{place.name}下面的各地", anchors.below(place)) if guide.large and post and post.leads else None
    )


def baseline_link(guide: Guide, place: Place) -> Link | None:
    """To the comparison with the list that the place is measured by."""
    service_list = guide.list_of(place)
    words = "：哪样多、哪样少、哪样慢"
    return Link(f"和{service_list.called}比{words}", urls.baseline(place)) if service_list else None


def edition_line(guide: Guide, place: Place) -> EditionLine:
    """The edition as it stands under the city's name."""
    source = source_of(guide, place)
    edition = place.edition
    return EditionLine(
        takes_over(source) if source else "", edition.title, edition.number, edition.date, edition.remark
    )


def rating_block(place: Place) -> RatingBlock | None:
    """None where the guide says nothing of it."""
    if place.rating is None:
        return None
    return RatingBlock(place.rating.text, tuple(WayToRate(way.name, way.text) for way in place.rating.ways))


def item_groups(place: Place) -> tuple[ItemGroup, ...]:
    """The items in the document's order, those of one group that stand together as one list."""
    return tuple(
        _group(place, title, tuple(items)) for title, items in groupby(place.items, lambda i: i.group)
    )


def _group(place: Place, title: str, items: tuple[Item, ...]) -> ItemGroup:
    parts = {item.part for item in items}
    shared = parts.pop() if len(parts) == 1 else None
    return ItemGroup(title, shared, tuple(item_line(place, item, shared) for item in items))


def item_line(place: Place, item: Item, shared_part: str | None = None) -> ItemLine:
    """The item in one line; its part is told where its group doesn't."""
    papers = papers_in_words(item)
    part = None if item.part == shared_part else item.part
    return ItemLine(item.name, urls.item(place, item), stamp_for(item.time_limit).words, papers, part)
