"""The home page: choose a city, a life event, or search."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.across.choosing import place_groups
from zhinan.pages.across.overview import overview
from zhinan.pages.item.taken_over import source_of, takes_over_shortly
from zhinan.pages.lists import all_lists
from zhinan.pages.page import Link, Page


@dataclass(frozen=True)
class CityCard:
    """A place on the home page."""

    name: str
    short: str
    url: str
    summary: str


def home_page(guide: Guide) -> Page:
    """/"""
    field = guide.site.field
    lists = all_lists(guide)
    sorted_by = "" if guide.wording.alone else f"按{guide.wording.one}、"
    together = len(lists) == 1 and not (guide.large or guide.wording.alone)
    return Page(
        url=urls.HOME,
        template="home.html",
        title=guide.site.title,
        description=f"{field.short or '事情'}怎么办：带什么、去哪办、多久办好、问谁。{sorted_by}按事情查。",
        values={
            "lead": field.lead,
            "choose": field.guide if guide.wording.alone else f"选{guide.wording.one}",
            "prompt": field.prompt,
            "cities": () if guide.large else tuple(_card(guide, place) for place in guide.outlines),
            "groups": place_groups(guide) if guide.large else (),
            "events": tuple(Link(event.name, urls.event(event)) for event in guide.events),
            "search_action": urls.SEARCH,
            "find_url": urls.FIND,
            "overview": overview(guide, lists[0]) if together else None,
            "lists": tuple(Link(one.whole.title, one.url) for one in lists) if guide.large else (),
            "list_url": urls.LIST,
        },
        kind="none",
    )


def _card(guide: Guide, place: Outline) -> CityCard:
    source = source_of(guide, place)
    parts = [takes_over_shortly(source) if source else f"{len(place.items)}个事项"]
    if place.offices:
        parts.append(f"{place.offices}个办事地点")
    return CityCard(place.name, place.short, urls.place(place), " · ".join(parts))
