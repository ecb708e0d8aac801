"""Atom feeds (RFC 4287): the changes of a city, and of all. Ids stay whatever the site's address becomes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from html import escape
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.life.care import Notice
from zhinan.model.place import Place
from zhinan.pages import life_urls, urls
from zhinan.pages.page import Document
from zhinan.pages.updates.fact_lines import UpdateView, address_of, sentence, updates_of, view_of

MOST = 50
NAMESPACE = "http://www.w3.org/2005/Atom"
HERE = "zhinan:updates:"
"""What ids are made from."""


class Entry(Struct, frozen=True):
    """A change with its place."""

    place_id: str
    short: str
    url: str
    view: UpdateView


def place_feed(guide: Guide, place: Place) -> Iterator[Document]:
    """/<place>/feed.xml, where something is on record."""
    if place.updates or place_notes(place):
        title = f"{place.name}{place.site.field.guide}更新"
        yield _feed(guide, title, life_urls.feed(place), _page_of(place), _entries(place))


def _page_of(place: Place) -> str:
    return life_urls.updates(place) if place.updates else urls.place(place)


def shared_feed(guide: Guide) -> Iterator[Document]:
    """/feed.xml, where something is on record."""
    entries = [entry for place in guide.places for entry in _entries(place)[:MOST]]
    entries += [
        Entry("all", "", life_urls.UPDATES, view_of(update, lambda _: "")) for update in guide.updates[:MOST]
    ]
    if entries:
        entries.sort(key=lambda one: (one.view.date, one.view.anchor, one.place_id), reverse=True)
        yield _feed(guide, f"{guide.site.title}更新", life_urls.FEED, life_urls.UPDATES, entries)


def _entries(place: Place) -> list[Entry]:
    changes = [Entry(place.id, place.short, address_of(place, view), view) for view in updates_of(place)]
    return sorted([*place_notes(place), *changes], key=lambda one: one.view.date, reverse=True)


def place_notes(place: Place) -> list[Entry]:
    """The notices that stand today, of the place, its halls and its items."""
    page = urls.place(place)
    cared = [(page, place.care), *((urls.office(place, one), one.care) for one in place.offices)]
    cared += [(urls.item(place, one), one.care) for one in place.items if not one.adopted_from]
    return [
        Entry(place.id, place.short, url, UpdateView(_name(url, notice), notice.since, notice.text, "", ()))
        for url, care in cared
        for notice in (care.notices if care else ())
    ]


def _name(url: str, notice: Notice) -> str:
    digest = hashlib.blake2b(f"{url} {notice.since} {notice.text}".encode(), digest_size=8).hexdigest()
    return f"notice-{digest}"


def _feed(guide: Guide, title: str, url: str, page: str, entries: Sequence[Entry]) -> Document:
    def link(target: str) -> str:
        base = guide.site.base_url
        return f'"{escape(base + target if base else urls.relative(target, url))}"'

    shown = entries[:MOST]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="{NAMESPACE}" xml:lang="zh-CN">',
        f"<id>{_id(url)}</id>",
        f"<title>{escape(title, quote=False)}</title>",
        f"<updated>{_moment(max(entry.view.date for entry in shown))}</updated>",
        f"<author><name>{escape(guide.site.contact or guide.site.title, quote=False)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={link(url)}/>',
        f'<link rel="alternate" type="text/html" href={link(page)}/>',
    ]
    for entry in shown:
        lines += [
            "<entry>",
            f"<id>{_id(f'{entry.place_id}/{entry.view.anchor}')}</id>",
            f"<title>{escape(_title(entry), quote=False)}</title>",
            f"<updated>{_moment(entry.view.date)}</updated>",
            f'<link rel="alternate" type="text/html" href={link(entry.url)}/>',
            f'<content type="text">{escape(_words(entry.view), quote=False)}</content>',
            "</entry>",
        ]
    return Document(url, "\n".join([*lines, "</feed>", ""]))


def _id(name: str) -> str:
    return uuid5(NAMESPACE_URL, HERE + name).urn


def _moment(date: str) -> str:
    return f"{date}T00:00:00+08:00"


def _title(entry: Entry) -> str:
    view = entry.view
    what = view.title or (sentence(view.lines[0]) if view.lines else view.date)
    more = f"等{len(view.lines)}处" if len(view.lines) > 1 and not view.title else ""
    cut = what if len(what) <= 80 else f"{what[:80]}……"
    return " · ".join(part for part in (entry.short, cut + more) if part)


def _words(view: UpdateView) -> str:
    lines = [view.title, view.effective, *map(sentence, view.lines)]
    return "\n".join(line for line in lines if line)
