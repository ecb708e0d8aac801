"""The sheet that a hall posts at its door: where it is, which counter does what, whom to call."""

from __future__ import annotations

import re
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from zhinan.draw.lettering import width_of
from zhinan.guide.elements.visiting_words import visiting_lines
from zhinan.guide.keeping.once import FEW, once_for_the_same
from zhinan.guide.life.paper_facts import hall_paper
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.age.freshness import office_notices
from zhinan.pages.hall.hall_cards import COMPLAINTS
from zhinan.pages.hall.halls import Hall, applied_kinds, closed_at, halls_for
from zhinan.pages.hall.numbers_by_hall import phones_by_hall
from zhinan.pages.hall.office_map import OfficeMap, office_map
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.hall.windows import services_by_window, window_of
from zhinan.pages.item.calls import HOTLINE, phone_lists
from zhinan.pages.namesakes import called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, foot_height, imprint_of
from zhinan.pages.paper.type_size import LEADING, PAPER, POINT, SIZES, UNFITTED, Fit, largest, lines

MAPS = {"map-wide": 78.0, "map-narrow": 62.0}
"""Widths of the map by their classes, in millimetres: in the wide one names are 9 points large."""
VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


TO_FILL_IN = "公交、停车、入口（大厅自己填写）"
HOURS = "办公时间"


class CounterLine(Struct, frozen=True):
    """A counter with what is done there."""

    where: str
    hours: str | None
    tels: tuple[Tel, ...]
    items: str
    """Names of the items applied for there, joined."""
    enquiries: str
    """Names of those only asked after there."""


class CallLine(Struct, frozen=True):
    """A number and what it is for."""

    title: str
    tels: tuple[Tel, ...]
    items: str
    """Names of the items, or 各项 where all have it, or 其他各项 for the number that most have."""


class HallSheet(Struct, frozen=True):
    """One hall's sheet."""

    city: str
    areas: str
    """The districts that it serves, joined."""
    kind: str
    """What the halls of the site are called."""
    title: str
    hours: str | None
    address: str
    known: tuple[str, ...]
    """When it is closed, how to get there and in."""
    to_fill_in: str
    """What the hall writes in by hand beside the map; empty where the document says it."""
    hours_to_fill_in: str
    """The line for opening hours, where the document says none; else empty."""
    map: OfficeMap | None
    counters: tuple[CounterLine, ...]
    has_phones: bool
    """Whether any counter has a number of its own."""
    calls: tuple[CallLine, ...]
    imprint: Imprint
    notices: tuple[str, ...] = ()
    """公告 that stand today."""
    map_style: str = "map-narrow"
    fit: Fit = UNFITTED
    """How large it is set: it is always one page."""


def fit(sheet: HallSheet) -> Fit:
    """The largest size in which the sheet is one page."""
    return Fit(largest(lambda points: height(sheet, points) <= PAPER[1]) or SIZES[-1])


def fitted(sheet: HallSheet) -> HallSheet:
    """The sheet with the widest map with which it is one page, or without; as large as it can be set."""
    for style in MAPS:
        sheet = replace(sheet, map_style=style)
        if height(sheet, SIZES[-1]) <= PAPER[1]:
            return replace(sheet, fit=fit(sheet))
    bare = replace(sheet, map=None)
    return replace(bare, fit=fit(bare))


def height(sheet: HallSheet, points: float) -> float:
    """Its height in millimetres when it is set in `points`; mirrors static/css/paper.css."""
    em = points * POINT
    room = PAPER[0] / em
    title = lines(sheet.title, room - 30 / em, 2) * 2.6
    text = 1.8 + title + 0.9 + (LEADING if sheet.hours else 0)
    text += sum(lines(f"公告：{one}", room - 30 / em) * LEADING for one in sheet.notices)
    text = max(text, 31 / em) if sheet.imprint.address else text
    text += 1.25 + lines(sheet.address, room - 8.5, 1.35) * 1.9
    text += sum(lines(line, room - 8.5) * LEADING for line in sheet.known)
    text += LEADING if sheet.hours_to_fill_in else 0
    text += (_map_height(sheet.map, MAPS[sheet.map_style]) / em + 3.0) if sheet.map else 0
    middle = room / 0.92 * 0.74 - (9.2 if sheet.has_phones else 0) - 0.8
    text += 1.25 + 1.7 + 1.6 + sum(_counter(counter, room / 0.92, middle) for counter in sheet.counters)
    text += 1.25 if sheet.calls else 0
    for call in sheet.calls:
        numbers = max(9.5, *(width_of(tel.text) for tel in call.tels))
        text += max(lines(call.items, room - 8.5 - 5.9 - numbers), len(call.tels)) * LEADING + 0.3
    return (text + foot_height(sheet.imprint, room) + 1.0) * em


