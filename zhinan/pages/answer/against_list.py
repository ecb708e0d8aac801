"""An item's page against the list that the place is measured by."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.verdicts import differences_of, in_words, marks_of
from zhinan.pages.lists import NOT_COMPARED, compared
from zhinan.pages.page import Link


class ListedLimit(Struct, frozen=True):
    """What the list allows that the place is measured by."""

    called: str
    no: int
    limit: str


class AgainstList(Struct, frozen=True):
    """The section that compares with the list that the place is measured by."""

    title: str
    verdict: str
    """Both verdicts in a sentence; empty where there are no differences, and where nobody has compared it."""
    differences: tuple[str, ...]
    listed: tuple[ListedLimit, ...]
    no_difference: str
    """The sentence in place of differences; empty where there are some."""
    compare_url: str
    baseline: Link
    """All items of the city against the list."""


def against_list(guide: Guide, place: Place, item: Item) -> AgainstList | None:
    """None for an item that the list doesn't have, or where there is no list."""
    service_list = guide.list_of(place)
    if service_list is None or not item.list_nos:
        return None
    measure, marks = service_list.called, marks_of(item.baseline)
    differences = differences_of(item.baseline, measure)
    same = f"材料和时限都与{measure}相同。" if item.baseline else f"{NOT_COMPARED}。"
    return AgainstList(
        f"和{measure}比",
        in_words(marks, measure) if marks and differences else "",
        differences,
        listed(guide, place, item),
        "" if differences else same,
        compared(guide, place, item),
        Link(f"{place.short}全部事项对照", urls.baseline(place)),
    )


def listed(guide: Guide, place: Place, item: Item) -> tuple[ListedLimit, ...]:
    """Number and limit of the list's entries for the item."""
    found = guide.list_of(place)
    entries = (found.entry(number) for number in item.list_nos) if found else ()
    called = found.called if found else ""
    return tuple(ListedLimit(called, entry.no, entry.time_limit.text) for entry in entries if entry)
