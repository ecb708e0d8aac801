"""One hall: how to get there, its counters, what can be done at which, and whom to call."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Counter, Office
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.contacts import has_phones, json_ld
from zhinan.pages.hall.districts import phones_in
from zhinan.pages.hall.halls import Hall, labelled, services_at
from zhinan.pages.hall.neighbours import neighbouring
from zhinan.pages.hall.office_map import office_map
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.page import Crumb, Page


@dataclass(frozen=True)
class ItemLink:
    """An item by name."""

    name: str
    url: str


@dataclass(frozen=True)
class CounterCard:
    """A counter with what is done there."""

    counter: Counter
    items: tuple[ItemLink, ...]
    enquiries: tuple[ItemLink, ...]
    """Items that are only asked after there."""

    @property
    def title(self) -> str:
        """Floor and windows, or the address where the document prints no more."""
        return self.counter.location or self.counter.address

    @property
    def address(self) -> str | None:
        """The full address, where the title is only its end."""
        return None if self.title == self.counter.address else self.counter.address


@dataclass(frozen=True)
class DistrictCall:
    """A number of the district, with the items that name it for one purpose."""

    title: str
    entry: PhoneEntry
    items: tuple[ItemLink, ...]


def province_of(guide: Guide) -> str | None:
    """The name of the province, where the guide has one."""
    return next((place.name for place in guide.places if place.level == "province"), None)


def office_page(guide: Guide, place: Place, office: Office) -> Page:
    """/<city>/offices/<office>/"""
    hall = Hall(place, office, office.counters)
    near = labelled(Hall(place, other, other.counters) for other in neighbouring(place, office))
    return Page(
        url=urls.office(place, office),
        template="office.html",
        title=hall.title,
        description=f"{place.name}{hall.title}：{office.address}。有哪些窗口，能办什么，打哪个电话。",
        place=place,
        crumbs=(Crumb(place.short, urls.place(place)), Crumb("办事大厅", urls.offices(place))),
        values={
            "hall": hall,
            "cards": _cards(place, office),
            "calls": district_calls(place, office),
            "neighbours": near,
            "map": office_map(place, urls.office(place, office), office),
            "offices_url": urls.offices(place),
            "sheet_url": urls.office_sheet(place, office),
            "card_url": urls.office_card(place, office) if has_phones(office) else None,
            "json_ld": json_ld(place, office, province_of(guide), guide.site.base_url),
        },
        kind="office",
    )


def _cards(place: Place, office: Office) -> tuple[CounterCard, ...]:
    return tuple(
        CounterCard(
            service.counter,
            tuple(_link(place, item) for item in service.items),
            tuple(_link(place, item) for item in service.enquiries),
        )
        for service in services_at(place, office)
    )


def _link(place: Place, item: Item) -> ItemLink:
    return ItemLink(item.name, urls.item(place, item))


def district_calls(place: Place, office: Office) -> tuple[DistrictCall, ...]:
    """The numbers that items print for the hall's district, each once with its items."""
    found: dict[tuple[str, PhoneEntry], list[Item]] = {}
    for item in place.items:
        for calls in phone_lists(place, item):
            for entry in phones_in(place, calls.entries, office.area):
                found.setdefault((calls.title, entry), []).append(item)
    return tuple(
        DistrictCall(title, entry, tuple(_link(place, item) for item in items))
        for (title, entry), items in sorted(found.items(), key=lambda pair: pair[0][0])
    )
