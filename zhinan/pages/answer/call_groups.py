"""The lists of numbers that stand below the halls: what no hall's card has."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.place import Place
from zhinan.pages.answer.item_halls import ItemHalls
from zhinan.pages.hall.phone_lines import TelLine, tel_lines
from zhinan.pages.item.calls import AT_THE_COUNTERS, Calls
from zhinan.pages.item.taken_over import not_yet


class CallGroup(Struct, frozen=True):
    """A list of phones as the page shows it."""

    anchor: str
    title: str
    official: str
    left_open: str
    """That the city has not published it; empty where it has."""
    original: str
    """What the other guide says of what the city has not published; empty where it has."""
    text: str | None
    lines: tuple[TelLine, ...]
    on_cards: str
    """The sentence that leads to the cards; empty where none of its numbers stand there."""


def call_groups(place: Place, calls: Iterable[Calls], halls: ItemHalls) -> tuple[CallGroup, ...]:
    """The lists as the item's page shows them."""
    beside = "大厅" if halls.shown.cards else "地方"
    return tuple(
        CallGroup(
            group.anchor,
            group.title,
            group.official,
            f"{not_yet(place)}。" if group.left_open else "",
            (group.text or "") if group.left_open else "",
            _said_here(group, halls),
            tel_lines(place, halls.left_of(group.short)),
            f"号码写在各{beside}下面。" if halls.has(group.short) else "",
        )
        for group in calls
    )


def _said_here(group: Calls, halls: ItemHalls) -> str | None:
    """Its own sentence, where it says more than the cards and is the city's."""
    at_cards = group.text == AT_THE_COUNTERS and halls.has(group.short)
    return None if group.left_open or at_cards else group.text
