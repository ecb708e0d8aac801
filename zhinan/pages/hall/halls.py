"""Which halls and counters an item means, and what can be done at a hall."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.elements.visiting_words import closure_lines
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.item import Item
from zhinan.model.office import Counter, Office
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.building import house_of
from zhinan.pages.hall.map_links import MapLink, map_links

SEAT = re.compile("[省市州区县旗]直")
"""What belongs to a government itself, and to none of its districts: 市直."""


class Chip(Struct, frozen=True):
    """A hall in a chooser by district."""

    area: str
    label: str
    """The district, or the hall's name where several halls serve the district."""


class Hall(Struct, frozen=True):
    """A hall with those of its counters that serve the business at hand."""

    place: Place
    office: Office
    counters: tuple[Counter, ...]
    chips: tuple[Chip, ...] = ()
    """What a chooser calls it, for each district that it serves."""

    @property
    def label(self) -> str:
        """What the chooser calls it: its districts, or its name where another hall serves the same."""
        return "、".join(dict.fromkeys(chip.label for chip in self.chips))

    @property
    def url(self) -> str:
        """The hall's own page."""
        return urls.office(self.place, self.office)

    @property
    def title(self) -> str:
        """Its name as a heading: with the district where the name doesn't say it, and what is to be found
        there where the name is nothing but the district's."""
        name = self.office.name
        if name == self.office.area or SEAT.fullmatch(name):
            name += self.place.site.field.counters
        whole = SEAT.match(name) or self.office.area.rstrip("市区县") in name
        return name if whole else f"{self.office.area} {name}"

    @property
    def hours(self) -> str | None:
        """Its hours, where a counter has none of its own."""
        return self.office.hours if not all(counter.hours for counter in self.counters) else None

    @property
    def maps(self) -> tuple[MapLink, ...]:
        """Map apps at its house: they know no windows."""
        house = house_of(self.office, self.counters)
        return map_links(house, self.place.name, self.office.name, self.office.position)


def closed_at(where: Office | Counter) -> tuple[str, ...]:
    """When nothing is done at a hall or a counter, a sentence each."""
    return tuple(line.plain for line in closure_lines(where.visiting))


def labelled(halls: Iterable[Hall]) -> tuple[Hall, ...]:
    """The halls with what a chooser of just these calls them."""
    found = tuple(halls)
    served = collections.Counter(area for hall in found for area in hall.office.areas)

    def chips(office: Office) -> tuple[Chip, ...]:
        return tuple(Chip(area, area if served[area] == 1 else office.name) for area in office.areas)

    return tuple(replace(hall, chips=chips(hall.office)) for hall in found)


class CounterService(Struct, frozen=True):
    """A counter with the items that are applied for there, and those only asked after there."""

    counter: Counter
    items: tuple[Item, ...]
    enquiries: tuple[Item, ...]


def halls_for(place: Place, kinds: Iterable[str]) -> tuple[Hall, ...]:
    """The halls of the place that have a counter of one of the kinds, in the document's order."""
    known, wanted = _known_halls(place), frozenset(kinds)
    if wanted not in known:
        known[wanted] = _halls_for(place, wanted)
    return known[wanted]


@once_for_the_same
def _known_halls(_place: Place) -> dict[frozenset[str], tuple[Hall, ...]]:
    """Those of a place that were asked for, by the kinds."""
    return {}


def _halls_for(place: Place, wanted: frozenset[str]) -> tuple[Hall, ...]:
    return labelled(Hall(place, office, counters) for office, counters in serving(place, wanted))


def serving(place: Place, kinds: frozenset[str]) -> Iterator[tuple[Office, tuple[Counter, ...]]]:
    """The halls of the place that have a counter of one of the kinds, with these, in the document's order."""
    for office in place.offices:
        counters = tuple(counter for counter in office.counters if not kinds.isdisjoint(counter.kinds))
        if counters:
            yield office, counters


def services_at(place: Place, office: Office) -> tuple[CounterService, ...]:
    """Each counter of the hall with what is done there: the reverse of an item's 去哪办."""
    kinds = [(item, applied_kinds(item), enquiry_kinds(item)) for item in place.items]
    return tuple(
        CounterService(
            counter,
            tuple(item for item, applied, _ in kinds if applied.intersection(counter.kinds)),
            tuple(
                item
                for item, applied, asked in kinds
                if asked.intersection(counter.kinds) and not applied.intersection(counter.kinds)
            ),
        )
        for counter in office.counters
    )


@once_for_the_same
def applied_kinds(item: Item) -> frozenset[str]:
    """Counter kinds where the item is applied for."""
    return frozenset(kind for channel in item.channels for kind in channel.counter_kinds)


@once_for_the_same
def enquiry_kinds(item: Item) -> frozenset[str]:
    """Counter kinds where its progress is asked after."""
    progress = item.progress
    enquiries = (progress.hall, progress.online) if progress else ()
    return frozenset(kind for enquiry in enquiries if enquiry for kind in enquiry.counter_kinds)
