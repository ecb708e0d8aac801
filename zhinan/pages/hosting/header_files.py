"""Hosts that read files named _headers and _redirects (Netlify, Cloudflare Pages)."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.pages.hosting.wishes import (
    ALWAYS,
    ANEW,
    DESK,
    FOR_EVER,
    NAMED_BY_BYTES,
    OPEN,
    POLICY,
    TEXT_TYPES,
    UNKNOWN,
    Wishes,
    type_of,
)
from zhinan.pages.page import Document


def header_files(wishes: Wishes) -> Iterator[Document]:
    """_headers and _redirects"""
    yield Document("_headers", "".join(_blocks(wishes)))
    if wishes.moved:
        yield Document("_redirects", "".join(f"{old} {new} 301\n" for old, new in wishes.moved))


def _blocks(wishes: Wishes) -> Iterator[str]:
    base = wishes.base
    yield _block(f"{base}*", ALWAYS | {"Cache-Control": ANEW})
    # A rule adds to those before it: a header is taken away before it is set anew.
    yield _block(f"{base}{NAMED_BY_BYTES}*", {"! Cache-Control": None, "Cache-Control": FOR_EVER})
    yield _block(f"{base}{DESK}*", {f"! {POLICY}": None, POLICY: wishes.desk_policy})
    yield from (_block(f"{base}{folder}*", {"Access-Control-Allow-Origin": "*"}) for folder in OPEN)
    yield from (_block(f"{base}*.{ending}", _typed(ending)) for ending in TEXT_TYPES if ending != "html")
    yield _block(f"{base}{NAMED_BY_BYTES}*/fragment/*", {"! Content-Type": None, "Content-Type": UNKNOWN})


def _typed(ending: str) -> dict[str, str | None]:
    return {"! Content-Type": None, "Content-Type": type_of(ending)}


def _block(path: str, headers: dict[str, str | None] | dict[str, str]) -> str:
    lines = (f"  {name}" if value is None else f"  {name}: {value}" for name, value in headers.items())
    return "\n".join((path, *lines)) + "\n"
