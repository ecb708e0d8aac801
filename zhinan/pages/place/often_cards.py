"""What people come for most, as cards that lead straight to it."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.frequent import frequent
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.material_cases import papers_in_words
from zhinan.pages.item.stamp import stamp_for


class OftenCard(Struct, frozen=True):
    """One of them."""

    name: str
    note: str
    """How long it takes and how much to bring, in few words."""
    url: str
    item: str = ""
    """Where the place is not known: the name of the file, in the places that have it."""
    places: str = ""
    """Their ids, with spaces between; empty where they are many."""


def often_cards(guide: Guide, place: Place) -> tuple[OftenCard, ...]:
    """A place's own."""
    found = frequent(guide, place.often, place.items)
    return tuple(
        OftenCard(
            name or item.name,
            " · ".join(filter(None, (stamp_for(item.time_limit).words, papers_in_words(item)))),
            urls.item(place, item),
        )
        for item, name in found
    )
