"""Every page of the whole site is well made: near home, ids and data sound, drawings and cards whole."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, document_fromstring  # type: ignore[import-untyped]

NEAR = 3
"""Steps from home within which every page can be reached."""
REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list", "form")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, HtmlElement]:
    """Every page by its path, read once."""
    return {
        path.relative_to(built_site).as_posix(): document_fromstring(path.read_text(encoding="utf-8"))
        for path in sorted(built_site.rglob("*.html"))
    }


def leads_to(name: str, page: HtmlElement) -> Iterator[str]:
    """The pages that a page has links to."""
    for link in page.iter("a"):
        parts = urlsplit(link.get("href") or "")
        if parts.path and not parts.scheme and not parts.netloc:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            yield (
                target
                if target.endswith(".html")
                else posixpath.normpath(posixpath.join(target, "index.html"))
            )


def test_every_page_is_near_home(pages: dict[str, HtmlElement]) -> None:
    seen, edge = {"index.html"}, {"index.html"}
    for _ in range(NEAR):
        edge = {target for name in edge for target in leads_to(name, pages[name]) if target in pages} - seen
        seen |= edge
    assert sorted(set(pages) - seen - {"404.html", "about/components/index.html"}) == []


def test_ids_stand_once_and_what_refers_to_them_finds_them(pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        ids = Counter(page.xpath("//@id"))
        assert [one for one, count in ids.items() if count > 1] == [], name
        wanted = {one for key in REFERRING for text in page.xpath(f"//@{key}") for one in text.split()}
        assert wanted - set(ids) == set(), name


def test_every_page_has_one_heading_a_title_and_a_language(pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        assert len(page.xpath("//h1")) == 1, name
        assert (page.findtext(".//title") or "").strip(), name
        assert page.get("lang"), name


def test_nothing_is_asked_of_a_box_that_only_a_text_can_have(pages: dict[str, HtmlElement]) -> None:
    """What the checker of HTML (vnu) found in 590 places; it has nothing else to say of any page."""
    for name, page in pages.items():
        assert page.xpath("//input[@type='checkbox' or @type='radio'][@autocomplete]") == [], name


def test_linked_data_is_json_with_a_kind(pages: dict[str, HtmlElement]) -> None:
    found = [
        text for page in pages.values() for text in page.xpath("//script[@type='application/ld+json']/text()")
    ]
    assert found
    assert all(json.loads(text)["@type"] for text in found)


def test_drawings_are_well_formed(built_site: Path) -> None:
    found = 0
    for path in sorted(built_site.rglob("*.html")):
        for drawing in re.findall(r"<svg\b.*?</svg>", path.read_text("utf-8"), re.DOTALL):
            etree.fromstring(drawing.replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"', 1))
            found += 1
    assert found > 50


def test_feeds_and_maps_of_the_site_are_well_formed(coded_site: Path) -> None:
    found = [path for path in coded_site.rglob("*.xml") if path.parent.name != "hosting"]
    assert {path.name for path in found} >= {"feed.xml", "sitemap.xml"}
    for path in found:
        etree.fromstring(path.read_bytes())


def test_cards_have_lines_that_every_phone_reads(built_site: Path) -> None:
    found = sorted(built_site.rglob("*.vcf"))
    assert found
    for path in found:
        lines = path.read_bytes().split(b"\r\n")
        assert lines[0] == b"BEGIN:VCARD"
        assert lines[-2:] == [b"END:VCARD", b""]
        assert all(len(line) <= 75 and b"\n" not in line for line in lines), path


def test_what_pages_load_and_data_names_is_there(built_site: Path, pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        if name == "404.html":
            continue
        for address in (*page.xpath("//script/@src"), *page.xpath("//link/@href"), *page.xpath("//img/@src")):
            if not urlsplit(address).scheme:
                target = posixpath.normpath(
                    posixpath.join(posixpath.dirname(name), unquote(urlsplit(address).path))
                )
                found = built_site / target
                assert found.is_file() or (found / "index.html").is_file(), (name, address)
    for path in sorted(built_site.glob("data/*.json")):
        for url in _urls(json.loads(path.read_text("utf-8"))):
            assert (built_site / urlsplit(url).path / "index.html").is_file(), (path.name, url)


def _urls(value: object) -> Iterator[str]:
    """The addresses of pages in a data file."""
    if isinstance(value, list):
        for one in value:
            yield from _urls(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if (
                isinstance(one, str)
                and (key == "url" or key.endswith("_url"))
                and one.endswith("/")
                and ":" not in one
            ):
                yield one
            yield from _urls(one)
