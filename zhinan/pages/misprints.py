"""The misprints of a place's document, and how they are published here."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.country.outlines import Outline
from zhinan.model.place import Place


class ErratumLine(Struct, frozen=True):
    """A misprint and how it is published here."""

    where: str
    printed: str
    published: str
    reason: str


class PlaceErrata(Struct, frozen=True):
    """The misprints of a place's document."""

    anchor: str
    place: str
    count: str
    lines: tuple[ErratumLine, ...]


def errata_of(place: Outline | Place) -> PlaceErrata:
    """The place's misprints in the document's order."""
    return PlaceErrata(
        f"errata-{place.id}",
        place.name,
        f"{len(place.errata)}处",
        tuple(ErratumLine(one.where, one.printed, one.published, one.reason) for one in place.errata),
    )
