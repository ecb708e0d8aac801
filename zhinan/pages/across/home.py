"""The home page: choose a city, a life event, or search."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.across.overview import overview
from zhinan.pages.item.taken_over import source_of, takes_over_shortly
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
    return Page(
        url=urls.HOME,
        template="home.html",
        title=guide.site.title,
        description=f"{field.short or '事情'}怎么办：带什么、去哪办、多久办好、问谁。按城市、按事情查。",
        values={
            "lead": field.lead,
            "prompt": field.prompt,
            "cities": tuple(_card(guide, place) for place in guide.places),
            "events": tuple(Link(event.name, urls.event(event)) for event in guide.events),
            "search_action": urls.SEARCH,
            "find_url": urls.FIND,
            "overview": overview(guide),
            "list_url": urls.LIST,
        },
        kind="none",
    )


def _card(guide: Guide, place: Place) -> CityCard:
    source = source_of(guide, place)
    parts = [takes_over_shortly(source) if source else f"{len(place.items)}个事项"]
    if place.offices:
        parts.append(f"{len(place.offices)}个办事地点")
    return CityCard(place.name, place.short, urls.place(place), " · ".join(parts))
