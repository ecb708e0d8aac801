"""Halls as a page lists them, and the links by which a reader narrows the list to one district."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhinan.model.place import Place
from zhinan.pages import anchors
from zhinan.pages.hall.halls import Hall, closed_at
from zhinan.pages.hall.map_links import MapLink
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.page import Link

FEW = 2
"""So many halls need no chooser."""


@dataclass(frozen=True)
class CounterBlock:
    """A counter that serves the business at hand."""

    address: str
    tels: tuple[Tel, ...]
    hours: str | None
    closed: tuple[str, ...] = ()
    """When nothing is done there."""


@dataclass(frozen=True)
class HallBlock:
    """A hall with those of its counters that serve the business at hand."""

    anchor: str
    districts: str
    """All that it serves, with spaces between: a script picks out the reader's own."""
    title: str
    url: str
    counters: tuple[CounterBlock, ...]
    maps: tuple[MapLink, ...]
    hours: str | None = None
    """Of the counters that have none of their own."""
    closed: tuple[str, ...] = ()
    """When nothing is done there."""


@dataclass(frozen=True)
class DistrictLink:
    """A district, or a hall of it where it has several."""

    text: str
    url: str
    district: str


@dataclass(frozen=True)
class Chooser:
    """Plain links that leave one hall of a list, or show all again."""

    title: str
    """Its name for those who don't see where it stands; no other of the page bears it."""
    districts: tuple[DistrictLink, ...]
    all: Link


def hall_blocks(halls: Iterable[Hall], prefix: str) -> tuple[HallBlock, ...]:
    """The halls as a list whose anchors begin with `prefix`."""
    return tuple(
        HallBlock(
            _anchor(hall, prefix),
            " ".join(hall.office.areas),
            hall.title,
            hall.url,
            tuple(
                CounterBlock(counter.address, tels(counter.phones), counter.hours, closed_at(counter))
                for counter in hall.counters
            ),
            hall.maps,
            hall.hours,
            closed_at(hall.office),
        )
        for hall in halls
    )


def choose(place: Place) -> str:
    """What a chooser is called."""
    return f"按{place.site.field.district}选大厅"


def chooser(halls: tuple[Hall, ...], page: str, prefix: str, whole: str, title: str) -> Chooser | None:
    """The links to the list of `hall_blocks` on a page, with `whole` as anchor of the whole list.

    None where there are few halls.
    """
    if len(halls) <= FEW:
        return None
    return Chooser(
        title,
        tuple(
            DistrictLink(chip.label, anchors.part(page, _anchor(hall, prefix)), chip.area)
            for hall in halls
            for chip in hall.chips
        ),
        Link(f"全部{len(halls)}个", anchors.part(page, whole)),
    )


def _anchor(hall: Hall, prefix: str) -> str:
    return f"{prefix}-{hall.office.id}"
