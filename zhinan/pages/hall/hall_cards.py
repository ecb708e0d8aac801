"""Halls as pages show them: one card a hall, with its counters, its numbers and the way there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from zhinan.model.office import Counter
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place
from zhinan.pages.hall.building import house_of
from zhinan.pages.hall.districts import districts_of
from zhinan.pages.hall.halls import Chip, Hall, closed_at, labelled
from zhinan.pages.hall.map_links import MapLink
from zhinan.pages.hall.numbers_by_hall import spread_over, stem
from zhinan.pages.hall.phone_lines import Tel, tels

COUNTER = "窗口"
"""What a counter's own number is called beside others."""
COMPLAINTS = "监督投诉"
"""Numbers that answer no question."""


class CounterLine(Struct, frozen=True):
    """A counter that serves the business at hand."""

    use: str
    """What it serves, where the counters of a hall differ in that."""
    address: str
    tels: tuple[Tel, ...]
    """Its own numbers, where others of the hall have other ones."""
    hours: str | None
    closed: tuple[str, ...] = ()
    """When nothing is done there."""


class CallButton(Struct, frozen=True):
    """A number to be tapped, with what it is for above it."""

    words: str
    """Empty where the button above has said it."""
    tel: Tel


class CardCall(Struct, frozen=True):
    """Numbers of a hall for one purpose."""

    label: str
    """查进度; several joined where they have the same numbers."""
    tels: tuple[Tel, ...]

    @property
    def buttons(self) -> tuple[CallButton, ...]:
        """The numbers, large."""
        return tuple(
            CallButton(f"{self.label}（{tel.label}）" if tel.label else "" if number else self.label, tel)
            for number, tel in enumerate(self.tels)
        )


class HallCard(Struct, frozen=True):
    """A hall, or an area of which only numbers are known."""

    anchor: str
    districts: str
    """All that it serves, with spaces between: a script picks out the reader's own."""
    title: str
    url: str
    """Its own page; empty for an area."""
    house: str
    """Where it is, as a map finds it."""
    counters: tuple[CounterLine, ...]
    call: CardCall | None
    """The numbers that answer questions best."""
    calls: tuple[CardCall, ...]
    """The others."""
    maps: tuple[MapLink, ...]
    hours: str | None = None
    """Of the counters that have none of their own."""
    closed: tuple[str, ...] = ()
    """When nothing is done there."""
    chips: tuple[Chip, ...] = ()
    """What a chooser calls it."""


class Visit(Struct, frozen=True):
    """Halls that one goes to for one purpose."""

    use: str
    halls: tuple[Hall, ...]


class CallsFor(Struct, frozen=True):
    """A list of numbers and what they are for, in few words."""

    label: str
    entries: tuple[PhoneEntry, ...]


class Placed(Struct, frozen=True):
    """The cards, and the numbers that stand on none of them."""

    cards: tuple[HallCard, ...]
    rest: tuple[CallsFor, ...]


def hall_cards(visits: Sequence[Visit], lists: Iterable[CallsFor], prefix: str) -> Placed:
    """One card a hall, whatever one goes there for; anchors begin with `prefix`."""
    halls = _together(visits)
    numbers, rest = [], []
    for named in lists:
        found, unclear = spread_over(named.entries, halls) if halls else ({}, named.entries)
        numbers.append((named.label, found))
        if unclear:
            rest.append(CallsFor(named.label, unclear))
    cards = tuple(
        _card(hall, visits, [(label, found.get(hall.office.id, ())) for label, found in numbers], prefix)
        for hall in halls
    )
    return Placed(cards, tuple(rest))


def area_cards(place: Place, lists: Iterable[CallsFor], prefix: str) -> Placed:
    """One card an area, for numbers by area of business that is done at no hall."""
    lists = tuple(lists)
    by_area = [one for one in lists if one.entries and all(entry.area for entry in one.entries)]
    names: dict[str, str] = {}
    for one in by_area:
        for entry in one.entries:
            names.setdefault(stem(entry.area or ""), entry.area or "")
    cards = []
    for number, (key, name) in enumerate(names.items(), 1):
        numbers = [(one.label, _of_area(one.entries, key)) for one in by_area]
        districts = districts_of(place, name) or (name,)
        chips = tuple(Chip(area, name if len(districts) == 1 else area) for area in districts)
        first, others = _calls(numbers)
        anchor = f"{prefix}-{number}"
        cards.append(HallCard(anchor, " ".join(districts), name, "", "", (), first, others, (), chips=chips))
    return Placed(tuple(cards), tuple(one for one in lists if one not in by_area and one.entries))


def _of_area(entries: Iterable[PhoneEntry], key: str) -> tuple[Phone, ...]:
    return tuple(phone for entry in entries if stem(entry.area or "") == key for phone in entry.phones)


def _together(visits: Iterable[Visit]) -> tuple[Hall, ...]:
    """All halls of these visits with all their counters, in the document's order."""
    found: dict[str, Hall] = {}
    for visit in visits:
        for hall in visit.halls:
            known = found.get(hall.office.id)
            counters = known.counters if known else ()
            more = tuple(counter for counter in hall.counters if counter not in counters)
            found[hall.office.id] = Hall(hall.place, hall.office, counters + more)
    order = [office.id for hall in [*found.values()][:1] for office in hall.place.offices]
    return labelled(sorted(found.values(), key=lambda hall: order.index(hall.office.id)))


def _card(
    hall: Hall, visits: Sequence[Visit], numbers: list[tuple[str, tuple[Phone, ...]]], prefix: str
) -> HallCard:
    own = [counter for counter in hall.counters if counter.phones]
    alone = own[0].phones if own and all(one.phones == own[0].phones for one in own) else ()
    first, others = _calls([*numbers[:1], (COUNTER, alone), *numbers[1:]])
    lines = tuple(_line(hall, counter, visits, said=bool(alone)) for counter in hall.counters)
    return HallCard(
        anchor=f"{prefix}-{hall.office.id}",
        districts=" ".join(hall.office.areas),
        title=hall.title,
        url=hall.url,
        house=house_of(hall.office, hall.counters),
        counters=lines,
        call=first,
        calls=others,
        maps=hall.maps,
        hours=hall.hours,
        closed=closed_at(hall.office),
        chips=hall.chips,
    )


def _line(hall: Hall, counter: Counter, visits: Sequence[Visit], *, said: bool) -> CounterLine:
    uses = [visit.use for visit in visits if _serves(visit, hall, counter)]
    one_use = all(_serves(visit, hall, other) for visit in visits for other in hall.counters)
    return CounterLine(
        "" if one_use else "、".join(dict.fromkeys(uses)),
        counter.address,
        () if said else tels(counter.phones),
        counter.hours,
        closed_at(counter),
    )


def _serves(visit: Visit, hall: Hall, counter: Counter) -> bool:
    return any(one.office.id == hall.office.id and counter in one.counters for one in visit.halls)


def _calls(
    numbers: Iterable[tuple[str, tuple[Phone, ...]]],
) -> tuple[CardCall | None, tuple[CardCall, ...]]:
    """The numbers that answer best, and the others; what has the same numbers is one."""
    merged = tuple(_merged(numbers))
    first = next((call for call in merged if call.label != COMPLAINTS), None)
    return first, tuple(call for call in merged if call is not first)


def _merged(numbers: Iterable[tuple[str, tuple[Phone, ...]]]) -> Iterator[CardCall]:
    labels: dict[tuple[Tel, ...], list[str]] = {}
    for label, phones in numbers:
        if phones:
            labels.setdefault(tels(phones), []).append(label)
    for found, names in labels.items():
        yield CardCall("、".join(names), found)
