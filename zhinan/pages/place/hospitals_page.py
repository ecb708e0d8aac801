"""Hospitals, or whatever else a field has, that take applications themselves."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.hospitals import taken_at_hospitals
from zhinan.pages.hall.map_links import MapLink, map_links
from zhinan.pages.hall.phone_lines import Tel, tels
from zhinan.pages.page import Link, Page, named


@dataclass(frozen=True)
class HospitalLine:
    """A hospital with its phones and map links."""

    anchor: str
    name: str
    address: str
    tels: tuple[Tel, ...]
    note: str | None
    """What it is limited to."""
    maps: tuple[MapLink, ...]


def hospitals_page(place: Place) -> Page:
    """/<city>/hospitals/"""
    agents = place.site.field.agents
    return Page(
        url=urls.hospitals(place),
        template="hospitals.html",
        title=place.name + agents.title,
        description=f"{place.name}{len(place.hospitals)}家{agents.title}：地址、电话、地图。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "where": f"可以在这些{agents.name}申请：",
            "lines": hospital_lines(place),
            "items": tuple(
                Link(item.name, urls.item(place, item)) for item in place.items if taken_at_hospitals(item)
            ),
        },
        kind="office",
    )


def hospital_lines(place: Place) -> tuple[HospitalLine, ...]:
    """The hospitals in the document's order."""
    return tuple(
        HospitalLine(
            anchors.hospital_anchor(number),
            hospital.name,
            hospital.address,
            tels(hospital.phones),
            hospital.note,
            map_links(hospital.address, place.name),
        )
        for number, hospital in enumerate(place.hospitals, 1)
    )
