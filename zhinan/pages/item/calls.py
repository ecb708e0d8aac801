"""Whom to call about an item, and how to ask how far a case has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zhinan.model.item import Item, Progress
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import OnlineService, Place
from zhinan.pages.hall.halls import Hall, halls_for
from zhinan.pages.item.where_to_apply import Way, merged_halls, unsaid


@dataclass(frozen=True)
class Calls:
    """A labelled list of phones."""

    title: str
    official: str
    entries: tuple[PhoneEntry, ...]
    text: str | None
    left_open: bool
    anchor: str


@dataclass(frozen=True)
class Asking:
    """办理进度查询, resolved."""

    texts: tuple[str, ...]
    same_halls: bool
    halls: tuple[Hall, ...]
    services: tuple[OnlineService, ...]
    left_open: bool


AT_THE_COUNTERS = "打各窗口的电话，号码写在各大厅的窗口下面。"


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


def phone_lists(place: Place, item: Item) -> tuple[Calls, ...]:
    """Whom to call: enquiries, progress, supervision, and the city's hotline where nothing else answers."""
    adopted = item.adopted_from is not None
    found = []
    if item.enquiries:
        found.append(
            Calls("办理前咨询", "咨询电话", item.enquiries.entries,
                  item.enquiries.text or (AT_THE_COUNTERS if item.enquiries.counter_kinds else None),
                  item.enquiries.left_to_cities and adopted, "enquiries")
        )  # fmt: skip
    progress = item.progress
    if progress and (
        progress.phones or progress.phones_text or progress.phones_left_to_cities or progress.phone_counters
    ):
        found.append(
            Calls("问办到哪一步", "办理进度查询 · 电话", progress.phones,
                  progress.phones_text or (AT_THE_COUNTERS if progress.phone_counters else None),
                  progress.phones_left_to_cities and adopted, "progress-phones")
        )  # fmt: skip
    if item.supervision:
        found.append(
            Calls("监督投诉", "监督电话", item.supervision.entries, item.supervision.text,
                  item.supervision.left_to_cities and adopted, "supervision")
        )  # fmt: skip
    if place.hotline and not any(calls.entries == place.hotline for calls in found):
        found.insert(0, Calls("全市热线", "咨询热线", place.hotline, None, False, "hotline"))
    return tuple(found)


def resolve_asking(place: Place, item: Item, ways: tuple[Way, ...]) -> Asking | None:
    """Progress enquiries other than by phone."""
    progress = item.progress
    if progress is None:
        return None
    hall, online = progress.hall, progress.online
    halls = halls_for(place, hall.counter_kinds) if hall else ()
    texts = (progress.text, hall.text if hall else None, online.text if online else None)
    left = any(enquiry.left_to_cities for enquiry in (hall, online) if enquiry)
    return Asking(
        tuple(line for text in texts if text for line in text.split("\n")),
        bool(halls) and halls == merged_halls(ways),
        halls,
        unsaid(place, online.services, online.text) if online else (),
        left and item.adopted_from is not None,
    )
