"""What an item's page leads on to: items of its group, and the same business elsewhere."""

from __future__ import annotations

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.lists import compared
from zhinan.pages.page import Link


def related(place: Place, item: Item) -> tuple[Link, ...]:
    """Other items of the same group."""
    return tuple(
        Link(other.name, urls.item(place, other))
        for other in place.items
        if other.group == item.group and other.part == item.part and other is not item
    )


def others(guide: Guide, place: Place, item: Item) -> tuple[Link, ...]:
    """The same business in the other cities, by the city's name; one way to all where they are many."""
    if guide.large:
        return (Link(f"{guide.wording.every}对照", compared(guide, place, item)),)
    return tuple(
        Link(other.short, urls.item(other, item)) for other in guide.beside(place) if item.id in other.items
    )
