"""sitemap.xml and robots.txt: for search engines, which find people who don't know this site yet."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from zhinan.pages import components
from zhinan.pages.urls import NOT_FOUND, file_of

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
LEFT_OUT = {NOT_FOUND, file_of(components.URL)}
"""Pages that are no answer to anybody's question."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def search_engine_files(pages: Iterable[str], base_url: str | None) -> dict[str, str]:
    """Both files by name, from the paths of all pages below site/.

    A sitemap has whole addresses only (sitemaps.org, protocol 0.9): without a base URL there is none.
    """
    if base_url is None:
        return {ROBOTS: _robots(None)}
    addresses = (base_url + path.removesuffix("index.html") for path in sorted(pages) if path not in LEFT_OUT)
    entries = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n'
    return {SITEMAP: f"{head}{entries}</urlset>\n", ROBOTS: _robots(base_url + SITEMAP)}


def _robots(sitemap: str | None) -> str:
    """Everything may be read (RFC 9309)."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {sitemap}\n" if sitemap else "")
