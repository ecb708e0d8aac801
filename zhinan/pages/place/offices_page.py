"""All halls of a city, a card each."""

from __future__ import annotations

from collections import Counter

from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.chooser import choose, chooser
from zhinan.pages.hall.hall_cards import COMPLAINTS, COUNTER, CardCall, CounterLine, HallCard
from zhinan.pages.hall.halls import Hall, closed_at, labelled
from zhinan.pages.hall.hospitals import hospitals_link
from zhinan.pages.hall.numbers_by_hall import spread_over
from zhinan.pages.hall.office_map import office_map
from zhinan.pages.hall.phone_lines import tels
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.page import Link, Page, named

MOST = 2
"""So many numbers of counters stand on a card; all stand on the hall's own page."""
Numbers = dict[str, Counter[tuple[Phone, ...]]]
"""By what they are for."""


def offices_page(place: Place) -> Page:
    """/<city>/offices/"""
    field, url = place.site.field, urls.offices(place)
    cards, map = office_cards(place), office_map(place, url)
    by_district = chooser(cards, url, "halls", f"{choose(place)}大厅", "看地址和电话")
    return Page(
        url=url,
        template="offices.html",
        title=f"{place.name}{field.hall}",
        description=f"{place.name}{len(place.offices)}个{field.short}办事地点的地址、窗口、电话和地图。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "halls": cards,
            "map": map,
            "chooser": None if map else by_district,
            "hospitals": hospitals_link(place),
        },
        kind="none",
    )


def office_cards(place: Place) -> tuple[HallCard, ...]:
    """The halls in the document's order."""
    halls = labelled(Hall(place, office, ()) for office in place.offices)
    numbers = _numbers(place, halls)
    return tuple(_card(hall, numbers[hall.office.id]) for hall in halls)


def _card(hall: Hall, own: Numbers) -> HallCard:
    office = hall.office
    calls = _calls(own, office)
    first = next((call for call in calls if call.label != COMPLAINTS), None)
    return HallCard(
        anchor=anchors.hall_anchor(office),
        districts=" ".join(office.areas),
        title=hall.title,
        url=hall.url,
        house=office.address,
        counters=(CounterLine("", office.address, (), None),),
        call=first,
        calls=tuple(call for call in calls if call is not first),
        maps=hall.maps,
        hours=office.hours,
        closed=closed_at(office),
        chips=hall.chips,
    )


def _calls(own: Numbers, office: Office) -> tuple[CardCall, ...]:
    """The numbers of its counters, and for each purpose the one that most items name."""
    at_counters: dict[tuple[Phone, ...], dict[str, None]] = {}
    for counter in office.counters:
        if counter.phones:
            at_counters.setdefault(counter.phones, {}).update(dict.fromkeys(counter.kinds))
    all_kinds = {kind for counter in office.counters for kind in counter.kinds}
    found = [
        CardCall(_called(tuple(kinds), all_kinds), tels(phones)) for phones, kinds in at_counters.items()
    ]
    found = found[:MOST]
    for label, numbers in own.items():
        ((phones, _),) = numbers.most_common(1)
        if phones not in at_counters:
            found.append(CardCall(label, tels(phones)))
    return tuple(found)


def _called(kinds: tuple[str, ...], all_kinds: set[str]) -> str:
    """What numbers are for: the counters' business, unless it is all that is done there."""
    if len(kinds) > 1 and all_kinds.issubset(kinds):
        return COUNTER
    return f"{'、'.join(kinds[:MOST])}等" if len(kinds) > MOST else "、".join(kinds)


def _numbers(place: Place, halls: tuple[Hall, ...]) -> dict[str, Numbers]:
    """By hall and purpose, how many items name which numbers."""
    lists = (calls for item in place.items for calls in phone_lists(place, item))
    items = Counter((calls.short, calls.entries) for calls in lists)
    found: dict[str, Numbers] = {hall.office.id: {} for hall in halls}
    for (label, entries), count in items.items():
        for name, phones in spread_over(entries, halls)[0].items() if entries else ():
            found[name].setdefault(label, Counter())[phones] += count
    return found
