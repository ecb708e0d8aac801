"""A city that publishes no guide of its own takes over another place's items."""

from __future__ import annotations

from dataclasses import replace

from zhinan.model.item import Item
from zhinan.model.place import Place


def adopt(places: list[Place]) -> list[Place]:
    """The places, those with 采用 filled with the items, services, forms and rating of the place they name.

    An item of the city's own replaces the adopted one of the same id.
    """
    by_id = {place.id: place for place in places}
    return [_filled(place, by_id.get(place.adopts or "")) for place in places]


def _filled(place: Place, source: Place | None) -> Place:
    if source is None or source is place:
        return place
    own = {item.id for item in place.items}
    known = {form.id for form in place.forms}
    return replace(
        place,
        items=place.items + tuple(_taken_over(item, source) for item in source.items if item.id not in own),
        services=place.services + source.services,
        rating=place.rating or source.rating,
        forms=place.forms + tuple(form for form in source.forms if form.id not in known),
        ended=place.ended
        + tuple(one for one in source.ended if one.kind != "hall" and one.id not in own | known),
    )


def _taken_over(item: Item, source: Place) -> Item:
    return replace(item, adopted_from=source.id)
