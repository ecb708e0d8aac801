"""The items of one business in a place."""

from __future__ import annotations

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.across.businesses import Business


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
