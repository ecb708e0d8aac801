"""Hospitals that take applications themselves."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.office import Hospital
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.map_links import MapLink, map_links
from zhinan.pages.page import Crumb, Page


@dataclass(frozen=True)
class HospitalLine:
    """A hospital with its map links."""

    hospital: Hospital
    maps: tuple[MapLink, ...]


def hospitals_page(place: Place) -> Page:
    """/<city>/hospitals/"""
    items = tuple(
        (item.name, urls.item(place, item))
        for item in place.items
        if any(channel.kind == "hospital" for channel in item.channels)
    )
    return Page(
        url=urls.hospitals(place),
        template="hospitals.html",
        title=f"{place.name}可以受理申请的医院",
        description=f"{place.name}{len(place.hospitals)}家可以受理申请的医院：地址、电话、地图。",
        place=place,
        crumbs=(Crumb(place.short, urls.place(place)),),
        values={
            "lines": tuple(
                HospitalLine(hospital, map_links(hospital.address, place.name))
                for hospital in place.hospitals
            ),
            "items": items,
        },
        kind="office",
    )
