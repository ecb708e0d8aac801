"""Business that is taken beside the halls, at hospitals or whatever the field has: which it is."""

from __future__ import annotations

from zhinan.model.item import Item
from zhinan.model.office import Hospital
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Link


def taken_at_hospitals(item: Item) -> bool:
    """Whether the document names them as a way to hand the item in."""
    return any(channel.kind == "hospital" for channel in item.channels)


def hospitals_for(place: Place, item: Item) -> tuple[Hospital, ...]:
    """Those that the city lists, for an item that is handed in there."""
    return place.hospitals if taken_at_hospitals(item) else ()


def hospitals_link(place: Place) -> Link | None:
    """The way to the city's list; None where it lists none."""
    title = f"{place.site.field.agents.title}（{len(place.hospitals)}家）"
    return Link(title, urls.hospitals(place)) if place.hospitals else None
