"""The windows of a hall, each once: a document may write one in two ways, for two kinds of business."""

from __future__ import annotations

from zhinan.model.office import Counter, Office
from zhinan.model.place import Place
from zhinan.pages.hall.halls import CounterService, services_at


def window_of(counter: Counter) -> str:
    """Where in its hall a counter is, in few words."""
    return counter.location or counter.address


def services_by_window(place: Place, office: Office) -> tuple[CounterService, ...]:
    """What is done at each window, with all kinds of business of one that is written in several ways."""
    found: list[CounterService] = []
    for service in services_at(place, office):
        known = (n for n, other in enumerate(found) if _is_same(other.counter, service.counter))
        at = next(known, None)
        if at is None:
            found.append(service)
        else:
            found[at] = _together(place, found[at], service)
    return tuple(found)


def _is_same(one: Counter, other: Counter) -> bool:
    """Whether both end in each other's words, and have the same hours and numbers."""
    if (one.hours, one.phones, one.visiting) != (other.hours, other.phones, other.visiting):
        return False
    return one.address.endswith(window_of(other)) and other.address.endswith(window_of(one))


def _together(place: Place, one: CounterService, other: CounterService) -> CounterService:
    """The business of both, at the window in the fewest words."""
    applied = {item.id for item in (*one.items, *other.items)}
    asked = {item.id for item in (*one.enquiries, *other.enquiries)} - applied
    counter = min(one.counter, other.counter, key=lambda counter: len(window_of(counter)))
    return CounterService(
        counter,
        tuple(item for item in place.items if item.id in applied),
        tuple(item for item in place.items if item.id in asked),
    )
