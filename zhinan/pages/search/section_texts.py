"""The texts of what can be found in a place, by section: search reads them where names explain nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zhinan.guide.elements.all_elements import sayings_of
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls

UNSEARCHED = {"法定时限", "办件信息"}
"""Elements that nobody asks by: a second limit would hide the item's own, a code stands in the full text."""


def section_texts(place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of what can be found, by its address and the section that they stand in."""
    for item in place.items:
        sayings = (saying for saying in sayings_of(item) if saying.key not in UNSEARCHED)
        yield (
            urls.item(place, item),
            {
                "audience": " ".join(item.audience),
                "time-limit": item.time_limit.text if item.time_limit else "",
                "materials": [material.text for material in item.materials],
                "conditions": " ".join(item.conditions),
                **{saying.anchor: saying.plain for saying in sayings},
            },
        )
    for office in place.offices:
        yield (
            urls.office(place, office),
            {
                "": " ".join(dict.fromkeys(counter.address for counter in office.counters)),
                "counters": " ".join(counter.name for counter in office.counters),
            },
        )
    for form in place.forms:
        names = (item.name for item in users_of(place, form))
        yield urls.form(place, form), {"": " ".join((*names, *form.fields))}
    for number, hospital in enumerate(place.hospitals, 1):
        yield anchors.hospital(place, number), {"": hospital.note or ""}


def users_of(place: Place, form: Form) -> list[Item]:
    """The items that ask for a form."""
    return [item for item in place.items if form.id in item.forms]
