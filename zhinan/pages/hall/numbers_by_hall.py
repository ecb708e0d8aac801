"""Which number of a list belongs to which hall."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.pages.hall.districts import districts_of
from zhinan.pages.hall.halls import Hall

TAILS = ("分中心", "新区", "区", "市", "县")
"""What the lists leave out or put in at will, beside what the site names: 坤城 for 坤城区."""


@once_for_the_same
def phones_by_hall(
    entries: Sequence[PhoneEntry], halls: Sequence[Hall]
) -> tuple[dict[str, tuple[Phone, ...]], tuple[PhoneEntry, ...]]:
    """The numbers by office id, and the entries that mean no hall, or not exactly one.

    The name as printed wins over the district: 坤城区 is the hall of that name, not the city's own hall that
    happens to stand in that district. A list of which less than half fits stays together.
    """
    left = list(halls)
    found: dict[str, tuple[Phone, ...]] = {}
    waiting = tuple(entries)
    for by_name in (True, False):
        unclear = []
        for entry in waiting:
            fitting = [hall for hall in left if entry.area and _means(entry.area, hall, by_name=by_name)]
            if len(fitting) == 1 and fitting[0].office.id not in found:
                found[fitting[0].office.id] = entry.phones
            else:
                unclear.append(entry)
        left = [hall for hall in left if hall.office.id not in found]
        waiting = tuple(unclear)
    return (found, waiting) if 2 * len(found) >= len(entries) else ({}, tuple(entries))


@cache
def stem(name: str, tails: tuple[str, ...] = ()) -> str:
    """A district's or hall's name without what the documents add at will, `tails` of the site among it."""
    tail = next((tail for tail in (*tails, *TAILS) if name.endswith(tail)), "")
    shorter = name.removesuffix(tail)
    return shorter if len(shorter) > 1 else name


def _means(area: str, hall: Hall, *, by_name: bool) -> bool:
    tails = hall.place.site.field.tails
    return stem(area, tails) == stem(hall.office.name if by_name else hall.office.area, tails)


def spread_over(
    entries: Sequence[PhoneEntry], halls: Sequence[Hall]
) -> tuple[dict[str, tuple[Phone, ...]], tuple[PhoneEntry, ...]]:
    """The same for pages, which may say a number twice.

    That of several districts, or of a district with several halls, stands at each hall without its own.
    """
    found, unclear = phones_by_hall(entries, halls)
    if not found:
        return {}, tuple(entries)
    rest, more = [], dict(found)
    for entry in unclear:
        areas = set(districts_of(halls[0].place, entry.area))
        fitting = [hall for hall in halls if areas.intersection(hall.office.areas)]
        own = [hall.office.id for hall in fitting if hall.office.id not in found]
        for name in own:
            more[name] = (*more.get(name, ()), *entry.phones)
        if not own:
            rest.append(entry)
    return more, tuple(rest)
