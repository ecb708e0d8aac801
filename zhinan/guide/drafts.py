"""草稿: what is not to be published yet: left out of the site, marked in the preview."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.place import Place

MARK = "（草稿）"


def has_drafts(places: Iterable[Place]) -> bool:
    """Whether anything in them is a draft."""
    return any(
        place.draft
        or any(item.draft for item in place.items)
        or any(office.draft for office in place.offices)
        for place in places
    )


def published(places: Iterable[Place]) -> list[Place]:
    """The places without their drafts, and without those that are drafts themselves."""
    return [
        replace(
            place,
            items=tuple(item for item in place.items if not item.draft),
            offices=tuple(office for office in place.offices if not office.draft),
        )
        for place in places
        if not place.draft
    ]


def marked(places: Iterable[Place]) -> list[Place]:
    """The places with their drafts, each of which says in its name that it is one."""
    return [_marked_place(place) for place in places]


def _marked_place(place: Place) -> Place:
    return replace(
        place,
        name=f"{place.name}{MARK}" if place.draft else place.name,
        items=tuple(map(_marked_item, place.items)),
        offices=tuple(map(_marked_office, place.offices)),
    )


def _marked_item(item: Item) -> Item:
    return replace(item, name=f"{item.name}{MARK}") if item.draft else item


def _marked_office(office: Office) -> Office:
    return replace(office, name=f"{office.name}{MARK}") if office.draft else office
