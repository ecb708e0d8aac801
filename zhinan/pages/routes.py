"""The one list of routes: every page and file of the site. Those below /<place>/ know that place alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.across.about import about_pages
from zhinan.pages.across.baseline_page import baseline_page
from zhinan.pages.across.compare import compare_pages, family_pages
from zhinan.pages.across.events import event_pages
from zhinan.pages.across.find import find_pages
from zhinan.pages.across.glossary import glossary_pages
from zhinan.pages.across.home import home_page
from zhinan.pages.across.list_page import list_pages
from zhinan.pages.age.check_page import check_page
from zhinan.pages.age.publishing import published
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.charts.flowchart_page import flowchart_pages
from zhinan.pages.data import place_document, schema_documents, shared_documents
from zhinan.pages.hall.contacts import has_phones, vcard
from zhinan.pages.lists import list_for
from zhinan.pages.moved.moved_pages import moved_pages, shared_moved_pages
from zhinan.pages.page import Document, Page
from zhinan.pages.paper.form_page import form_pages
from zhinan.pages.paper.hall_sheet import office_sheet_page
from zhinan.pages.place.hospitals_page import hospitals_page
from zhinan.pages.place.office_page import office_page
from zhinan.pages.place.offices_page import offices_page
from zhinan.pages.place.place_page import place_page
from zhinan.pages.printing.hall_folder import folders_in, hall_folder_pages
from zhinan.pages.printing.print_centre import paper_pages
from zhinan.pages.search.a_to_z import index_page
from zhinan.pages.search.search_lists import place_lists, shared_lists
from zhinan.pages.search.search_page import search_page
from zhinan.pages.updates.feeds import place_feed, shared_feed
from zhinan.pages.updates.update_pages import all_updates_pages, place_updates_page
from zhinan.pages.wall.poster import list_poster_pages, poster_pages

Route = Callable[[Guide], Iterator[Page]]
PlaceRoute = Callable[[Guide, Place], Iterator[Page]]
FamilyRoute = Callable[[Guide], Iterator[tuple[Guide, Iterator[Page]]]]


def home(guide: Guide) -> Iterator[Page]:
    """/"""
    yield home_page(guide)


def comparisons(guide: Guide) -> Iterator[Page]:
    """/compare/, /list/, /list/poster/"""
    yield from compare_pages(guide)
    yield from list_pages(guide)
    yield from list_poster_pages(guide)


def explanations(guide: Guide) -> Iterator[Page]:
    """/events/, /events/<event>/"""
    yield from event_pages(guide)


def search(guide: Guide) -> Iterator[Page]:
    """/search/, /find/…"""
    yield search_page(guide)
    yield from find_pages(guide)


def about(guide: Guide) -> Iterator[Page]:
    """/about/, /about/components/, /accessibility/, /404.html"""
    from zhinan.pages.components.components_page import components_page  # the program's own, seldom made

    yield from about_pages(guide)
    yield components_page()


def past_of_all(guide: Guide) -> Iterator[Page]:
    """Former addresses of life events, of comparisons, and of places that are no more."""
    yield from shared_moved_pages(guide)


def side_by_side(guide: Guide) -> Iterator[tuple[Guide, Iterator[Page]]]:
    """/compare/<business>/"""
    yield from family_pages(guide)


def words(guide: Guide) -> Iterator[Page]:
    """/glossary/"""
    yield from glossary_pages(guide)


def city(guide: Guide, place: Place) -> Iterator[Page]:
    """/<place>/, /<place>/baseline/, /<place>/a-z/"""
    yield place_page(guide, place)
    if issued := list_for(guide, place):
        yield baseline_page(guide, place, issued)
    yield index_page(guide, place)


def item_pages(guide: Guide, place: Place, item: Item) -> Iterator[Page]:
    """/<place>/<item>/; of what people say it knows what is meant by the item's business."""
    yield published(item_page(guide, place, item), place)


def ages(guide: Guide, place: Place) -> Iterator[Page]:
    """/<place>/check/"""
    if place.items:
        yield check_page(guide, place)


def updates(_guide: Guide, place: Place) -> Iterator[Page]:
    """/<place>/updates/"""
    if place.updates:
        yield place_updates_page(place)


def updates_of_all(guide: Guide) -> Iterator[Page]:
    """/updates/"""
    yield from all_updates_pages(guide)


