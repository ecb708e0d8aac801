"""Every address of the site, made in one place.

Addresses are relative to the site's root, without a leading slash, and end in / for pages. They are printed
in QR codes and live for years: see the data contract. Places on a page are in anchors.py.
"""

from __future__ import annotations

from typing import Protocol
from urllib.parse import quote

from zhinan.model.form import Form
from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.site import LifeEvent


class Place(Protocol):
    """A place, or what is known of it."""

    @property
    def id(self) -> str:
        """Its folder's name."""


class Item(Protocol):
    """An item, or what is known of it."""

    @property
    def id(self) -> str:
        """Its file's name."""

    @property
    def business(self) -> str:
        """The id that it shares with other places' items."""


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


def relative(target: str, page: str) -> str:
    """`target` (root-relative, maybe with query or fragment) as seen from the page at `page`."""
    path = target.partition("?")[0].partition("#")[0]
    rest = target[len(path) :]
    if path == page and rest.startswith("#"):
        return rest
    folder = page[: page.rfind("/") + 1]
    up = ""
    while not path.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        up += "../"
    return (up + path[len(folder) :] or "./") + rest


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


def business(business_id: str, part: str = "") -> str:
    """The same by the business's id: of all places, or of one family of them."""
    return _parted(f"{COMPARE}{business_id}/", part)


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


def service_list(issuer: str = "") -> str:
    """The one list of a site, or that of the place which issued it."""
    return f"{issuer}/{LIST}" if issuer else LIST


def list_poster(issuer: str = "") -> str:
    """A list as a wall list."""
    return f"{issuer}/{LIST_POSTER}" if issuer else LIST_POSTER


def list_poster_a4(issuer: str = "") -> str:
    """A list as a wall list on A4 sheets."""
    return f"{issuer}/{LIST_POSTER_A4}" if issuer else LIST_POSTER_A4


def list_poster_basis(issuer: str = "") -> str:
    """A list as a wall list with 设定依据."""
    return f"{list_poster(issuer)}basis/"


def list_data(issuer: str) -> str:
    """The list that a place issued, as JSON."""
    return f"data/lists/{issuer}.json"


def baseline(place: Place) -> str:
    """A place against the list that it is measured by."""
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


def hall_folder(place: Place, office: Office) -> str:
    """All that one hall prints."""
    return f"{place.id}/print/{office.id}/"


def pdf(place: Place, name: str) -> str:
    """One of a place's PDF files."""
    return f"{place.id}/print/{name}.pdf"


def form(place: Place, form: Form) -> str:
    """A blank form."""
    return f"{place.id}/forms/{form.id}/"


def hospitals(place: Place) -> str:
    """Hospitals that take applications."""
    return f"{place.id}/hospitals/"


def event(event: LifeEvent, part: str = "") -> str:
    """A life event over all places, or over one family of them."""
    return _parted(f"events/{event.id}/", part)


def search(place_id: str | None = None) -> str:
    """The search page, with a city chosen or not."""
    return f"{SEARCH}?city={place_id}" if place_id else SEARCH


def search_lists(place_id: str | None = None) -> str:
    """Where the search finds its lists: those that places share, or those of one."""
    return f"search/lists/{place_id}.json" if place_id else "search/lists.json"


def query(words: str) -> str:
    """A search, as a link on the search page itself."""
    return f"?q={quote(words)}"


def find(who: str, what: str = "", part: str = "") -> str:
    """A question on the way to an item, after the answers so far."""
    return _parted(f"{FIND}{who}/" + (f"{what}/" if what else ""), part)


def _parted(url: str, part: str) -> str:
    """A page over places: the whole, or one family's below it."""
    return f"{url}{part}/" if part else url
