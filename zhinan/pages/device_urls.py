"""Addresses of what a device keeps: those of the worker and its lists."""

from __future__ import annotations

import re
from hashlib import blake2b

from zhinan.pages.page import Page
from zhinan.pages.urls import Place

MANIFEST = "manifest.json"
WORKER = "sw.js"
PICTURE = re.compile(r"(?:^|/)share-[0-9a-f]{12}\.png$")


def picture(page: Page, drawn_with: str) -> str:
    """The picture by which a page is known where it is sent on; it names all that it is drawn from.

    Empty for a page without one, and where none are drawn.
    """
    if not (page.picture and drawn_with):
        return ""
    digest = blake2b(f"{page.picture!r} {drawn_with}".encode("utf-8", "surrogatepass"), digest_size=6)
    return f"{page.url}share-{digest.hexdigest()}.png"


def is_picture(path: str) -> bool:
    """Whether a picture of a page stands there."""
    return PICTURE.search(path) is not None


def copy(place: Place) -> str:
    """What a device has to fetch to have the place's pages without a network."""
    return f"{place.id}/copy.json"
