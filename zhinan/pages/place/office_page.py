"""One hall: how to get there, its counters, what can be done at which, and whom to call."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.elements.visiting_words import visiting_lines
from zhinan.guide.life.paper_facts import hall_paper
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.age.freshness import office_freshness, office_notices
from zhinan.pages.age.publishing import publisher_of
from zhinan.pages.elements.sections import SectionLine, section_lines
from zhinan.pages.hall.building import house_of
from zhinan.pages.hall.contacts import has_phones, json_ld
from zhinan.pages.hall.districts import phones_in
from zhinan.pages.hall.hall_cards import COMPLAINTS
from zhinan.pages.hall.halls import CounterService, Hall, labelled, services_at
from zhinan.pages.hall.map_links import MapLink
from zhinan.pages.hall.neighbours import neighbouring
from zhinan.pages.hall.office_map import office_map
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.hall.windows import window_of
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.page import Link, Page, SharePicture, named


class HallHead(Struct, frozen=True):
    """What stands above the counters."""

    title: str
    area: str
    """The city and the districts that it serves."""
    address: str
    house: str
    """The same as a map finds it."""
    hours: str | None
    maps: tuple[MapLink, ...]
    card_url: str | None
    """Its phones to be saved; None where it has none."""
    sheet_url: str
    lines: tuple[SectionLine, ...]
    """When it is closed, how to get there and in."""


class CounterCard(Struct, frozen=True):
    """A counter with what is done there."""

    anchor: str
    title: str
    """Floor and windows, or the address where that is not the hall's; else the kinds of business."""
    kinds: str
    """The kinds of business; empty where they are the title."""
    tels: tuple[Tel, ...]
    hours: str | None
    items: tuple[Link, ...]
    enquiries: tuple[Link, ...]
    """Items that are only asked after there."""
    lines: tuple[SectionLine, ...]


class DistrictCall(Struct, frozen=True):
    """Numbers of the district, once, with what they are for and the items that name them."""

    title: str
    """What for: 咨询、查进度."""
    tels: tuple[Tel, ...]
    count: str
    """How many items: 3个事项."""
    items: tuple[Link, ...]


def office_page(guide: Guide, place: Place, office: Office) -> Page:
    """/<city>/offices/<office>/"""
    hall = Hall(place, office, office.counters)
    near = labelled(Hall(place, other, other.counters) for other in neighbouring(place, office))
    freshness = office_freshness(place, office)
    return Page(
        url=urls.office(place, office),
        template="office.html",
        title=hall.title,
        description=f"{place.name}{hall.title}：{office.address}。有哪些窗口，能办什么，打哪个电话。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)), Link("办事大厅", urls.offices(place))),
        picture=SharePicture(place.short, hall.title, "", guide.site.title),
        values={
            "hall": hall_head(hall),
            "cards": tuple(_card(place, office, service) for service in services_at(place, office)),
            "calls": district_calls(place, office),
            "neighbours": tuple(Link(other.label, other.url) for other in near),
            "map": office_map(place, urls.office(place, office), office),
            "freshness": freshness,
            "notices": office_notices(place, office),
            "offices_url": urls.offices(place),
            "json_ld": json_ld(place, office, region_of(guide, place), guide.site.base_url),
        },
        kind="office",
        number=hall_paper(place, office).number if guide.site.report else "",
        file=f"{place.id}/offices.yaml",
        publisher=publisher_of(place, freshness.as_of),
    )


def region_of(guide: Guide, place: Place) -> str | None:
    """The province that a place lies in."""
    above = guide.tree.line(place)[1:]
    return next((post.name for post in above if post.level in ("province", "municipality")), None)


def hall_head(hall: Hall) -> HallHead:
    """How to get there."""
    office = hall.office
    return HallHead(
        title=hall.title,
        area=f"{hall.place.name} · {'、'.join(office.areas)}",
        address=office.address,
        house=house_of(office, ()),
        hours=office.hours,
        maps=hall.maps,
        card_url=urls.office_card(hall.place, office) if has_phones(office) else None,
        sheet_url=urls.office_sheet(hall.place, office),
        lines=section_lines(hall.place, visiting_lines(office.visiting)),
    )


def _card(place: Place, office: Office, service: CounterService) -> CounterCard:
    counter = service.counter
    where = "" if counter.address == office.address else window_of(counter)
    return CounterCard(
        anchor=counter.id,
        title=where or counter.name,
        kinds=counter.name if where else "",
        tels=tels(counter.phones),
        hours=counter.hours,
        items=_links(place, service.items),
        enquiries=_links(place, service.enquiries),
        lines=section_lines(place, visiting_lines(counter.visiting)),
    )


def _links(place: Place, items: tuple[Item, ...] | list[Item]) -> tuple[Link, ...]:
    return tuple(Link(item.name, urls.item(place, item)) for item in items)


def district_calls(place: Place, office: Office) -> tuple[DistrictCall, ...]:
    """The numbers that items print for the hall's district: those to ask first, those for complaints last."""
    found: dict[tuple[Phone, ...], tuple[dict[str, None], dict[str, Item]]] = {}
    for item in place.items:
        for calls in phone_lists(place, item):
            for entry in phones_in(place, calls.entries, office.area):
                titles, items = found.setdefault(entry.phones, ({}, {}))
                titles[calls.short] = None
                items[item.id] = item
    lines = (
        DistrictCall("、".join(titles), tels(phones), f"{len(items)}个事项", _links(place, [*items.values()]))
        for phones, (titles, items) in found.items()
    )
    return tuple(sorted(lines, key=lambda call: (call.title == COMPLAINTS, -len(call.items))))
