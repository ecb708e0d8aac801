"""The search page. Without script it leads to the lists by pinyin of every city."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.pages import anchors, urls
from zhinan.pages.page import Link, Page


class KindChoice(Struct, frozen=True):
    """What a search can be narrowed to."""

    id: str
    name: str


class CityChoice(Struct, frozen=True):
    """A place that a search can be narrowed to."""

    id: str
    name: str
    letters_url: str
    """Its list by pinyin."""


KINDS = (
    KindChoice("item", "事项"),
    KindChoice("office", "大厅"),
    KindChoice("form", "表格"),
    KindChoice("event", "人生大事"),
    KindChoice("term", "名词"),
)


def search_page(guide: Guide) -> Page:
    """/search/"""
    cities = tuple(CityChoice(place.id, place.name, urls.index(place)) for place in guide.tree.places)
    all_places = anchors.part(urls.HOME, "places")
    return Page(
        url=urls.SEARCH,
        template="search.html",
        title="搜索",
        description=f"搜索{guide.site.field.short}事项、大厅、表格。",
        values={
            "cities": () if guide.large else cities,
            "places": Link("选一个地方，再按拼音找", all_places) if guide.large else None,
            "choices": cities if len(cities) > 1 else (),
            "kinds": KINDS,
            "parts": parts_of(guide),
            "examples": tuple(Link(words, urls.query(words)) for words in guide.site.field.examples),
            "lists_url": urls.search_lists(None),
            "find_url": urls.FIND,
            "browse_url": anchors.part(urls.SEARCH, "browse-title"),
        },
        kind="none",
    )


def parts_of(guide: Guide) -> tuple[str, ...]:
    """For whom items are filed, in the order in which the guide first says so."""
    found = (part for place in guide.outlines for item in place.items for part in item.parts)
    return tuple(dict.fromkeys(found))
