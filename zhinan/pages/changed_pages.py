"""Which pages two guides make otherwise, and which of them are papers."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.guide.changes.review import PageChanges
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.page import Page
from zhinan.pages.routes import pages_of, shared_pages

PAPERS = frozenset({
    "bundle.html", "checklist.html", "checklists.html", "flowchart.html", "form.html", "poster.html",
    "sheet.html",
})  # fmt: skip
"""Templates of what is printed."""
COLLECTIONS = frozenset({"checklists.html"})
"""Papers that are made of others."""


def page_changes(before: Guide, after: Guide) -> PageChanges:
    """The addresses of all pages that are new, gone or made of other values."""
    if before == after:
        return PageChanges()
    old, new = {place.id: place for place in before.places}, {place.id: place for place in after.places}
    then, now = _shared(before), _shared(after)
    for name in {**old, **new}:
        views = [_seen(guide, places.get(name)) for guide, places in ((before, old), (after, new))]
        if views[0] != views[1]:
            then |= _pages(views[0], old.get(name))
            now |= _pages(views[1], new.get(name))
    fresh = tuple(url for url in now if url not in then)
    changed = tuple(url for url, page in now.items() if url in then and then[url] != page)
    papers = tuple(url for url in (*fresh, *changed) if now[url].template in PAPERS - COLLECTIONS)
    return PageChanges(tuple(url for url in then if url not in now), fresh, changed, papers)


def _shared(guide: Guide) -> dict[str, Page]:
    return _by_address(shared_pages(guide))


def _seen(guide: Guide, place: Place | None) -> Guide | None:
    return guide.seen_from(place) if place else None


def _pages(guide: Guide | None, place: Place | None) -> dict[str, Page]:
    return _by_address(pages_of(guide, place)) if guide and place else {}


def _by_address(pages: Iterator[Page]) -> dict[str, Page]:
    return {page.url: page for page in pages}
