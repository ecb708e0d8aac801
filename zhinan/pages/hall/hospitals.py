"""Business that is taken beside the halls, at hospitals or whatever the field has: which it is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.office import Hospital
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.building import building_of
from zhinan.pages.hall.map_links import MapLink, map_links
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.page import Link

ELSEWHERE = "其他"
"""Those whose address names none of the place's districts."""


class HospitalLine(Struct, frozen=True):
    """A hospital with its phones and map links."""

    anchor: str
    name: str
    address: str
    tels: tuple[Tel, ...]
    note: str | None
    """What it is limited to."""
    maps: tuple[MapLink, ...]


class HospitalGroup(Struct, frozen=True):
    """Those of one district."""

    anchor: str
    url: str
    district: str
    label: str
    """With how many they are: 东区 3家."""
    lines: tuple[HospitalLine, ...]


def taken_at_hospitals(item: Item) -> bool:
    """Whether the document names them as a way to hand the item in."""
    return any(channel.kind == "hospital" for channel in item.channels)


def hospitals_for(place: Place, item: Item) -> tuple[Hospital, ...]:
    """Those that the city lists, for an item that is handed in there."""
    return place.hospitals if taken_at_hospitals(item) else ()


def hospitals_link(place: Place) -> Link | None:
    """The way to the city's list; None where it lists none."""
    title = f"{place.site.field.agents.title}（{len(place.hospitals)}家）"
    return Link(title, urls.hospitals(place)) if place.hospitals else None


def hospital_lines(place: Place) -> tuple[HospitalLine, ...]:
    """The hospitals in the document's order."""
    return tuple(
        HospitalLine(
            anchors.hospital_anchor(number),
            hospital.name,
            hospital.address,
            tels(hospital.phones),
            hospital.note,
            map_links(building_of(hospital.address), place.name),
        )
        for number, hospital in enumerate(place.hospitals, 1)
    )


def hospital_groups(place: Place, page: str) -> tuple[HospitalGroup, ...]:
    """The same on a page, by the district that the address names, in the order of the halls."""
    areas = dict.fromkeys(area for office in place.offices for area in office.areas)
    found: dict[str, list[HospitalLine]] = {area: [] for area in (*areas, ELSEWHERE)}
    for line in hospital_lines(place):
        found[_district(line.address, areas)].append(line)
    some = ((number, area, lines) for number, (area, lines) in enumerate(found.items(), 1) if lines)
    return tuple(
        HospitalGroup(
            f"hospitals-{number}",
            anchors.part(page, f"hospitals-{number}"),
            area,
            f"{area} {len(lines)}家",
            tuple(lines),
        )
        for number, area, lines in some
    )


def _district(address: str, areas: Iterable[str]) -> str:
    """The district that stands first in an address."""
    places = {area: address.find(area) for area in areas if area in address}
    return min(places, key=lambda area: places[area]) if places else ELSEWHERE
