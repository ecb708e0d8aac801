"""The links by which a reader narrows a list of halls to one district."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.place import Place
from zhinan.pages import anchors
from zhinan.pages.hall.hall_cards import HallCard
from zhinan.pages.page import Link

FEW = 2
"""So many halls need no chooser."""


class DistrictLink(Struct, frozen=True):
    """A district, or a hall of it where it has several."""

    text: str
    url: str
    district: str


class Chooser(Struct, frozen=True):
    """Plain links that leave one hall of a list, or show all."""

    anchor: str
    title: str
    """Its name for those who don't see where it stands; no other of the page bears it."""
    districts: tuple[DistrictLink, ...]
    all: Link
    gains: str = ""
    """What is seen once one is chosen: 地址和电话."""


def choose(place: Place) -> str:
    """What a chooser is called."""
    return f"按{place.site.field.district}选"


def chooser(cards: tuple[HallCard, ...], page: str, whole: str, title: str, gains: str) -> Chooser | None:
    """The links to the cards on a page, with `whole` as anchor of the whole list; None where they are few."""
    if len(cards) <= FEW:
        return None
    return Chooser(
        f"choose-{whole}",
        title,
        tuple(
            DistrictLink(chip.label, anchors.part(page, card.anchor), chip.area)
            for card in cards
            for chip in card.chips
        ),
        Link(f"全部{len(cards)}个", anchors.part(page, whole)),
        gains,
    )
