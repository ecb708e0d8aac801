"""A city's page: its items by kind, its halls, its edition."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.item.material_cases import papers_in_words
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.page import Crumb, Page


@dataclass(frozen=True)
class ItemLine:
    """An item in a list."""

    name: str
    url: str
    limit: str
    papers: str
    part: str | None


@dataclass(frozen=True)
class ItemGroup:
    """Items of one group that stand together in the document."""

    title: str
    part: str | None
    """For whom, where that is the same for all of them."""
    lines: tuple[ItemLine, ...]


def place_page(guide: Guide, place: Place) -> Page:
    """/<city>/"""
    adopted = guide.place(place.adopts) if place.adopts else None
    return Page(
        url=urls.place(place),
        template="place.html",
        title=f"{place.name}医保办事指南",
        description=f"{place.name}{len(place.items)}个医保事项：带什么、去哪办、多久办好、问谁。",
        place=place,
        crumbs=(Crumb("首页", urls.HOME),),
        values={
            "place": place,
            "groups": item_groups(place),
            "adopted": adopted,
            "offices_url": urls.offices(place) if place.offices else None,
            "hospitals_url": urls.hospitals(place) if place.hospitals else None,
            "events": tuple((event, urls.event(event)) for event in guide.events),
            "data_url": urls.place_data(place),
            "index_url": urls.index(place),
            "printing_url": urls.printing(place),
            "baseline_url": urls.baseline(place) if guide.service_list else None,
        },
        kind="none",
    )


def item_groups(place: Place) -> tuple[ItemGroup, ...]:
    """The items in the document's order, those of one group that stand together as one list."""
    return tuple(
        _group(place, title, tuple(items)) for title, items in groupby(place.items, lambda i: i.group)
    )


def _group(place: Place, title: str, items: tuple[Item, ...]) -> ItemGroup:
    parts = {item.part for item in items}
    shared = parts.pop() if len(parts) == 1 else None
    return ItemGroup(title, shared, tuple(item_line(place, item, shared) for item in items))


def item_line(place: Place, item: Item, shared_part: str | None = None) -> ItemLine:
    """The item in one line; its part is told where its group doesn't."""
    papers = papers_in_words(item)
    part = None if item.part == shared_part else item.part
    return ItemLine(item.name, urls.item(place, item), stamp_for(item.time_limit).words, papers, part)
