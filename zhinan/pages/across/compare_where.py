"""Where to go, in a row of a comparison."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.halls import Hall, applied_kinds, halls_for, serving
from zhinan.pages.hall.hospitals import hospitals_for
from zhinan.pages.item.silences import NOT_SAID
from zhinan.pages.item.taken_over import is_left_open, not_yet
from zhinan.pages.page import Link

NAMED_HALLS = 3
"""Halls up to this number are named; more are counted."""


class Where(Struct, frozen=True):
    """Where to go: the halls, or the way to them, or that none is published."""

    halls: tuple[Link, ...] = ()
    counted: Link | None = None
    """How many halls, where they are too many to name."""
    left_open: str = ""
    """That the city has not published where."""
    other: Link | None = None
    """The ways of applying, where there are no halls."""
    nothing: str = ""
    """That the document says no way at all; empty where it says one."""


def where_to_go(place: Place, item: Item) -> Where:
    """A few halls by name, many by their number."""
    kinds = applied_kinds(item)
    count = sum(1 for _ in serving(place, kinds))
    there = anchors.channels_of(place, item)
    if count > NAMED_HALLS:
        return Where(counted=Link(f"{count}个大厅", there))
    if count:
        return Where(halls=tuple(_hall(hall) for hall in halls_for(place, kinds)))
    if any(is_left_open(item, channel.left_to_cities) for channel in item.channels):
        return Where(left_open=not_yet(place))
    return Where(other=Link("看办理方式", there)) if item.channels else Where(nothing=NOT_SAID)


def hospitals_to_go_to(place: Place, item: Item) -> Link | None:
    """The hospitals that take the papers; None where there are none."""
    if not hospitals_for(place, item):
        return None
    return Link(f"可以受理的{place.site.field.agents.name}", urls.hospitals(place))


def _hall(hall: Hall) -> Link:
    return Link(f"{hall.title}（{hall.hours}）" if hall.hours else hall.title, hall.url)
