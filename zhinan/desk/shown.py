"""The pages that a file makes, by the same templates from the same values as a build makes them.

What differs from what is published comes first: of a city's phones the items that show them, of halls the one
that moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeVar

from msgspec import Struct

from zhinan.desk.opened import Opened
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.across.baseline_page import baseline_page
from zhinan.pages.across.events import event_pages
from zhinan.pages.across.glossary import glossary_pages
from zhinan.pages.across.home import home_page
from zhinan.pages.age.publishing import published
from zhinan.pages.lists import list_for
from zhinan.pages.page import Page
from zhinan.pages.paper.form_page import form_page
from zhinan.pages.paper.hall_sheet import office_sheet_page
from zhinan.pages.place.hospitals_page import hospitals_page
from zhinan.pages.place.office_page import office_page
from zhinan.pages.place.place_page import place_page
from zhinan.pages.single_pages import pages_of_item
from zhinan.pages.urls import event as event_url
from zhinan.publish.rendering.renderer import make_renderer

T = TypeVar("T")
MOST = 4
"""Things of one file whose pages are shown at once."""


class Press(Struct, frozen=True):
    """What pages are made with."""

    templates: Path
    assets: str
    """Where the build put the style sheets, from the site's root."""
    compiled: Path | None
    """Where templates are that were compiled before."""


class Looked(Struct, frozen=True):
    """A place as it is now and as it is published."""

    guide: Guide
    """As seen from the place."""
    place: Place
    before: Place | None
    name: str
    """The file's own, without its ending."""


def pages_made(desk: Opened, name: str) -> Iterator[Page]:
    """The pages that one looks at to see what the file says."""
    guide, parts = desk.now.guide, PurePosixPath(name).parts
    if name in ACROSS:
        yield from ACROSS[name](desk)
    place = guide.place(parts[0])
    if place is None or len(parts) < 2:
        return
    here = Looked(guide.seen_from(place), place, desk.before.guide.place(place.id), PurePosixPath(name).stem)
    for page in OF_A_PLACE.get(parts[1], _nothing)(here):
        yield published(page, place)


def rendered(desk: Opened, page: Page, press: Press) -> str:
    """The page's HTML, byte for byte as the build writes it."""
    return make_renderer(desk.now.guide, press.templates, press.assets, press.compiled).render(page)


def _changed(now: Sequence[T], before: Sequence[T]) -> list[T]:
    """What differs from what is published."""
    return [one for one in now if one not in before][:MOST]


def _nothing(_here: Looked) -> Iterator[Page]:
    yield from ()


def _item(here: Looked) -> Iterator[Page]:
    for item in here.place.items:
        if item.id == here.name:
            yield from pages_of_item(here.guide, here.place, item)


def _form(here: Looked) -> Iterator[Page]:
    for form in here.place.forms:
        if form.id == here.name:
            yield form_page(here.guide, here.place, form)


def _halls(here: Looked) -> Iterator[Page]:
    """A page and a sheet for the wall of each hall that differs, else of the first."""
    offices = here.place.offices
    for office in _changed(offices, here.before.offices if here.before else ()) or offices[:1]:
        yield office_page(here.guide, here.place, office)
        yield office_sheet_page(here.guide, here.place, office)


def _city(here: Looked) -> Iterator[Page]:
    """The place's own page, and the items that show what differs: phones, channels."""
    yield place_page(here.guide, here.place)
    for item in _changed(here.place.items, here.before.items if here.before else here.place.items):
        yield from pages_of_item(here.guide, here.place, item)


def _hospitals(here: Looked) -> Iterator[Page]:
    if here.place.hospitals:
        yield hospitals_page(here.place)


def _list(here: Looked) -> Iterator[Page]:
    if issued := list_for(here.guide, here.place):
        yield baseline_page(here.guide, here.place, issued)


def _events(desk: Opened) -> Iterator[Page]:
    """Those that differ, else the first; their list last."""
    guide = desk.now.guide
    events = _changed(guide.events, desk.before.guide.events) or guide.events[:1]
    first, *pages = event_pages(guide.seen_from_afar()) if guide.events else (None,)
    wanted = tuple(event_url(event) for event in events)
    yield from (page for page in pages if page is not None and page.url.startswith(wanted))
    if first is not None:
        yield first


def _home(desk: Opened) -> Iterator[Page]:
    yield home_page(desk.now.guide.seen_from_afar())


def _words(desk: Opened) -> Iterator[Page]:
    yield from glossary_pages(desk.now.guide)


OF_A_PLACE: dict[str, Callable[[Looked], Iterator[Page]]] = {
    "items": _item,
    "forms": _form,
    "offices.yaml": _halls,
    "city.yaml": _city,
    "hospitals.yaml": _hospitals,
    "list.yaml": _list,
}
ACROSS: dict[str, Callable[[Opened], Iterator[Page]]] = {
    "life-events.yaml": _events,
    "site.yaml": _home,
    "glossary.yaml": _words,
}
