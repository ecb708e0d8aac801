"""All halls of a city as a list."""

from __future__ import annotations

from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.halls import Hall, labelled
from zhinan.pages.hall.office_map import office_map
from zhinan.pages.page import Crumb, Page


def offices_page(place: Place) -> Page:
    """/<city>/offices/"""
    halls = labelled(Hall(place, office, office.counters) for office in place.offices)
    return Page(
        url=urls.offices(place),
        template="offices.html",
        title=f"{place.name}医保办事大厅",
        description=f"{place.name}{len(halls)}个医保办事地点的地址、窗口、电话和地图。",
        place=place,
        crumbs=(Crumb(place.short, urls.place(place)),),
        values={
            "halls": halls,
            "map": office_map(place, urls.offices(place)),
            "hospitals_url": urls.hospitals(place) if place.hospitals else None,
            "hospital_count": len(place.hospitals),
        },
        kind="none",
    )
