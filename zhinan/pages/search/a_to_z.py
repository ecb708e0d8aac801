"""Everything of a city by pinyin initial: the way to find things without script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.halls import Hall
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.page import Link, Page, named
from zhinan.pages.search.readings import initial, sort_key


class IndexLine(Struct, frozen=True):
    """One thing that has a page or a place on one."""

    text: str
    url: str
    kind: str
    """What it is, in a word: 事项, 大厅 …"""
    note: str = ""
    """For whom, how long, where; the official name of an item whose heading is shorter."""


class Letter(Struct, frozen=True):
    """The things under one letter, by pinyin."""

    letter: str
    anchor: str
    url: str
    lines: tuple[IndexLine, ...]


def index_page(guide: Guide, place: Place) -> Page:
    """/<city>/a-z/"""
    lines = tuple(index_lines(guide, place))
    letters = by_letter(urls.index(place), lines)
    return Page(
        url=urls.index(place),
        template="a-z.html",
        title=f"{place.name}：按拼音找",
        description=f"{place.name}的{place.site.field.short}事项、大厅、表格、名词，按拼音首字母排列，共{len(lines)}条。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={"letters": letters, "count": len(lines), "find_url": urls.FIND},
        kind="none",
    )


def by_letter(page: str, lines: tuple[IndexLine, ...]) -> tuple[Letter, ...]:
    """The lines of a page sorted by pinyin under their letters; # comes last."""
    ordered = sorted(
        lines, key=lambda line: (initial(line.text) == "#", initial(line.text), sort_key(line.text))
    )
    return tuple(
        Letter(
            letter,
            anchors.letter_anchor(letter),
            anchors.part(page, anchors.letter_anchor(letter)),
            tuple(found),
        )
        for letter, found in groupby(ordered, key=lambda line: initial(line.text))
    )


def index_lines(guide: Guide, place: Place) -> Iterator[IndexLine]:
    """Items under their heading and official name, halls, hospitals, forms, terms."""
    yield from chain(_items(place), _halls(place), _forms(place), _terms(guide))


def _items(place: Place) -> Iterator[IndexLine]:
    for item in place.items:
        url = urls.item(place, item)
        note = " · ".join(part for part in (item.part, stamp_for(item.time_limit).words) if part)
        yield IndexLine(item.name, url, "事项", note)
        if item.official_name != item.name:
            yield IndexLine(item.official_name, url, "事项", f"{item.part} · 即“{item.name}”")


def _halls(place: Place) -> Iterator[IndexLine]:
    for office in place.offices:
        title = Hall(place, office, office.counters).title
        yield IndexLine(title, urls.office(place, office), "大厅", office.address)
    for number, hospital in enumerate(place.hospitals, 1):
        yield IndexLine(
            hospital.name, anchors.hospital(place, number), place.site.field.agents.name, hospital.address
        )


def _forms(place: Place) -> Iterator[IndexLine]:
    for form in place.forms:
        yield IndexLine(form.title, urls.form(place, form), "表格")


def _terms(guide: Guide) -> Iterator[IndexLine]:
    for term in guide.terms:
        yield IndexLine(term.name, anchors.term(term), "名词")
