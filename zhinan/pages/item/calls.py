"""Whom to call about an item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.item import Item, Progress
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.item.taken_over import is_left_open

HOTLINE = "热线"
"""What the list is called that is not a city's own."""


class Calls(Struct, frozen=True):
    """A labelled list of phones."""

    title: str
    short: str
    """The title on paper."""
    official: str
    entries: tuple[PhoneEntry, ...]
    text: str | None
    left_open: bool
    anchor: str


AT_THE_COUNTERS = "打各窗口的电话，号码写在各大厅的窗口下面。"
BESIDE_THE_WAYS = "打办理方式里写的电话，见“去哪办”。"


def enquiry_phones(place: Place, item: Item) -> tuple[PhoneEntry, ...]:
    """The numbers for questions before applying, those of the counters that answer included."""
    found = item.enquiries
    return (*found.entries, *numbers_at(place, found.counter_kinds)) if found else ()


def progress_phones(place: Place, progress: Progress) -> tuple[PhoneEntry, ...]:
    """The numbers that tell how far a case has come, those of the counters that answer included."""
    return (*progress.phones, *numbers_at(place, progress.phone_counters))


def numbers_at(place: Place, kinds: Iterable[str]) -> Iterator[PhoneEntry]:
    """The numbers of the place's counters of these kinds, by hall."""
    for hall in halls_for(place, kinds):
        for counter in hall.counters:
            if counter.phones:
                yield PhoneEntry(hall.office.name, counter.phones)


@once_for_the_same
def phone_lists(place: Place, item: Item) -> tuple[Calls, ...]:
    """Whom to call: enquiries, progress, supervision, and the city's hotline where nothing else answers."""
    found = []
    if item.enquiries:
        found.append(
            Calls("办理前咨询", "咨询", "咨询电话", item.enquiries.entries,
                  item.enquiries.text or (AT_THE_COUNTERS if item.enquiries.counter_kinds else None),
                  is_left_open(item, item.enquiries.left_to_cities), "enquiries")
        )  # fmt: skip
    progress = item.progress
    if progress and (
        progress.phones or progress.phones_text or progress.phones_left_to_cities or progress.phone_counters
    ):
        found.append(
            Calls("办到哪一步了", "查进度", "办理进度查询 · 电话", progress.phones,
                  progress.phones_text or (AT_THE_COUNTERS if progress.phone_counters else None),
                  is_left_open(item, progress.phones_left_to_cities), "progress-phones")
        )  # fmt: skip
    if item.supervision:
        found.append(
            Calls("监督投诉", "监督投诉", "监督电话", item.supervision.entries, item.supervision.text,
                  is_left_open(item, item.supervision.left_to_cities), "supervision")
        )  # fmt: skip
    if place.answering and not any(calls.entries == place.answering for calls in found):
        title = "全市热线" if place.hotline and place.level == "city" else HOTLINE
        found.insert(0, Calls(title, title, "咨询热线", place.answering, None, False, "hotline"))
    return tuple(found)
