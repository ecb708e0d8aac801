"""Every place on a page that others lead to: what its id is, and the page's address with it.

Like addresses these stand in links from elsewhere and live for years.
"""

from __future__ import annotations

from zhinan.model.listing import ListEntry
from zhinan.model.office import Office
from zhinan.model.site import LifeEvent, Term
from zhinan.pages import urls
from zhinan.pages.urls import Item, Place


def part(page: str, anchor: str) -> str:
    """A place on a page."""
    return f"{page}#{anchor}"


def items(place: Place) -> str:
    """The list of items on its page."""
    return part(urls.place(place), "items")


def rating(place: Place) -> str:
    """How the service is rated, on its page."""
    return part(urls.place(place), "rating")


def channels_of(place: Place, item: Item) -> str:
    """The ways of applying, on the item's page."""
    return part(urls.item(place, item), "channels")


def phones_of(place: Place, item: Item) -> str:
    """Whom to call, on the item's page."""
    return part(urls.item(place, item), "phones")


def hall_anchor(office: Office) -> str:
    """One hall's place on every page and paper that lists halls."""
    return f"hall-{office.id}"


def listed_office(place: Place, office: Office) -> str:
    """One hall in the list of halls."""
    return part(urls.offices(place), hall_anchor(office))


def hospital_anchor(number: int) -> str:
    """Its place on the page of hospitals."""
    return f"hospital-{number}"


def hospital(place: Place, number: int) -> str:
    """One of them, counted from 1."""
    return part(urls.hospitals(place), hospital_anchor(number))


def entry_anchor(entry: ListEntry) -> str:
    """An entry's place on the list's page and on every city's comparison."""
    return f"no-{entry.no}"


def listed_entry(page: str, entry: ListEntry) -> str:
    """An entry on the list's own page."""
    return part(page, entry_anchor(entry))


def baseline_entry(place: Place, entry: ListEntry) -> str:
    """An entry on a city's comparison."""
    return part(urls.baseline(place), entry_anchor(entry))


def event_in(event: LifeEvent, place: Place, family: str) -> str:
    """A life event in one place, on the page of its family."""
    return part(urls.event(event, family), place.id)


def row_anchor(place: Place) -> str:
    """A place's rows in a comparison of many."""
    return f"at-{place.id}"


def compared_at(item: Item, place: Place, family: str) -> str:
    """An item's business in its place, on the comparison of its family."""
    return part(urls.business(item.business, family), row_anchor(place))


def below(place: Place) -> str:
    """The places below one, where all are chosen from."""
    return part(urls.HOME, below_anchor(place))


def below_anchor(place: Place) -> str:
    """Their place on the home page."""
    return f"in-{place.id}"


def term(term: Term) -> str:
    """A word's place in the glossary."""
    return part(urls.GLOSSARY, term.id)


def letter_anchor(letter: str) -> str:
    """A letter on a page that lists by letters."""
    return "letter-other" if letter == "#" else f"letter-{letter.lower()}"