def _calls(place: Place, office: Office) -> tuple[CallLine, ...]:
    """Whom to call, complaints last; the hotline of all places only where there is nobody nearer."""
    calls = tuple(sorted(hall_calls(place, office), key=lambda call: call.title == COMPLAINTS))
    nearer = tuple(call for call in calls if call.title != HOTLINE)
    return nearer or calls


def _map_height(map: OfficeMap, width: float) -> float:
    """In millimetres."""
    size = VIEW_BOX.search(map.svg)
    return width * float(size[2]) / float(size[1]) if size else 0.0


def _counter(counter: CounterLine, room: float, middle: float) -> float:
    """A row of the table, in em of the sheet; `middle` is the room of what is done there."""
    items = lines(counter.items, middle) if counter.items else 0
    asked = lines("只查询进度：" + counter.enquiries, middle) if counter.enquiries else 0
    where = lines(counter.where, room * 0.26 - 0.8) + bool(counter.hours)
    return max(where, items + asked, len(counter.tels)) * 1.35 * 0.92 + 0.45


def office_sheet_page(guide: Guide, place: Place, office: Office) -> Page:
    """/<city>/offices/<office>/sheet/"""
    hall = Hall(place, office, office.counters)
    return Page(
        url=urls.office_sheet(place, office),
        template="sheet.html",
        title=f"{hall.title}大厅单",
        description=f"{place.name}{hall.title}的大厅单，一张A4纸：地址、窗口、能办的事、电话。",
        place=named(place),
        crumbs=(Link(hall.title, urls.office(place, office)),),
        values={
            "sheet": hall_sheet(guide, place, office),
            "pdfs": (),
            "more": (Link(f"{place.here}全部打印件", urls.printing(place)),),
        },
    )


def hall_sheet(guide: Guide, place: Place, office: Office, page: str = "") -> HallSheet:
    """The sheet's values, as it stands on the page at that address: its own where none is given."""
    sheet = _sheet(guide, place, office)
    if not page or not sheet.map:
        return sheet
    return replace(sheet, map=office_map(place, page, office, brief=True))  # which is as high, led elsewhere


@partial(once_for_the_same, most=FEW)
def _sheet(guide: Guide, place: Place, office: Office) -> HallSheet:
    counters = tuple(
        CounterLine(
            window_of(service.counter),
            "，".join(filter(None, (service.counter.hours, *closed_at(service.counter)))) or None,
            tels(service.counter.phones),
            names(place, service.items),
            names(place, service.enquiries),
        )
        for service in services_by_window(place, office)
    )
    known = tuple(line.plain for line in visiting_lines(office.visiting))
    sheet = HallSheet(
        city=place.short,
        areas="、".join(office.areas),
        kind=place.site.field.hall,
        title=Hall(place, office, office.counters).title,
        hours=office.hours,
        address=office.address,
        known=known,
        hours_to_fill_in="" if office.hours or any(one.hours for one in counters) else HOURS,
        to_fill_in="" if office.visiting.transport else TO_FILL_IN,
        map=office_map(place, urls.office_sheet(place, office), office, brief=True),
        counters=counters,
        has_phones=any(counter.tels for counter in counters),
        calls=_calls(place, office),
        imprint=imprint_of(guide, place, urls.office(place, office), None, hall_paper(place, office)),
        notices=office_notices(place, office),
    )
    return fitted(sheet)


def names(place: Place, items: tuple[Item, ...]) -> str:
    """The items' names; one that is done for several audiences alike is named once, without them."""
    kinds = {item.name: [other for other in place.items if other.name == item.name] for item in items}
    whole = {name for name, all_of_it in kinds.items() if all(one in items for one in all_of_it)}
    return "、".join(
        dict.fromkeys(item.name if item.name in whole else called(place, item) for item in items)
    )


def hall_calls(place: Place, office: Office) -> tuple[CallLine, ...]:
    """The hall's own and the city's numbers for what is done at the hall."""
    found: dict[str, dict[tuple[Phone, ...], list[Item]]] = {}
    for item in place.items:
        halls = halls_for(place, applied_kinds(item))
        if not any(hall.office is office for hall in halls):
            continue
        for calls in phone_lists(place, item):
            beside, rest = phones_by_hall(calls.entries, halls)
            numbers = beside.get(office.id) or next((e.phones for e in rest if e.area is None), None)
            if numbers:
                found.setdefault(calls.short, {}).setdefault(numbers, []).append(item)
    return tuple(line for title, groups in found.items() for line in _call_lines(place, title, groups))


def _call_lines(place: Place, title: str, groups: dict[tuple[Phone, ...], list[Item]]) -> list[CallLine]:
    """The numbers of one purpose: that of most items last, without naming them all."""
    ordered = sorted(groups.items(), key=lambda pair: len(pair[1]))
    if len(ordered) == 1:
        return [CallLine(title, tels(ordered[0][0]), "")]
    named = [CallLine(title, tels(phones), names(place, tuple(items))) for phones, items in ordered[:-1]]
    return [*named, CallLine(title, tels(ordered[-1][0]), "其他各项")]
