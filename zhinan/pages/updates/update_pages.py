"""/updates/ and /<place>/updates/: what changed, the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import life_urls, urls
from zhinan.pages.page import Link, Page, named
from zhinan.pages.updates.fact_lines import UpdateView, updates_of, view_of

MOST = 50
"""Changes on the page of all places."""


class PlaceUpdates(Struct, frozen=True):
    """A change with the place that it is of."""

    place: Link | None
    view: UpdateView


def place_updates_page(place: Place) -> Page:
    """What changed in one place."""
    return Page(
        url=life_urls.updates(place),
        template="updates.html",
        title=f"{place.name}最近更新",
        description=f"{place.name}{place.site.field.guide}改了什么，哪一天改的。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "updates": tuple(PlaceUpdates(None, view) for view in updates_of(place)),
            "feed": life_urls.feed(place),
            "places": (),
        },
    )


def all_updates_pages(guide: Guide) -> Iterator[Page]:
    """What changed anywhere; none where nothing is on record."""
    found = [
        PlaceUpdates(Link(place.short, life_urls.updates(place)), view)
        for place in guide.places
        for view in updates_of(place)[:MOST]
    ]
    found += [PlaceUpdates(None, view_of(update, lambda _: "")) for update in guide.updates[:MOST]]
    if not found:
        return
    found.sort(key=lambda one: (one.view.date, one.view.anchor), reverse=True)
    yield Page(
        url=life_urls.UPDATES,
        template="updates.html",
        title="最近更新",
        description=f"各地{guide.site.field.guide}改了什么，哪一天改的。",
        crumbs=(Link("首页", urls.HOME),),
        values={
            "updates": tuple(found[:MOST]),
            "feed": life_urls.FEED,
            "places": tuple(Link(one.short, life_urls.updates(one)) for one in guide.places if one.updates),
        },
    )
