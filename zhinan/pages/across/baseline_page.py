"""A place against the list that it is measured by: entry by entry, with the differences in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.listing import ListEntry
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.item.silences import has_no_such
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.item.taken_over import notice, source_of
from zhinan.pages.item.verdicts import LIMITS, MATERIALS, NO_DIFFERENCE, Mark, Marks, marks_of
from zhinan.pages.lists import NOT_COMPARED, ListPlace
from zhinan.pages.page import Link, Page, named


class ItemLine(Struct, frozen=True):
    """An item of the city at an entry."""

    name: str
    url: str
    part: str | None
    """For whom, where the city has several items at the entry."""
    limit: str
    marks: Marks | None
    differences: tuple[str, ...]
    no_difference: str
    """What stands in place of differences; empty where there are some."""


class EntryLine(Struct, frozen=True):
    """An entry with the city's items; none where its guide has no such item."""

    no: int
    name: str
    anchor: str
    compare_url: str
    limit: str
    items: tuple[ItemLine, ...]
    height: int
    """Rows of the table."""


class EntryGroup(Struct, frozen=True):
    """The entries of one 主项."""

    title: str
    lines: tuple[EntryLine, ...]


class Count(Struct, frozen=True):
    """How many items got a mark."""

    mark: Mark
    number: int


class Summary(Struct, frozen=True):
    """The comparison in figures. An item that merges entries counts once."""

    entries: int
    present: int
    """Entries that the city's guide has an item for."""
    items: int
    waiting: int
    """Items that nobody has compared so far."""
    materials: tuple[Count, ...]
    limits: tuple[Count, ...]


def baseline_page(guide: Guide, place: Place, issued: ListPlace) -> Page:
    """/<city>/baseline/"""
    found = summary(place, issued)
    called = issued.called
    return Page(
        url=urls.baseline(place),
        template="baseline.html",
        title=f"{place.name}对照{called}",
        description=(
            f"{place.name}的{place.site.field.short}事项与{issued.whole.title}逐条对照："
            f"{found.entries}条里有{found.present}条，材料和时限哪里多、哪里少。"
        ),
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "notice": notice(place, source_of(guide, place)),
            "called": called,
            "list_title": issued.whole.title,
            "list_url": issued.url,
            "summary": found,
            "groups": entry_groups(place, issued),
            "no_such": has_no_such(place.short),
            "beyond": tuple(
                Link(item.name, urls.item(place, item)) for item in place.items if not item.list_nos
            ),
            "others": tuple(
                Link(other.short, urls.baseline(other))
                for other in guide.beside(place)
                if other.issuer == issued.issuer.id
            )
            or ((Link(f"各地和{called}比", issued.url),) if guide.large else ()),
        },
        kind="none",
    )


def summary(place: Place, issued: ListPlace) -> Summary:
    """How many items are fewer, same, more; shorter, same, longer."""
    entries = issued.whole.entries
    baselines = [item.baseline for item in place.items if item.baseline]
    materials = Counter(baseline.materials for baseline in baselines)
    limits = Counter(baseline.time_limit for baseline in baselines)
    return Summary(
        entries=len(entries),
        present=sum(bool(items_at(place, entry)) for entry in entries),
        items=len(baselines),
        waiting=sum(bool(item.list_nos) and item.baseline is None for item in place.items),
        materials=tuple(Count(mark, materials[key]) for key, mark in MATERIALS.items()),
        limits=tuple(Count(mark, limits[key]) for key, mark in LIMITS.items()),
    )


def entry_groups(place: Place, issued: ListPlace) -> tuple[EntryGroup, ...]:
    """All entries by 主项, in the list's order."""
    entries = issued.whole.entries
    return tuple(
        EntryGroup(title, tuple(_line(place, issued, entry) for entry in entries if entry.group == title))
        for title in dict.fromkeys(entry.group for entry in entries)
    )


def items_at(place: Place, entry: ListEntry) -> tuple[Item, ...]:
    """The place's items that correspond to the entry."""
    return tuple(item for item in place.items if entry.no in item.list_nos)


def _line(place: Place, issued: ListPlace, entry: ListEntry) -> EntryLine:
    items = items_at(place, entry)
    return EntryLine(
        entry.no,
        entry.name,
        anchors.entry_anchor(entry),
        issued.entry_url(entry),
        stamp_for(entry.time_limit).words,
        tuple(_item_line(place, item, items) for item in items),
        max(1, len(items)),
    )


def _item_line(place: Place, item: Item, siblings: Iterable[Item]) -> ItemLine:
    names = [other.name for other in siblings]
    differences = item.baseline.differences if item.baseline else ()
    return ItemLine(
        item.name,
        urls.item(place, item),
        item.part if names.count(item.name) > 1 else None,
        stamp_for(item.time_limit).words,
        marks_of(item.baseline),
        differences,
        "" if differences else NO_DIFFERENCE if item.baseline else NOT_COMPARED,
    )
