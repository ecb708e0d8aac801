"""What an item is called where it stands among others: two parts may have one of the same name."""

from __future__ import annotations

from zhinan.model.item import Item
from zhinan.model.place import Place


def title_in(place: Place, item: Item) -> str:
    """The item's name, with whom it is for where the place has another of that name."""
    same = [other for other in place.items if other.name == item.name]
    return item.name if len(same) == 1 else f"{item.name}（{item.part}）"


def has_twins(place: Place) -> bool:
    """Whether names of its items repeat."""
    return len({item.name for item in place.items}) < len(place.items)
