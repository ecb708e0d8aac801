"""What tells an item from others of the same name in its place: one is for employees, one for residents."""

from __future__ import annotations

from zhinan.model.item import Item
from zhinan.model.place import Place


def apart_of(place: Place, item: Item) -> str:
    """The first that only this one of them has: for whom it is, its group, its file; empty for a lone one."""
    others = [other for other in place.items if other.name == item.name and other.id != item.id]
    if not others:
        return ""
    marks = (
        (item.part, {other.part for other in others}),
        (item.group, {other.group for other in others}),
    )
    return next((own for own, theirs in marks if own and own not in theirs), item.id)


def called(place: Place, item: Item) -> str:
    """The item's name, with what tells it from its namesakes."""
    apart = apart_of(place, item)
    return f"{item.name}（{apart}）" if apart else item.name
