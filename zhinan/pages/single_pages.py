"""Single pages, as the whole site has them: those of one item, and what stands at an address."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.across.home import home_page
from zhinan.pages.age.publishing import published
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.charts.flowchart_page import flowchart_page
from zhinan.pages.page import Page
from zhinan.pages.paper.checklist import checklist_of, checklist_page
from zhinan.pages.place.office_page import office_page
from zhinan.pages.place.place_page import place_page


def pages_of_item(guide: Guide, place: Place, item: Item) -> Iterator[Page]:
    """Its page, its checklist, its chart; `guide` is the guide as seen from the place."""
    for page in _of_item(guide, place, item):
        yield published(page, place)


def page_at(guide: Guide, url: str) -> Page | None:
    """The home page, or that of a place, an item (its papers too) or a hall; None at any other address."""
    if url == urls.HOME:
        return home_page(guide.seen_from_afar())
    place = guide.place(url.partition("/")[0])
    found = _in_place(guide.seen_from(place), place, url) if place else iter(())
    return next((page for page in found if page.url == url), None)


def _in_place(guide: Guide, place: Place, url: str) -> Iterator[Page]:
    if url == urls.place(place):
        yield published(place_page(guide, place), place)
    for item in place.items:
        if url.startswith(urls.item(place, item)):
            yield from pages_of_item(guide, place, item)
    for office in place.offices:
        if url == urls.office(place, office):
            yield published(office_page(guide.unspoken(), place, office), place)


def _of_item(guide: Guide, place: Place, item: Item) -> Iterator[Page]:
    yield item_page(guide, place, item)
    yield checklist_page(place, item, checklist_of(guide.unspoken(), place, item))
    if charts_of(item):
        yield flowchart_page(guide.unspoken(), place, item)
