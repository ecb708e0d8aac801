"""Which districts a phone list's label means, so that a reader's own can be picked out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place


def districts_of(place: Place, label: str | None) -> tuple[str, ...]:
    """The districts that a printed label names: 午丘区经办机构 → 午丘区; 午丘、子山、丑河 → three.

    Empty where it names none, as a city-wide number does.
    """
    return _finder(place)(label) if label else ()


@once_for_the_same
def _finder(place: Place) -> Callable[[str], tuple[str, ...]]:
    """What finds a label's districts, each label's once: the same numbers stand with most items."""
    return cache(partial(_districts_of, place))


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
    find = _finder(place)
    return tuple(entry for entry in entries if entry.area and area in find(entry.area))
