"""A city's page: what people come for most, its items by whom they are for, its halls, its edition."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import anchors, device_urls, life_urls, urls
from zhinan.pages.age.freshness import place_notices
from zhinan.pages.hall.hospitals import hospitals_link
from zhinan.pages.hall.phone_lines import tel_lines
from zhinan.pages.item.taken_over import not_published, source_of, takes_over
from zhinan.pages.lists import list_for
from zhinan.pages.misprints import errata_of
from zhinan.pages.page import Link, Page, SharePicture, named
from zhinan.pages.place.item_groups import who_groups
from zhinan.pages.place.often_cards import often_cards


class EditionLine(Struct, frozen=True):
    """What the city's guide says of itself; empty where it is silent."""

    taken_over: str
    """Whose guide it is, where the city uses another's, and what the city has not published itself."""
    notice: str
    """The publisher's remark, where the guide is the city's own."""
    lines: tuple[str, ...]
    """Title, number and date; the remark with which another's guide was taken over."""


class WayToRate(Struct, frozen=True):
    """One way to rate the service."""

    name: str
    text: str


class RatingBlock(Struct, frozen=True):
    """How the service is rated."""

    text: str
    ways: tuple[WayToRate, ...]


class Door(Struct, frozen=True):
    """A large link at the head of the page."""

    title: str
    link: Link


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
        picture=SharePicture(place.short, f"{place.name}{field.guide}", "", guide.site.title),
        values={
            "edition": edition_line(guide, place),
            "hotline": tel_lines(place, place.answering),
            "items_door": Link(f"{len(place.items)}个事项", anchors.items(place)) if place.items else None,
            "list_door": list_door(guide, place),
            "offices_door": (
                Link(f"{len(place.offices)}个地点", urls.offices(place)) if place.offices else None
            ),
            "often": often_cards(guide, place),
            "who": who_groups(place),
            "chips": who_links(place),
            "events": event_links(guide, place),
            "below": below_link(guide, place),
            "index_url": urls.index(place) if place.items else "",
            "hospitals": hospitals_link(place),
            "copy_url": device_urls.copy(place) if guide.site.offline and place.items else "",
            "staff": staff_links(guide, place),
            "notices": place_notices(place),
            "updates": Link("最近更新：改了什么", life_urls.updates(place)) if place.updates else None,
            "rating": rating_block(place),
            "errata": (errata_of(place),) if guide.large and place.errata else (),
        },
        kind="none",
        number=wall_list(place).number if guide.site.report else "",
        file=f"{place.id}/city.yaml",
    )


def list_door(guide: Guide, place: Place) -> Door | None:
    """To the list that the place issued, where it is all that the place has."""
    issued = list_for(guide, place)
    if place.items or issued is None or issued.issuer.id != place.id:
        return None
    return Door(issued.whole.called, Link(f"{len(issued.whole.entries)}条", issued.url))


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


def who_links(place: Place) -> tuple[Link, ...]:
    """我是个人，我是单位: to their items; none where there is one kind of people only."""
    found = who_groups(place)
    return tuple(Link(one.title, anchors.part(urls.place(place), one.anchor)) for one in found if one.title)


def staff_links(guide: Guide, place: Place) -> tuple[Link, ...]:
    """What those need who work with the guide: what is printed, how it stands against the list, its data."""
    service_list = guide.list_of(place) if place.items else None
    return (
        Link("打印和张贴", urls.printing(place)),
        *(
            (Link(f"和{service_list.called}比", urls.baseline(place)),)
            if service_list and place.items
            else ()
        ),
        Link("数据", urls.place_data(place)),
    )


def edition_line(guide: Guide, place: Place) -> EditionLine:
    """The edition, for the head and the foot of the city's page."""
    source = source_of(guide, place)
    edition = place.edition
    remark = edition.remark or ""
    words = " · ".join(part for part in (edition.title, edition.number, edition.date) if part)
    return EditionLine(
        takes_over(source) + not_published(place) if source else "",
        "" if source else remark,
        tuple(line for line in (words, remark if source else "") if line),
    )


def rating_block(place: Place) -> RatingBlock | None:
    """None where the guide says nothing of it."""
    if place.rating is None:
        return None
    return RatingBlock(place.rating.text, tuple(WayToRate(way.name, way.text) for way in place.rating.ways))
