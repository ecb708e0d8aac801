"""What every host is asked for, whatever it calls it: types, headers, caching, where old addresses lead."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.pages.desk_page import URL, host_of, policy
from zhinan.pages.moved.moves import moves_of, shared_moves
from zhinan.pages.shell import CSP
from zhinan.pages.urls import NOT_FOUND

FOLDER = "hosting/"
"""Where files stand that no reader asks for."""
TEXT_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "txt": "text/plain",
    "vcf": "text/vcard",
}
"""In UTF-8, worth compressing."""
OTHER_TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "ico": "image/x-icon",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "zip": "application/zip",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What editors may put beside, in content/root/."""
BYTES = ("pagefind", "pf_fragment", "pf_index", "pf_meta")
"""The search index, compressed in itself."""
UNKNOWN = "application/octet-stream"
FRAMED = "frame-ancestors 'self'"
ALWAYS = {
    "Content-Security-Policy": f"{CSP}; {FRAMED}",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""Headers of every answer."""
ANEW = "no-cache"
FOR_EVER = "public, max-age=31536000, immutable"
"""Of what stands at an address that names its bytes."""
NAMED_BY_BYTES = "assets/"
POLICY = "Content-Security-Policy"
DESK = URL
"""Folder of the one page that may speak to another host."""
OPEN = ("data/", "schema/")
"""Folders that other sites' pages may read."""


class Wishes(Struct, frozen=True):
    """What depends on the site."""

    base: str
    """The path of its home page: / or /zhinan/."""
    moved: tuple[tuple[str, str], ...]
    """Paths that lead on, with those they lead to; both from the host's root."""

    desk_policy: str
    """For the editor's desk: it may hand changes over to the repository's host."""

    @property
    def not_found(self) -> str:
        """The path of the page for what is not there."""
        return self.base + NOT_FOUND


def wishes_of(guide: Guide) -> Wishes:
    """The site's own path, and its former addresses."""
    base = urlsplit(guide.site.base_url or "/").path or "/"
    moved = tuple((base + old, base + new) for old, new in _moved(guide))
    return Wishes(base, moved, f"{policy(host_of(guide.site.repository))}; {FRAMED}")


def _moved(guide: Guide) -> Iterator[tuple[str, str]]:
    """What is elsewhere now; a page that ended has something to say before it leads on."""
    moves = [*shared_moves(guide), *(move for place in guide.places for move in moves_of(place))]
    return ((move.url, move.to.url) for move in moves if move.to and move.ended is None)


def type_of(ending: str) -> str:
    """The media type of files with that ending, with its charset where it is text."""
    if ending in TEXT_TYPES:
        return f"{TEXT_TYPES[ending]}; charset=utf-8"
    return OTHER_TYPES.get(ending, UNKNOWN)
