"""A place that publishes no guide of its own takes over another's items."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from zhinan.content.rules.form_names import form_ids
from zhinan.model.item import Item
from zhinan.model.place import Place

T = TypeVar("T")


def adopt(places: Iterable[Place]) -> list[Place]:
    """The places, those with 采用 filled with what they don't have themselves of the place that they name.

    That place may take over another's in turn. An item of the place's own replaces the one of the same id.
    """
    places = list(places)
    by_id = {place.id: place for place in places}
    filled: dict[str, Place] = {}

    def fill(place: Place, waiting: frozenset[str]) -> Place:
        source = by_id.get(place.adopts or "")
        if place.id not in filled:
            sound = source is not None and source.id not in {*waiting, place.id}
            filled[place.id] = (
                _filled(place, fill(source, waiting | {place.id})) if source and sound else place
            )
        return filled[place.id]

    return [fill(place, frozenset()) for place in places]


def _filled(place: Place, source: Place) -> Place:
    own = {item.id for item in place.items}
    taken = tuple(_taken_over(item, source) for item in source.items if item.id not in own)
    return replace(
        place,
        items=place.items + taken,
        services=_with_others(place.services, source.services, lambda service: service.name),
        hotline=place.hotline or source.hotline,
        rating=place.rating or source.rating,
        often=place.often or source.often,
        forms=_with_others(
            place.forms,
            (form for form in source.forms if any(form.id in form_ids(item) for item in taken)),
            lambda form: form.id,
        ),
        ended=place.ended + tuple(one for one in source.ended if one.kind == "item" and one.id not in own),
    )


def _with_others(own: tuple[T, ...], others: Iterable[T], name: Callable[[T], str]) -> tuple[T, ...]:
    """What a place has, and of another's what has another name."""
    known = {name(one) for one in own}
    return own + tuple(one for one in others if name(one) not in known)


def _taken_over(item: Item, source: Place) -> Item:
    """The item, with the place whose file it stands in."""
    return replace(item, adopted_from=item.adopted_from or source.id)
