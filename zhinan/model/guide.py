"""The whole guide: everything that the content files say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.model.item import Item
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
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

    @property
    def cities(self) -> tuple[Place, ...]:
        """The places that are cities, in order."""
        return tuple(place for place in self.places if place.level == "city")

    def place(self, place_id: str) -> Place | None:
        """The place with that id, or None."""
        return next((place for place in self.places if place.id == place_id), None)

    def items(self) -> Iterator[tuple[Place, Item]]:
        """Every item with its place."""
        for place in self.places:
            for item in place.items:
                yield place, item

    def items_of(self, business: str) -> tuple[tuple[Place, Item], ...]:
        """All places' items of one business."""
        return tuple((place, item) for place, item in self.items() if item.business == business)
