"""One page to be written: where, with which template, from which values.

A page holds texts and addresses, nothing of the model: what is equal here makes equal HTML.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from zhinan.model.country.outlines import Outline, Signpost
from zhinan.model.place import Place
from zhinan.pages import urls

OWN_SEARCH = (urls.HOME, urls.SEARCH, urls.NOT_FOUND)
"""Pages with a search field of their own."""


class Link(Struct, frozen=True):
    """A text that leads somewhere."""

    text: str
    url: str
    """Root-relative; a template writes it as it is seen from the page."""


class DistrictName(Struct, frozen=True):
    """A district of a place, for a reader to choose as his own."""

    id: str
    """What stands for it in addresses: the id of its first hall."""
    name: str
    url: str
    """Its hall's own page: where the choice leads without a script."""


class PlaceName(Struct, frozen=True):
    """What the shell of a page says of its place."""

    id: str
    name: str
    short: str
    """The name without 市 or 省."""
    districts: tuple[DistrictName, ...] = ()
    """Those of which it has halls; empty where there is nothing to choose."""


def named(place: Place | Outline | Signpost) -> PlaceName:
    """The place by its names."""
    districts = districts_to_choose(place) if isinstance(place, Place) else ()
    return PlaceName(place.id, place.name, place.short, districts)


def districts_to_choose(place: Place) -> tuple[DistrictName, ...]:
    """The districts of its halls, in the document's order."""
    found: dict[str, DistrictName] = {}
    for office in place.offices:
        found.setdefault(office.area, DistrictName(office.id, office.area, urls.office(place, office)))
    for office in place.offices:
        for area in office.also:
            found.setdefault(area, DistrictName(area, area, urls.office(place, office)))
    return tuple(found.values()) if len(found) > 1 else ()


class Facts(Struct, frozen=True):
    """What the search index knows of a page beside its text."""

    limit: str = ""
    """The time limit in few words."""
    said: str = ""
    """What people say when they mean it."""
    group: str = ""
    """主项."""
    parts: tuple[str, ...] = ()
    """For whom."""


class Article(Struct, frozen=True):
    """What a government site's page says of its text, for those who gather such texts."""

    source: str
    """Who published it; may be empty."""
    date: str
    """When it was last changed (ISO); may be empty."""


class Publisher(Struct, frozen=True):
    """Who published what a page says, and of when it is."""

    name: str
    """May be empty."""
    as_of: str
    """As a date, or as the document has it."""


class SharePicture(Struct, frozen=True):
    """What the picture shows by which a page is known where it is sent on."""

    seal: str
    title: str
    said: str
    """The time limit; may be empty."""
    foot: str
    """The site's name."""


class Page(Struct, frozen=True):
    """A page that a template renders. The template sees `page`, `site` and the values by their names."""

    url: str
    """Root-relative; ends in / or is a file name."""
    template: str
    title: str
    """What the page is called; the site's name is added in the browser's title."""
    values: dict[str, Any]
    """Texts, numbers, tuples of such, and frozen structs of such: exactly what the template shows."""
    description: str = ""
    place: PlaceName | None = None
    crumbs: tuple[Link, ...] = ()
    """The way from home to the page."""
    kind: str = "none"
    """What a search result is called: item, office, form, event, term; none is left out of the index."""
    facts: Facts = Facts()
    number: str = ""
    """Names the facts on it, for those who tell of a mistake."""
    file: str = ""
    """The file below content/ that says what the page says."""
    leads_to: str = ""
    """Where the page's matter stands now, for one that only leads there; root-relative."""
    article: Article | None = None
    """None for what leads to other pages."""
    apart: str = ""
    """What tells it from another page of the same title, in the browser's title and in search engines."""
    publisher: Publisher | None = None
    """None for pages of no one place."""
    picture: SharePicture | None = None
    """None for a page that nobody sends on: it has the site's."""


class Document(Struct, frozen=True):
    """A file that no template renders: data, schema, vCard."""

    url: str
    text: str
    list: str = ""
    """What the search knows it by, if it answers from it: such a file stands at an address that names its
    bytes, and `url` is only its name."""
