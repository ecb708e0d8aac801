"""All halls of a city as a list."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.halls import Hall
from zhinan.pages.hall.hospitals import hospitals_link
from zhinan.pages.hall.map_links import MapLink
from zhinan.pages.hall.office_map import office_map
from zhinan.pages.page import Link, Page, named


@dataclass(frozen=True)
class HallLine:
    """A hall in the list."""

    anchor: str
    title: str
    url: str
    address: str
    maps: tuple[MapLink, ...]


def offices_page(place: Place) -> Page:
    """/<city>/offices/"""
    field = place.site.field
    return Page(
        url=urls.offices(place),
        template="offices.html",
        title=f"{place.name}{field.hall}",
        description=f"{place.name}{len(place.offices)}个{field.short}办事地点的地址、窗口、电话和地图。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "halls": hall_lines(place),
            "map": office_map(place, urls.offices(place)),
            "hospitals": hospitals_link(place),
        },
        kind="none",
    )


def hall_lines(place: Place) -> tuple[HallLine, ...]:
    """The halls in the document's order."""
    halls = (Hall(place, office, office.counters) for office in place.offices)
    return tuple(
        HallLine(anchors.hall_anchor(hall.office), hall.title, hall.url, hall.office.address, hall.maps)
        for hall in halls
    )
