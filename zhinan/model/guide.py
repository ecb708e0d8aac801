"""The whole guide: everything that the content files say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhinan.model.item import Item
from zhinan.model.life.ending import Ended
from zhinan.model.life.update import Update
from zhinan.model.listing import ServiceList
from zhinan.model.place import Edition, Place
from zhinan.model.site import LifeEvent, Site, Synonym, Term


@dataclass(frozen=True)
class Guide:
    """All places, the province's list and the words between people and offices."""

    site: Site
    places: tuple[Place, ...]
    service_list: ServiceList | None = None
    events: tuple[LifeEvent, ...] = ()
    terms: tuple[Term, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    ended: tuple[Ended, ...] = ()
    """Places and life events that are no more."""
    updates: tuple[Update, ...] = ()
    """What changed of what all places share, the newest first."""
    published: tuple[str, ...] = ()
    """Every address on record that is no place's of today."""

    @property
    def cities(self) -> tuple[Place, ...]:
        """The places that are cities, in order."""
        return tuple(place for place in self.places if place.level == "city")

    @property
    def province(self) -> Place | None:
        """The province that the cities belong to, or None."""
        return next((place for place in self.places if place.level == "province"), None)

    def place(self, place_id: str) -> Place | None:
        """The place with that id, or None."""
        return next((place for place in self.places if place.id == place_id), None)

    def seen_from(self, place: Place) -> Guide:
        """What the pages of one place may know: the place whole, of the others only what they and their items
        are called and where these stand in the list. Such a page stays the same as long as this does."""
        return replace(
            self, places=tuple(other if other is place else self.outline_of(other) for other in self.places)
        )

    def outline_of(self, place: Place) -> Place:
        """What the pages of other places may know of a place."""
        return _in_outline(place)

    def items(self) -> Iterator[tuple[Place, Item]]:
        """Every item with its place."""
        for place in self.places:
            for item in place.items:
                yield place, item

    def items_of(self, business: str) -> tuple[tuple[Place, Item], ...]:
        """All places' items of one business."""
        return tuple((place, item) for place, item in self.items() if item.business == business)


def _in_outline(place: Place) -> Place:
    """A place with nothing but its name, and its items with nothing but theirs and their numbers."""
    return Place(
        id=place.id,
        name=place.name,
        level=place.level,
        area_code=None,
        bureau=None,
        hotline=(),
        edition=Edition(),
        adopts=None,
        services=(),
        rating=None,
        items=tuple(
            Item(item.id, item.business, item.name, item.name, "", item.part, "", (), list_nos=item.list_nos)
            for item in place.items
        ),
    )
