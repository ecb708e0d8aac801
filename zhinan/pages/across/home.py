"""The home page: what people come for most, life events, and where they are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.guide.frequent import frequent
from zhinan.model.country.outlines import ItemOutline, Outline
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.across.choosing import place_groups
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.lists import all_lists, called_together
from zhinan.pages.page import Link, Page
from zhinan.pages.place.often_cards import OftenCard


class PlaceChip(Struct, frozen=True):
    """A place on the home page."""

    id: str
    name: str
    url: str
    halls: str
    """Where its halls stand; empty where it has none."""
    hotline: Tel | None = None
    """Whom to call about anything."""


def home_page(guide: Guide) -> Page:
    """/"""
    field = guide.site.field
    sorted_by = "" if guide.wording.alone else f"按{guide.wording.one}、"
    return Page(
        url=urls.HOME,
        template="home.html",
        title=guide.site.title,
        description=f"{field.short or '事情'}怎么办：带什么、去哪办、多久办好、问谁。{sorted_by}按事情查。",
        values={
            "lead": field.lead,
            "choose": field.guide if guide.wording.alone else "我在哪",
            "prompt": field.prompt,
            "often": tuple(often_anywhere(guide)),
            "cities": () if guide.large else tuple(_chip(one) for one in guide.outlines),
            "groups": place_groups(guide) if guide.large else (),
            "events": tuple(Link(event.name, urls.event(event)) for event in guide.events),
            "search_action": urls.SEARCH,
            "find_url": urls.FIND,
            "hotline": hotline(guide),
            "staff": staff_links(guide),
        },
        kind="none",
    )


def _chip(place: Outline) -> PlaceChip:
    halls = urls.offices(place) if place.offices else ""
    numbers = (tel for entry in place.hotline for tel in tels(entry.phones))
    return PlaceChip(place.id, place.short, urls.place(place), halls, next(numbers, None))


def often_anywhere(guide: Guide) -> Iterator[OftenCard]:
    """What people come for most, in any place: each leads to the places side by side, or to the only one."""
    items: dict[str, ItemOutline] = {}
    for place in guide.outlines:
        for item in place.items:
            items.setdefault(item.business, item)
    chosen = guide.outlines[0].often if guide.wording.alone else ()
    for item, name in frequent(guide, chosen, items.values()):
        having = [place for place in guide.outlines if item.id in {one.id for one in place.items}]
        if guide.wording.alone:
            yield OftenCard(name or item.name, "", urls.item(having[0], item))
        else:
            known = "" if guide.large else " ".join(place.id for place in having)
            yield OftenCard(name or item.name, "", urls.business(item.business), item.id, known)


def hotline(guide: Guide) -> tuple[Tel, ...]:
    """Whom to call who doesn't know whom to ask; empty where the site has no number."""
    return tuple(tel for entry in guide.site.speaker.hotline for tel in tels(entry.phones))


def staff_links(guide: Guide) -> tuple[Link, ...]:
    """What those need who work with the guides: the lists and who keeps to them, the papers, the data."""
    lists = all_lists(guide)
    links = []
    if guide.wording.alone:
        links = [Link("打印和张贴", urls.printing(place)) for place in guide.tree.places]
    if lists:
        links.append(Link(f"{guide.wording.every}和{called_together(lists)}比", urls.LIST))
    if not guide.wording.alone:
        links.append(Link(f"{guide.wording.every}对照", urls.COMPARE))
    return (*links, Link("数据", urls.CITIES_DATA))
