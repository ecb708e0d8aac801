"""Hospitals, or whatever else a field has, that take applications themselves."""

from __future__ import annotations

from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.hospitals import hospital_groups, taken_at_hospitals
from zhinan.pages.page import Link, Page, named


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
            "groups": hospital_groups(place, urls.hospitals(place)),
            "whole": Link(f"全部{len(place.hospitals)}家", anchors.part(urls.hospitals(place), "hospitals")),
            "items": tuple(
                Link(item.name, urls.item(place, item)) for item in place.items if taken_at_hospitals(item)
            ),
        },
        kind="office",
    )
