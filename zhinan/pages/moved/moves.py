"""Where each former address leads: to the same page under its new name, or to a sentence about its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.guide.life.published import (
    BELOW,
    COMPARE,
    EVENTS,
    addresses_of,
    ended_at,
    shared_addresses,
    thing_address,
)
from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended
from zhinan.model.place import Place
from zhinan.pages.page import Link


class Move(Struct, frozen=True):
    """A former address."""

    url: str
    title: str
    """What stood there."""
    to: Link | None
    """Where it is now; None where only words say where to go."""
    ended: Ended | None = None
    """None for what only has another address."""
    place: Place | None = None


def moves_of(place: Place) -> Iterator[Move]:
    """Every address below a place that leads elsewhere now, and those of its former folders."""
    there = tuple(addresses_of(place))
    found = {move.url: move for move in _own_moves(place, frozenset(there))}
    for address in place.published:
        if address not in there and address not in found and (to := _above(address, there, found)):
            found[address] = Move(address, "", Link("", to), None, place)
    yield from found.values()
    for folder in place.former:
        for address in (*there, *found):
            yield Move(folder + address[len(place.id) :], "", Link("", address), None, place)


def _own_moves(place: Place, there: frozenset[str]) -> Iterator[Move]:
    for item in place.items:
        yield from _renamed(place, "item", item.name, item.former, item.id, there)
    for office in place.offices:
        yield from _renamed(place, "hall", office.name, office.former, office.id, there)
    for form in place.forms:
        yield from _renamed(place, "form", form.title, form.former, form.id, there)
    names = {("item", one.id): one.name for one in place.items}
    names |= {("hall", one.id): one.name for one in place.offices}
    names |= {("form", one.id): one.title for one in place.forms}
    for ended in place.ended:
        heir = ended.ending.heir
        here = ended_at(ended, place.id)
        to = None
        if heir and (ended.kind, heir) in names:
            to = Link(names[ended.kind, heir], thing_address(place.id, ended.kind, heir))
        yield Move(here, ended.name, to, ended, place)
        yield from _renamed(place, ended.kind, ended.name, ended.former, ended.id, frozenset({here}))
        for page in BELOW.get(ended.kind, ()):
            yield Move(here + page, ended.name, Link(ended.name, here), None, place)


def _renamed(
    place: Place, kind: str, name: str, former: Iterable[str], id: str, there: frozenset[str]
) -> Iterator[Move]:
    here = thing_address(place.id, kind, id)
    for old in former:
        was = thing_address(place.id, kind, old)
        yield Move(was, name, Link(name, here), None, place)
        for page in BELOW.get(kind, ()):
            to = here + page if here + page in there else here
            yield Move(was + page, name, Link(name, to), None, place)


def _above(address: str, there: Iterable[str], found: Iterable[str]) -> str | None:
    """The nearest page above that is there."""
    known = {*there, *found}
    parts = address.split("/")[:-1]
    return next(
        (up for count in range(len(parts) - 1, 0, -1) if (up := "/".join(parts[:count]) + "/") in known), None
    )


def shared_moves(guide: Guide) -> Iterator[Move]:
    """Former addresses of life events and comparisons, and those below places that are no more."""
    names = {event.id: event.name for event in guide.events}
    for event in guide.events:
        for old in event.former:
            yield Move(f"{EVENTS}/{old}/", event.name, Link(event.name, f"{EVENTS}/{event.id}/"))
    there = set(shared_addresses(guide))
    for address in guide.published:
        if address.startswith(f"{COMPARE}/") and address not in there:
            yield Move(address, "", _compared_once(guide, address))
    places = {place.id: place for place in guide.places}
    for ended in guide.ended:
        heir = ended.ending.heir or ""
        to = None
        if ended.kind == "event" and heir in names:
            to = Link(names[heir], f"{EVENTS}/{heir}/")
        elif ended.kind == "place" and heir in places:
            to = Link(places[heir].name, f"{heir}/")
        here = ended_at(ended, "")
        yield Move(here, ended.name, to, ended)
        for old in ended.former:
            yield Move(ended_at(ended, "").replace(ended.id, old), ended.name, Link(ended.name, here))
        if ended.kind == "place":
            yield from _below_ended(ended, here, guide)


def _below_ended(ended: Ended, here: str, guide: Guide) -> Iterator[Move]:
    """Pages below a place that is no more: to the same page of its heir, or to the place's own sentence."""
    heir = next((place for place in guide.places if place.id == ended.ending.heir), None)
    there = set(addresses_of(heir)) if heir else set()
    for address in guide.published:
        if address.startswith(here) and address != here:
            same = (ended.ending.heir or "") + address[len(ended.id) :]
            to = Link(heir.name, same) if heir and same in there else Link(ended.name, here)
            yield Move(address, ended.name, to)


def _compared_once(guide: Guide, address: str) -> Link:
    """Where several places stood side by side: what is compared now; of one place alone, its own page."""
    if len(guide.places) > 1:
        return Link("各市对照", f"{COMPARE}/")
    (place,) = guide.places
    business = address.split("/")[1]
    item = next((item for item in place.items if item.business == business), None)
    return (
        Link(item.name, thing_address(place.id, "item", item.id))
        if item
        else Link(place.name, f"{place.id}/")
    )
