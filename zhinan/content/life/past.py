"""What of a place is over: taken out of its lists, kept for its old address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from zhinan.content.life.coming import on_day
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.life.ending import Ended, EndedKind
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.model.site import LifeEvent

Thing = TypeVar("Thing", Item, Office, Form, LifeEvent)
KINDS: dict[type, EndedKind] = {Item: "item", Office: "hall", Form: "form", LifeEvent: "event"}


def without_past(place: Place, today: str) -> Place:
    """The place with what ended by that day under `ended`."""
    items, gone_items = parted((on_day(item, today) for item in place.items), today)
    offices, gone_offices = parted(place.offices, today)
    forms, gone_forms = parted(place.forms, today)
    gone = gone_items + gone_offices + gone_forms
    return replace(place, items=items, offices=offices, forms=forms, ended=gone)


def parted(things: Iterable[Thing], today: str) -> tuple[tuple[Thing, ...], tuple[Ended, ...]]:
    """What there is, and what there was."""
    there: list[Thing] = []
    gone: list[Ended] = []
    for thing in things:
        if thing.ending and thing.ending.has_come(today):
            name = thing.title if isinstance(thing, Form) else thing.name
            gone.append(Ended(KINDS[type(thing)], thing.id, name, thing.ending, thing.former))
        else:
            there.append(thing)
    return tuple(there), tuple(gone)


def is_over(place: Place, today: str) -> bool:
    """Whether the place itself is no more."""
    return bool(place.ending and place.ending.has_come(today))


def ended_place(place: Place) -> Ended:
    """What is left of a place."""
    assert place.ending is not None
    return Ended("place", place.id, place.name, place.ending, place.former)
