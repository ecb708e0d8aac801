"""Folder and file names are addresses, and some addresses are taken by the site's own pages."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide

PLACES = frozenset({
    "about", "accessibility", "addresses", "assets", "cities", "compare", "data", "events", "find",
    "glossary", "hosting", "list", "lists", "pagefind", "places", "schema", "search", "updates",
})  # fmt: skip
"""Top folders of the site, and the data files that are no place's."""
ITEMS = frozenset({
    "a-z", "baseline", "check", "errata", "forms", "hospitals", "items", "list", "offices", "poster", "print",
    "updates",
})  # fmt: skip
"""Folders of a place that are no item's."""
EVENTS = frozenset({"all", "other"})
"""Answers to the second of the three questions that are no life event."""


def check_addresses(guide: Guide) -> Iterator[Finding]:
    """A place or an item under the name of another page would take that page's address."""
    for event in guide.events:
        if event.id in EVENTS:
            yield Finding(
                "life-events.yaml",
                f"编号: {event.id}",
                f"编号不能是 {event.id}：这个网址网站自己要用",
                "换一个编号，如 childbirth",
            )
    for place in guide.places:
        if place.id in PLACES:
            yield Finding(
                f"{place.id}/city.yaml",
                "",
                f"文件夹名不能是 {place.id}：这个网址网站自己要用",
                "换一个文件夹名，如 jiazhou",
            )
        for item in place.items:
            if item.id in ITEMS and not item.adopted_from:
                yield Finding(
                    f"{place.id}/items/{item.id}.md",
                    "",
                    f"文件名不能是 {item.id}.md：这个网址网站自己要用",
                    "换一个文件名，见 docs/editing.md 的“四、文件名”",
                )