def halls(guide: Guide, place: Place) -> Iterator[Page]:
    """/<place>/offices/, /<place>/offices/<office>/, /<place>/hospitals/"""
    if place.offices:
        yield offices_page(place)
    for office in place.offices:
        yield office_page(guide, place, office)
    if place.hospitals:
        yield hospitals_page(place)


def papers(guide: Guide, place: Place) -> Iterator[Page]:
    """What is printed: checklists, flowcharts, wall lists, forms, hall sheets, and a list of them."""
    folders = folders_in(guide, place)
    yield from paper_pages(guide, place, folders)
    yield from flowchart_pages(guide, place)
    yield from poster_pages(guide, place)
    yield from form_pages(guide, place)
    for office in place.offices:
        yield office_sheet_page(guide, place, office)
    yield from hall_folder_pages(place, folders)


def past(_guide: Guide, place: Place) -> Iterator[Page]:
    """Every address below the place that was published once, and what it had that is no more."""
    yield from moved_pages(place)


SHARED_ROUTES: tuple[Route, ...] = (home, comparisons, explanations, search, about)
"""Each reads of places no more than their outlines."""
FAMILY_ROUTES: tuple[FamilyRoute, ...] = (side_by_side,)
"""Each gives its pages with what they read of the places of one family."""
WORD_ROUTES: tuple[Route, ...] = (words,)
"""Each reads of places what their items say in the words of the glossary: see glossary.uses_in."""
TEXT_ROUTES: tuple[Route, ...] = (updates_of_all, past_of_all)
"""Each reads the texts of all places."""
SPOKEN_ROUTES: tuple[PlaceRoute, ...] = (city,)
"""Of one place, where what people say has a part in it."""
PLACE_ROUTES: tuple[PlaceRoute, ...] = (halls, papers, ages, updates, past)
"""Of one place; none of them knows a synonym."""


def shared_pages(guide: Guide) -> Iterator[Page]:
    """Every page that is of no one place."""
    yield from pages_from_afar(guide.seen_from_afar())
    for family in guide.families:
        for _, pages in family_pages_of(guide.seen_in(family)):
            yield from pages
    yield from word_pages(guide)
    yield from text_pages(guide)


def pages_from_afar(guide: Guide) -> Iterator[Page]:
    """Pages that look across all places; `guide` is the guide as seen from afar."""
    for route in SHARED_ROUTES:
        yield from route(guide)


def family_pages_of(guide: Guide) -> Iterator[tuple[Guide, Iterator[Page]]]:
    """Pages of one family, with what each reads; `guide` is the guide as seen in the family."""
    for route in FAMILY_ROUTES:
        yield from route(guide)


def word_pages(guide: Guide) -> Iterator[Page]:
    """Pages that tell where words are used."""
    for route in WORD_ROUTES:
        yield from route(guide)


def text_pages(guide: Guide) -> Iterator[Page]:
    """Pages that read the texts of all places."""
    for route in TEXT_ROUTES:
        yield from route(guide)


def pages_of(guide: Guide, place: Place) -> Iterator[Page]:
    """Every page below /<place>/; `guide` is the guide as seen from the place."""
    yield from pages_by(SPOKEN_ROUTES, guide, place)
    for item in place.items:
        yield from item_pages(guide, place, item)
    yield from pages_by(PLACE_ROUTES, guide.unspoken(), place)


def pages_by(routes: Iterable[PlaceRoute], guide: Guide, place: Place) -> Iterator[Page]:
    """The pages of some routes below /<place>/."""
    for route in routes:
        for page in route(guide, place):
            yield published(page, place)


def shared_files(guide: Guide) -> Iterator[Document]:
    """Every file that no template renders, but those of one place."""
    yield from text_files(guide)
    yield from name_files(guide)
    yield from fixed_files()


def fixed_files() -> Iterator[Document]:
    """Those that no content changes."""
    yield from schema_documents()


def text_files(guide: Guide) -> Iterator[Document]:
    """Those that read the texts of all places."""
    from zhinan.pages.hosting import host_files  # seldom made

    yield from shared_documents(guide)
    yield from host_files(guide)
    yield from shared_feed(guide)


def name_files(guide: Guide) -> Iterator[Document]:
    """Those that read the names of all places: see search_lists.names_in."""
    yield from shared_lists(guide)


def files_of(guide: Guide, place: Place) -> Iterator[Document]:
    """The files of one place that no template renders; `guide` is the guide as seen from the place."""
    yield place_document(guide, place)
    yield from place_feed(guide, place)
    yield from place_lists(guide, place)
    for office in place.offices:
        if has_phones(office):
            yield vcard(place, office)
