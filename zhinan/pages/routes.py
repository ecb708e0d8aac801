"""The one list of routes: every page of the site, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhinan.model.guide import Guide
from zhinan.pages.about import about_pages
from zhinan.pages.baseline import baseline_page
from zhinan.pages.compare import compare_pages
from zhinan.pages.contacts import has_phones, vcard
from zhinan.pages.data import documents
from zhinan.pages.events import event_pages
from zhinan.pages.find import find_pages
from zhinan.pages.flowchart import flowchart_pages
from zhinan.pages.form import form_pages
from zhinan.pages.glossary import glossary_pages
from zhinan.pages.home import home_page
from zhinan.pages.hospitals import hospitals_page
from zhinan.pages.index import index_pages
from zhinan.pages.item import item_page
from zhinan.pages.list import list_pages
from zhinan.pages.office import office_page
from zhinan.pages.offices import offices_page
from zhinan.pages.page import Document, Page
from zhinan.pages.place import place_page
from zhinan.pages.poster import list_poster_pages, poster_pages
from zhinan.pages.printing import paper_pages
from zhinan.pages.search import search_page
from zhinan.pages.sheet import office_sheet_page
from zhinan.pages.words import word_lists

Route = Callable[[Guide], Iterator[Page]]


def home(guide: Guide) -> Iterator[Page]:
    """/"""
    yield home_page(guide)


def places(guide: Guide) -> Iterator[Page]:
    """/<city>/"""
    for place in guide.places:
        yield place_page(guide, place)


def items(guide: Guide) -> Iterator[Page]:
    """/<city>/<item>/"""
    for place, item in guide.items():
        yield item_page(guide, place, item)


def halls(guide: Guide) -> Iterator[Page]:
    """/<city>/offices/, /<city>/offices/<office>/, /<city>/hospitals/"""
    for place in guide.places:
        if place.offices:
            yield offices_page(place)
        for office in place.offices:
            yield office_page(guide, place, office)
        if place.hospitals:
            yield hospitals_page(place)


def comparisons(guide: Guide) -> Iterator[Page]:
    """/<city>/baseline/, /compare/, /compare/<business>/, /list/"""
    if guide.service_list:
        for place in guide.places:
            yield baseline_page(guide, place, guide.service_list)
    yield from compare_pages(guide)
    yield from list_pages(guide)


def explanations(guide: Guide) -> Iterator[Page]:
    """/events/, /events/<event>/, /glossary/"""
    yield from event_pages(guide)
    yield from glossary_pages(guide)


def papers(guide: Guide) -> Iterator[Page]:
    """What is printed: checklists, flowcharts, wall lists, forms, hall sheets, and a list of them."""
    for place in guide.places:
        yield from paper_pages(guide, place)
        yield from flowchart_pages(guide, place)
        yield from poster_pages(guide, place)
        yield from form_pages(guide, place)
        for office in place.offices:
            yield office_sheet_page(guide, place, office)
    yield from list_poster_pages(guide)


def search(guide: Guide) -> Iterator[Page]:
    """/search/, /find/…, /<city>/a-z/"""
    yield search_page(guide)
    yield from find_pages(guide)
    yield from index_pages(guide)


def about(guide: Guide) -> Iterator[Page]:
    """/about/, /accessibility/, /404.html"""
    yield from about_pages(guide)


ROUTES: tuple[Route, ...] = (home, places, items, halls, comparisons, explanations, papers, search, about)


def all_pages(guide: Guide) -> Iterator[Page]:
    """Every page of the guide."""
    for route in ROUTES:
        yield from route(guide)


def all_documents(guide: Guide) -> Iterator[Document]:
    """Every file that no template renders."""
    yield from documents(guide)
    yield from word_lists(guide)
    for place in guide.places:
        for office in place.offices:
            if has_phones(office):
                yield vcard(place, office)
