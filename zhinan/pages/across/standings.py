"""How each place stands against the list that it is measured by: a line a place, where places are many."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.outlines import Outline
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.across.overview import items_at, measured_by
from zhinan.pages.lists import ListPlace
from zhinan.pages.page import Link


class Standing(Struct, frozen=True):
    """One place."""

    place: Link
    """With its own comparison."""
    more: int
    """Items that ask for more papers than the list."""
    longer: int
    """Items that take longer."""
    waiting: int
    """Items that nobody has compared."""
    missing: int
    """Entries that its guide has no item for."""


class Standings(Struct, frozen=True):
    """All places that are measured by a list."""

    title: str
    called: str
    lines: tuple[Standing, ...]


def standings(guide: Guide, issued: ListPlace) -> Standings:
    """All but the place that issued the list, in their order."""
    places = (place for place in measured_by(guide, issued) if place.id != issued.issuer.id)
    return Standings(issued.whole.title, issued.called, tuple(_standing(issued, place) for place in places))


def _standing(issued: ListPlace, place: Outline) -> Standing:
    listed = [item for item in place.items if item.list_nos]
    verdicts = [item.verdict for item in listed if item.verdict]
    return Standing(
        Link(place.name, urls.baseline(place)),
        more=sum(verdict.materials == "more" for verdict in verdicts),
        longer=sum(verdict.time_limit == "longer" for verdict in verdicts),
        waiting=len(listed) - len(verdicts),
        missing=sum(not items_at(place, entry) for entry in issued.whole.entries),
    )
