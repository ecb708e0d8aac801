"""Which items are one business over all places, and which belong beside it.

The same business has the same id in every city. A city may split an entry of the list, or merge two: those
share its number.
"""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.across.overview import leading_item


@dataclass(frozen=True)
class Business:
    """The items of one business in all places, and those that share its numbers in the list."""

    id: str
    name: str
    numbers: tuple[int, ...]
    """The list's numbers that its items name, sorted."""
    items: tuple[tuple[Place, Item], ...]
    """The province first, then the cities; in each place the business itself before its relatives."""

    @property
    def url(self) -> str:
        """Its page."""
        return urls.business(self.id)

    @property
    def own_places(self) -> tuple[Place, ...]:
        """The places that have the business itself."""
        return tuple({place.id: place for place, item in self.items if item.business == self.id}.values())

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that have it or a relative of it."""
        return tuple({place.id: place for place, _ in self.items}.values())


def businesses(guide: Guide) -> tuple[Business, ...]:
    """Every business of any place: in the list's order, then those that the list doesn't have."""
    ids = dict.fromkeys(item.business for _, item in guide.items())
    found = [_business(guide, business_id) for business_id in ids]
    return tuple(sorted(found, key=lambda business: (not business.numbers, business.numbers)))


def _business(guide: Guide, business_id: str) -> Business:
    own = guide.items_of(business_id)
    numbers = tuple(sorted({number for _, item in own for number in item.list_nos}))
    places = sorted(guide.places, key=lambda place: place.level == "city")
    return Business(
        business_id,
        _name(guide, business_id, numbers) or own[-1][1].name,
        numbers,
        tuple((place, item) for place in places for item in _items(place, business_id, set(numbers))),
    )


def _items(place: Place, business_id: str, numbers: set[int]) -> list[Item]:
    found = [item for item in place.items if item.business == business_id or numbers & set(item.list_nos)]
    return sorted(found, key=lambda item: item.business != business_id)


def _name(guide: Guide, business_id: str, numbers: tuple[int, ...]) -> str | None:
    """The list's name where the business stands for an entry of it."""
    if guide.service_list is None or len(numbers) != 1:
        return None
    entry = guide.service_list.entry(numbers[0])
    leading = leading_item(guide, entry) if entry else None
    return entry.name if entry and leading and leading.business == business_id else None
