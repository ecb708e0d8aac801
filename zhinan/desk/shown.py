"""The pages that a file makes, by the same templates from the same values as a build makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from zhinan.desk.opened import Opened
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.age.publishing import publisher_of
from zhinan.pages.page import Page
from zhinan.pages.place.office_page import office_page
from zhinan.pages.single_item import pages_of_item
from zhinan.publish.rendering.renderer import make_renderer

MOST_ITEMS = 1
"""Items of which all pages are shown at once."""


def pages_made(desk: Opened, name: str) -> Iterator[Page]:
    """The pages that one looks at to see what the file says."""
    guide = desk.now.guide
    parts = PurePosixPath(name).parts
    place = guide.place(parts[0])
    if place is None:
        return
    seen = guide.seen_from(place)
    if parts[1] == "items":
        item = next((item for item in place.items if item.id == PurePosixPath(name).stem), None)
        if item:
            yield from pages_of_item(seen, place, item)
    elif parts[1] == "offices.yaml":
        yield from _halls(seen, place, desk)


def _halls(guide: Guide, place: Place, desk: Opened) -> Iterator[Page]:
    """The halls that differ from what is published, else the first."""
    before = desk.before.guide.place(place.id)
    known = before.offices if before else ()
    changed = [office for office in place.offices if office not in known] or list(place.offices[:MOST_ITEMS])
    for office in changed:
        page = office_page(guide, place, office)
        yield page if page.publisher else replace(page, publisher=publisher_of(place))


def rendered(desk: Opened, page: Page, templates: Path, assets: str) -> str:
    """The page's HTML, byte for byte as the build writes it; `assets` is where the build put them."""
    return make_renderer(desk.now.guide, templates, assets).render(page)
