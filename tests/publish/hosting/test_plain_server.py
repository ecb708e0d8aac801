"""The built site works on a plain file server, two folders below the host's root."""

from __future__ import annotations

import json
import re
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.publish.crawl import Crawl, crawl


@pytest.fixture(scope="module")
def walk(site_url: str) -> Crawl:
    return crawl(site_url)


def test_every_link_of_every_page_answers(walk: Crawl) -> None:
    assert walk.broken == []


def test_every_page_can_be_reached_from_the_home_page(walk: Crawl, built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    reached = {name if name.endswith(".html") else name + "index.html" for name in walk.pages}
    assert built - reached == {"404.html", "about/components/index.html"}  # the latter is for developers


def test_every_page_takes_the_same_stylesheet_at_an_address_that_names_its_bytes(walk: Crawl) -> None:
    (sheet,) = [name for name in walk.files if name.endswith("/site.css")]
    assert re.fullmatch(r"assets/[0-9a-f]{16}/site\.css", sheet)


def test_the_data_that_the_list_of_cities_names_is_there(site_url: str) -> None:
    cities = _json(site_url + "data/cities.json")["cities"]
    assert len(cities) == 4
    for city in cities:
        guide = _json(site_url + city["data"])
        assert guide["id"] == city["id"]
        assert len(guide["items"]) == city["items"]
        with urllib.request.urlopen(site_url + city["url"], timeout=20) as page:
            assert page.status == 200


def test_no_file_names_the_machine_that_built_it(built_site: Path) -> None:
    text = {".html", ".json", ".css", ".js", ".xml", ".txt", ".svg"}
    here = (str(Path(__file__).resolve().parents[3]), str(built_site.parent))
    for path in built_site.rglob("*"):
        if path.suffix in text and "pagefind" not in path.parts:
            body = path.read_text(encoding="utf-8")
            assert not [folder for folder in here if folder in body], path


def _json(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=20) as answer:
        return json.load(answer)
