"""The halls of an item, a card each, with the numbers that its lists have for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.chooser import Chooser, choose, chooser
from zhinan.pages.hall.hall_cards import CallsFor, HallCard, Visit, area_cards, hall_cards
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.item.calls import Calls, enquiry_phones, progress_phones
from zhinan.pages.item.where_to_apply import Way, merged_halls

HALLS, AREAS = "halls", "areas"
"""Anchors of the cards: of halls, and of areas of which only numbers are known."""
TO_ASK = "查进度"
"""What one goes to a counter for that only tells how far a case has come."""


class ShownHalls(Struct, frozen=True):
    """The cards as the page shows them."""

    anchor: str
    url: str
    """Where one of them is chosen."""
    cards: tuple[HallCard, ...]
    """Of halls."""
    areas: tuple[HallCard, ...]
    """Of areas, where the item is done at no hall."""
    chooser: Chooser | None


class ItemHalls(Struct, frozen=True):
    """The cards, and what is left of the lists for others to show."""

    shown: ShownHalls
    rest: tuple[CallsFor, ...]
    """Numbers that stand on no card."""

    @property
    def all(self) -> tuple[HallCard, ...]:
        """Whatever cards there are."""
        return self.shown.cards or self.shown.areas

    def left_of(self, label: str) -> tuple[PhoneEntry, ...]:
        """The entries of the list of that label that stand on no card."""
        return tuple(entry for one in self.rest if one.label == label for entry in one.entries)

    def has(self, label: str) -> bool:
        """Whether some card has numbers for that purpose."""
        return any(label in call.label for card in self.all for call in (card.call, *card.calls) if call)


def item_halls(place: Place, item: Item, ways: tuple[Way, ...], calls: Iterable[Calls]) -> ItemHalls:
    """The cards of an item's page."""
    page, visits = urls.item(place, item), visits_of(place, item, ways)
    lists = tuple(_lists(place, item, calls))
    if visits:
        placed, anchor, gains = hall_cards(visits, lists, "hall"), HALLS, "看地址和电话"
    else:
        placed, anchor, gains = area_cards(place, lists, "area"), AREAS, "看电话"
    cards = placed.cards
    found = chooser(cards, page, anchor, choose(place) + ("大厅" if visits else "电话"), gains)
    shown = ShownHalls(
        anchor=anchor,
        url=anchors.part(page, found.anchor if found else anchor),
        cards=cards if visits else (),
        areas=() if visits else cards,
        chooser=found,
    )
    return ItemHalls(shown, placed.rest)


def visits_of(place: Place, item: Item, ways: tuple[Way, ...]) -> tuple[Visit, ...]:
    """What one goes to halls for: each way of applying, and to ask how far a case has come."""
    hall = item.progress.hall if item.progress else None
    asked = halls_for(place, hall.counter_kinds) if hall else ()
    visits = [Visit(way.channel.label, way.halls) for way in ways if way.halls]
    if asked and asked != merged_halls(ways):
        visits.append(Visit(TO_ASK, asked))
    return tuple(visits)


def _lists(place: Place, item: Item, calls: Iterable[Calls]) -> Iterator[CallsFor]:
    """The lists of numbers with those of the counters that answer."""
    own = {
        "enquiries": enquiry_phones(place, item),
        "progress-phones": progress_phones(place, item.progress) if item.progress else (),
    }
    for found in calls:
        yield CallsFor(found.short, own.get(found.anchor, found.entries))
