"""Which items are one business over places, and which belong beside it.

The same business has the same id in every city. A city may split an entry of the list, or merge two: those
share its number.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls


class Business(Struct, frozen=True):
    """One business in the places that a page may know."""

    id: str
    name: str
    numbers: Mapping[str, tuple[int, ...]]
    """The numbers that its items name, sorted, by the place whose list has them; no list without a number."""
    places: tuple[Outline, ...]
    """The places that have the business itself; what stands above others comes first."""

    @property
    def url(self) -> str:
        """Its page."""
        return urls.business(self.id)


def businesses(guide: Guide) -> tuple[Business, ...]:
    """Every business of any place: in the lists' order, then those that no list has."""
    ids = dict.fromkeys(item.business for place in guide.outlines for item in place.items)
    order = {name: number for number, (name, _) in enumerate(guide.lists)}

    def rank(business: Business) -> tuple[int, tuple[int, ...]]:
        first = min(business.numbers, key=lambda name: order[name], default=None)
        return (order[first], business.numbers[first]) if first is not None else (len(order), ())

    return tuple(sorted((_business(guide, business) for business in ids), key=rank))


def _business(guide: Guide, business_id: str) -> Business:
    own = [(place, item) for place in guide.outlines for item in place.items if item.business == business_id]
    numbers: dict[str, set[int]] = {}
    for place, item in own:
        issuer = guide.issuer_of(place)
        if issuer and item.list_nos:
            numbers.setdefault(issuer.id, set()).update(item.list_nos)
    found = {name: tuple(sorted(numbers[name])) for name, _ in guide.lists if name in numbers}
    return Business(
        business_id,
        _name(guide, business_id, found) or own[-1][1].name,
        found,
        tuple(
            sorted({place.id: place for place, _ in own}.values(), key=lambda one: len(guide.tree.line(one)))
        ),
    )


def _name(guide: Guide, business_id: str, numbers: Mapping[str, tuple[int, ...]]) -> str | None:
    """A list's name where the business stands for an entry of it."""
    for name, service_list in guide.lists:
        found = numbers.get(name, ())
        entry = service_list.entry(found[0]) if len(found) == 1 else None
        if entry and entry.business == business_id:
            return entry.name
    return None


def items_in(guide: Guide, place: Place, business: Business) -> list[Item]:
    """Those of its own, then those that the list of the place has under one of its numbers."""
    issuer = guide.issuer_of(place)
    numbers = business.numbers.get(issuer.id, ()) if issuer else ()
    where = _where(place)
    wanted: tuple[str | int, ...] = (business.id, *numbers)
    there = {number for key in wanted for number in where.get(key, ())}
    found = [place.items[number] for number in sorted(there)]
    return sorted(found, key=lambda item: item.business != business.id)


@once_for_the_same
def _where(place: Place) -> dict[str | int, list[int]]:
    """Which of a place's items are of a business, by its id, and which have a number of the list."""
    found: dict[str | int, list[int]] = {}
    for number, item in enumerate(place.items):
        keys: tuple[str | int, ...] = (item.business, *item.list_nos)
        for key in keys:
            found.setdefault(key, []).append(number)
    return found
