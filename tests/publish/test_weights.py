"""What a phone has to fetch before a page can be read stays little: compressed bytes, and requests."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from tests.pages.kinds import KINDS
from zhinan.pages.urls import file_of

STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')
PRELOADED = re.compile(r'<link rel="modulepreload" href="([^"]+)"')
IMPORT = re.compile(r'^(?:import|export)\b[^;(]*?"(\.[^"]+)"', re.MULTILINE)
KB = 1024


def compressed(path: Path) -> int:
    """As a host sends it."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def loaded(page: Path) -> list[Path]:
    """The style sheets of a page."""
    html = page.read_text(encoding="utf-8")
    return [(page.parent / address).resolve() for address in STYLE.findall(html)]


def scripts(page: Path) -> list[Path]:
    """The scripts that it fetches by itself, with all that these import."""
    html = page.read_text(encoding="utf-8")
    waiting = [(page.parent / one).resolve() for one in SCRIPT.findall(html) + PRELOADED.findall(html)]
    found: dict[Path, None] = {}
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = None
            text = path.read_text(encoding="utf-8")
            waiting += [(path.parent / other).resolve() for other in IMPORT.findall(text)]
    return list(found)


def weight(site: Path, kind: str) -> tuple[int, int, int]:
    """Bytes to read the page, bytes with its scripts, and requests."""
    page = site / file_of(KINDS[kind])
    needed = [page, *loaded(page)]
    own = scripts(page)
    readable = sum(map(compressed, needed))
    return readable, readable + sum(map(compressed, own)), len(needed) + len(own)


def test_home_is_light(built_site: Path) -> None:
    _, whole, requests = weight(built_site, "home")
    assert whole <= 15 * KB
    assert requests <= 7


@pytest.mark.parametrize(
    ("kind", "most"),
    [("item", 15), ("adopted item", 15), ("absent", 15), ("item by cases", 18), ("long item", 20)],
)
def test_an_item_can_be_read_after_fifteen_kilobytes_and_a_long_one_after_twenty(
    built_site: Path, kind: str, most: int
) -> None:
    readable, _, requests = weight(built_site, kind)
    assert readable <= most * KB
    assert requests <= 8


def test_the_search_is_light(built_site: Path) -> None:
    """Without the lists that it answers from; see tests/pages/search/test_lists.py."""
    _, whole, requests = weight(built_site, "search")
    assert whole <= 30 * KB
    assert requests <= 7


@pytest.mark.parametrize("kind", ["city", "halls", "comparison", "life event"])
def test_lists_are_light(built_site: Path, kind: str) -> None:
    readable, _, _ = weight(built_site, kind)
    assert readable <= 20 * KB


def test_no_page_is_a_burden(built_site: Path) -> None:
    heavy = [path for path in built_site.rglob("*.html") if compressed(path) > 60 * KB]
    assert heavy == []
