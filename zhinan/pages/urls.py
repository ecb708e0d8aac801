"""Every address of the site, made in one place.

Addresses are relative to the site's root, without a leading slash, and end in / for pages. They are printed
in QR codes and live for years: see the data contract. Places on a page are in anchors.py.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.model.site import LifeEvent

HOME = ""
SEARCH = "search/"
LIST = "list/"
LIST_POSTER = "list/poster/"
LIST_POSTER_A4 = "list/poster/a4/"
GLOSSARY = "glossary/"
EVENTS = "events/"
COMPARE = "compare/"
FIND = "find/"
ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
NOT_FOUND = "404.html"
CITIES_DATA = "data/cities.json"
LIST_DATA = "data/list.json"


@cache
def relative(target: str, page: str) -> str:
    """`target` (root-relative, maybe with query or fragment) as seen from the page at `page`."""
    path, mark, rest = _split(target)
    if mark == "#" and path == page:
        return mark + rest
    here = page.split("/")[:-1]
    there = path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    found = "../" * (len(here) - shared) + "/".join(there[shared:])
    return (found or "./") + mark + rest


def _split(target: str) -> tuple[str, str, str]:
    """Path, the first of ? and #, and what follows it."""
    for index, char in enumerate(target):
        if char in "?#":
            return target[:index], char, target[index + 1 :]
    return target, "", ""


def file_of(url: str) -> str:
    """The file that an address is served from: a page's index.html."""
    return url + "index.html" if url == "" or url.endswith("/") else url


def tel(phone: Phone) -> str:
    """A number to dial."""
    return f"tel:{phone.tel}"


def place(place: Place) -> str:
    """A city's or the province's own page."""
    return f"{place.id}/"


def schema(name: str) -> str:
    """The JSON Schema of a data file."""
    return f"schema/{name}.json"


def place_data(place: Place) -> str:
    """The place's whole guide as JSON."""
    return f"data/{place.id}.json"


def item(place: Place, item: Item) -> str:
    """The item's page."""
    return f"{place.id}/{item.id}/"


def checklist(place: Place, item: Item) -> str:
    """The item's sheet to print."""
    return f"{place.id}/{item.id}/checklist/"


def flowchart(place: Place, item: Item) -> str:
    """The item's flowchart, full size."""
    return f"{place.id}/{item.id}/flowchart/"


def compare(item: Item) -> str:
    """All cities' items of the same business, side by side."""
    return business(item.business)


def business(business_id: str) -> str:
    """The same, by the business's id."""
    return f"{COMPARE}{business_id}/"


def offices(place: Place) -> str:
    """The halls of a city."""
    return f"{place.id}/offices/"


def office(place: Place, office: Office) -> str:
    """One hall."""
    return f"{place.id}/offices/{office.id}/"


def office_card(place: Place, office: Office) -> str:
    """One hall's phones as a vCard."""
    return f"{place.id}/offices/{office.id}/contact.vcf"


def office_sheet(place: Place, office: Office) -> str:
    """One hall's sheet to print."""
    return f"{place.id}/offices/{office.id}/sheet/"


def poster(place: Place) -> str:
    """The wall list of a city."""
    return f"{place.id}/poster/"


def poster_a4(place: Place) -> str:
    """The wall list of a city on A4 sheets."""
    return f"{place.id}/poster/a4/"


def baseline(place: Place) -> str:
    """A city against the province's list."""
    return f"{place.id}/baseline/"


def index(place: Place) -> str:
    """Everything of a city by pinyin initial."""
    return f"{place.id}/a-z/"


def printing(place: Place) -> str:
    """What a hall prints."""
    return f"{place.id}/print/"


def all_checklists(place: Place) -> str:
    """All checklists of a city on one page."""
    return f"{place.id}/print/checklists/"


def pdf(place: Place, name: str) -> str:
    """One of a place's PDF files."""
    return f"{place.id}/print/{name}.pdf"


def form(place: Place, form: Form) -> str:
    """A blank form."""
    return f"{place.id}/forms/{form.id}/"


def place_file(place: Place, name: str) -> str:
    """One of the files that a place publishes as they are."""
    return f"{place.id}/files/{name}"


def hospitals(place: Place) -> str:
    """Hospitals that take applications."""
    return f"{place.id}/hospitals/"


def event(event: LifeEvent) -> str:
    """A life event over all cities."""
    return f"events/{event.id}/"


def search(place_id: str | None = None) -> str:
    """The search page, with a city chosen or not."""
    return f"{SEARCH}?city={place_id}" if place_id else SEARCH


def search_lists(place_id: str | None = None) -> str:
    """Where the search finds its lists: those that places share, or those of one."""
    return f"search/lists/{place_id}.json" if place_id else "search/lists.json"


def query(words: str) -> str:
    """A search, as a link on the search page itself."""
    return f"?q={quote(words)}"


def find(who: str, what: str = "") -> str:
    """A question on the way to an item, after the answers so far."""
    return f"{FIND}{who}/" + (f"{what}/" if what else "")
