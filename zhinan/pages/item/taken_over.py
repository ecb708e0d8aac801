"""A place that takes over another's guide: how that is said, and what it has not published itself so far."""

from __future__ import annotations

from typing import Protocol

from zhinan.content.phone_lists import LEFT_TO_CITIES
from zhinan.model.country.outlines import Signpost
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place

BY_CITIES = LEFT_TO_CITIES
"""What the other's guide says of a field that it leaves to each city: as its editors write it."""


class Adopting(Protocol):
    """A place, or its outline."""

    @property
    def adopts(self) -> str | None:
        """Id of the place whose items it takes over."""


def is_left_open(item: Item, left_to_cities: bool) -> bool:
    """Whether a field of the item is left to the city and the city has only taken the item over."""
    return left_to_cities and item.adopted_from is not None


def not_yet(place: Place) -> str:
    """What stands in such a field as long as the place has not filled it."""
    return f"{place.here}尚未公布"


def takes_over(source: Signpost) -> str:
    """Whose guide is used."""
    return f"按{source.name}统一的指南办。"


def takes_over_shortly(source: Signpost) -> str:
    """The same for a card or a cell."""
    return f"按{source.short}统一指南办"


def taken_from(guide: Guide, item: Item) -> str:
    """That a place's item is another's; empty where it is its own."""
    source = guide.tree.get(item.adopted_from)
    return takes_over_shortly(source) if source else ""


def source_of(guide: Guide, place: Adopting) -> Signpost | None:
    """The place whose guide a place takes over."""
    return guide.tree.get(place.adopts)


def not_published(place: Place) -> str:
    """What a place that takes over another's guide has not said itself: where to go, whom to call."""
    if place.offices:
        return ""
    what = "办事地址" if place.answering else "办事地址和电话"
    return f"{what}，{place.name}还没有公布。"


def notice(place: Place, source: Signpost | None) -> str:
    """What a reader must know before reading on: whose guide it is, or the publisher's own remark."""
    if source:
        return f"{place.name}{takes_over(source)}{not_published(place)}"
    return "" if place.adopts else place.edition.remark or ""
