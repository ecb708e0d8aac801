"""What only got another name: told once, and not again wherever it is referred to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.item import Channel, Enquiry, PhoneList, Progress
from zhinan.model.office import Counter
from zhinan.model.place import Place

REFERRING = {
    Channel: ("counter_kinds", "services"),
    Enquiry: ("counter_kinds", "services"),
    Progress: ("phone_counters",),
    PhoneList: ("counter_kinds",),
    Counter: ("kinds",),
}
"""Fields that name counter kinds and online services."""


def with_names_of_today(old: Place, new: Place) -> Place:
    """The earlier place, referring to its counter kinds and services by the names that they have today."""
    names = {**_kinds(old, new), **_services(old, new)}
    if not names:
        return old
    return replace(
        old,
        items=tuple(_renamed(item, names) for item in old.items),
        offices=tuple(_renamed(office, names) for office in old.offices),
    )


def _kinds(old: Place, new: Place) -> dict[str, str]:
    today = {kind.id: kind.name for kind in new.counter_kinds}
    return {
        kind.name: today[kind.id] for kind in old.counter_kinds if today.get(kind.id, kind.name) != kind.name
    }


def _services(old: Place, new: Place) -> dict[str, str]:
    """A service has no id: where all but one stand as they stood, that one was renamed."""
    before, after = ([service.name for service in place.services] for place in (old, new))
    gone, come = (
        [name for name in one if name not in other] for one, other in ((before, after), (after, before))
    )
    return {gone[0]: come[0]} if len(gone) == len(come) == 1 and len(before) == len(after) else {}


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        found = tuple(_renamed(one, names) for one in value)
        return found if any(new is not old for new, old in zip(found, value, strict=True)) else value
    if not isinstance(value, Struct):
        return value
    referring = REFERRING.get(type(value), ())
    other: dict[str, Any] = {}
    for name in value.__struct_fields__:
        was = getattr(value, name)
        if name in referring:
            now: Any = tuple(names.get(one, one) for one in was)
            now = was if now == was else now
        else:
            now = _renamed(was, names)
        if now is not was:
            other[name] = now
    return replace(value, **other) if other else value
