"""Which districts a phone list's label means, so that a reader's own can be picked out."""

from __future__ import annotations

from functools import cache

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place


def districts_of(place: Place, label: str | None) -> tuple[str, ...]:
    """The districts that a printed label names: 午丘区经办机构 → 午丘区; 午丘、子山、丑河 → three.

    Empty where it names none, as a city-wide number does.
    """
    if not label:
        return ()
    known = _known(place)
    if label not in known:
        known[label] = _districts_of(place, label)
    return known[label]


@once_for_the_same
def _known(place: Place) -> dict[str, tuple[str, ...]]:
    """Those that were asked for, by label: the same numbers stand with most items."""
    return {}


def _districts_of(place: Place, label: str) -> tuple[str, ...]:
    found = [area for office in place.offices if office.name == label for area in office.areas]
    if not found:
        found = [office.area for office in place.offices if _stem(office.area) in label]
    return tuple(dict.fromkeys(found))


@cache
def _stem(area: str) -> str:
    """申海岸新区 → 申海岸, 子山市 → 子山; a name of two characters stays whole."""
    for suffix in ("新区", "市", "区", "县"):
        if area.endswith(suffix) and len(area) - len(suffix) >= 2:
            return area.removesuffix(suffix)
    return area


def phones_in(place: Place, entries: tuple[PhoneEntry, ...], area: str) -> tuple[PhoneEntry, ...]:
    """The entries of a list for one district."""
    return tuple(entry for entry in entries if area in districts_of(place, entry.area))
