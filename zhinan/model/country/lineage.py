"""Places as a tree: what stands above a place, what below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from msgspec import Struct


class Rooted(Protocol):
    """What has a place in the tree."""

    @property
    def id(self) -> str:
        """What others call it by."""

    @property
    def above(self) -> str | None:
        """The id of what stands above it; None or empty where nothing does."""


P = TypeVar("P", bound=Rooted)


class Tree(Struct, Generic[P], frozen=True, dict=True):
    """Places with what stands above and below each; one whose 上级 isn't among them stands at the top."""

    places: tuple[P, ...]

    def get(self, name: str | None) -> P | None:
        """The place with that id, or None."""
        return self._by_id.get(name or "")

    def above(self, place: Rooted) -> P | None:
        """The place right above."""
        found = self.get(place.above)
        return None if found is None or found.id == place.id else found

    def below(self, place: Rooted) -> tuple[P, ...]:
        """The places right below, in order."""
        return self._below.get(place.id, ())

    def line(self, place: Rooted) -> tuple[P, ...]:
        """The place itself and all that stands above it, the nearest first, up to where a circle closes."""
        found: dict[str, P] = {}
        here = self.get(place.id)
        while here is not None and here.id not in found:
            found[here.id] = here
            here = self.above(here)
        return tuple(found.values())

    def all_below(self, place: Rooted) -> Iterator[P]:
        """Everything below a place, each before what is below it."""
        seen = {place.id}
        ahead = list(reversed(self.below(place)))
        while ahead:
            here = ahead.pop()
            if here.id not in seen:
                seen.add(here.id)
                yield here
                ahead += reversed(self.below(here))

    @cached_property
    def tops(self) -> tuple[P, ...]:
        """The places that nothing stands above, in order."""
        return tuple(place for place in self.places if self.above(place) is None)

    @cached_property
    def _by_id(self) -> dict[str, P]:
        return {place.id: place for place in self.places}

    @cached_property
    def _below(self) -> dict[str, tuple[P, ...]]:
        found: dict[str, list[P]] = {}
        for place in self.places:
            if self.above(place) is not None:
                found.setdefault(place.above or "", []).append(place)
        return {name: tuple(places) for name, places in found.items()}
