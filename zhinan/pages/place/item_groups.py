"""A place's items, by those whom they are for: who am I, and then the document's groups."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.masthead.field import AudienceGroup
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.material_cases import papers_in_words
from zhinan.pages.item.stamp import stamp_for


class ItemLine(Struct, frozen=True):
    """An item in a list."""

    name: str
    url: str
    limit: str
    papers: str
    part: str | None


class ItemGroup(Struct, frozen=True):
    """Items of one group that stand together in the document."""

    title: str
    part: str | None
    """For whom, where that is the same for all of them."""
    lines: tuple[ItemLine, ...]


class WhoGroup(Struct, frozen=True):
    """All that is for one kind of people."""

    anchor: str
    title: str
    """Empty where there is one kind only."""
    count: str
    groups: tuple[ItemGroup, ...]


def who_groups(place: Place) -> tuple[WhoGroup, ...]:
    """The items of each kind of people; what is for several stands with each, for all with the first."""
    groups = place.site.field.groups
    known = {name for group in groups for name in group.names}
    found = []
    for number, group in enumerate(groups):
        items = tuple(item for item in place.items if _is_for(item, group, known, first=number == 0))
        if items:
            found.append(
                WhoGroup(f"who-{group.id}", group.name, f"{len(items)}件", item_groups(place, items))
            )
    if len(found) == 1:
        return (WhoGroup(found[0].anchor, "", found[0].count, found[0].groups),)
    return tuple(found)


def _is_for(item: Item, group: AudienceGroup, known: set[str], *, first: bool) -> bool:
    return bool(set(group.names) & set(item.parts)) or (first and not known & set(item.parts))


def item_groups(place: Place, items: tuple[Item, ...]) -> tuple[ItemGroup, ...]:
    """The items in the document's order, those of one group that stand together as one list."""
    return tuple(_group(place, title, tuple(some)) for title, some in groupby(items, lambda i: i.group))


def _group(place: Place, title: str, items: tuple[Item, ...]) -> ItemGroup:
    parts = {item.part for item in items}
    shared = parts.pop() if len(parts) == 1 else None
    return ItemGroup(title, shared, tuple(item_line(place, item, shared) for item in items))


def item_line(place: Place, item: Item, shared_part: str | None = None) -> ItemLine:
    """The item in one line; its part is told where its group doesn't."""
    papers = papers_in_words(item)
    part = None if item.part == shared_part else item.part
    return ItemLine(item.name, urls.item(place, item), stamp_for(item.time_limit).words, papers, part)
