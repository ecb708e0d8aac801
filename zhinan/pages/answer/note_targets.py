"""The notes of an item with their links to other items as addresses."""

from __future__ import annotations

import re

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls

TO_AN_ITEM = re.compile(r'(?<=<a href=")(?P<item>[a-z0-9-]+)\.md(?=")')
"""In notes only tags have these signs in a row; in texts quotes and brackets are escaped."""


def notes_of(place: Place, item: Item) -> str:
    """The notes as HTML, for the item's own page."""
    here = urls.item(place, item)

    def address(found: re.Match[str]) -> str:
        other = next(other for other in place.items if other.id == found["item"])
        return urls.relative(urls.item(place, other), here)

    return TO_AN_ITEM.sub(address, item.notes_html)
