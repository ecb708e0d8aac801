"""Pages don't grow with the country: what a reader gets of four cities, he gets of forty."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bench.generator.project import Plan, Provinces, make_content
from tests.findings import ROOT
from tests.pages.rendering import TEMPLATES
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.page import Page
from zhinan.pages.routes import pages_of, shared_pages
from zhinan.publish.rendering.renderer import make_renderer

WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
MOST_GROWTH = 1.05
MOST_BYTES = 60_000
"""Of one page, as it is sent."""
MISPRINTS = re.compile(rb'<section aria-labelledby="errata-title">.*?</section>', re.DOTALL)
"""They stand on /about/ where a country is small, and where it is large on the place's own page."""
HERE = ("jiazhou", "dingsheng")
"""A city that is the same in each country, and its province."""

pytestmark = pytest.mark.slow


def country(folder: Path, cities: int, provinces: Provinces) -> Guide:
    """Copies of the places of the small site."""
    make_content(folder / "content", Plan(cities, provinces=provinces), (WHOLE,))
    return load_guide(folder / "content").guide


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """Four cities."""
    return country(tmp_path_factory.mktemp("few"), 4, "one")


@pytest.fixture(scope="module", params=["one", "each"])
def many(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """Forty, in one province or in three."""
    return country(tmp_path_factory.mktemp("many"), 40, request.param)


def rendered(guide: Guide, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """Pages by their addresses."""
    renderer = make_renderer(guide, TEMPLATES)
    return ((page.url, renderer.render(page).encode()) for page in pages)


def own_pages(guide: Guide, name: str) -> dict[str, bytes]:
    """The pages below a place."""
    place = guide.place(name)
    assert place
    pages = rendered(guide, pages_of(guide.seen_from(place), place))
    return {url: MISPRINTS.sub(b"", page) for url, page in pages}


@pytest.fixture(scope="module")
def few_pages(few: Guide) -> dict[str, dict[str, bytes]]:
    """The pages of these places in the country of four."""
    return {name: own_pages(few, name) for name in HERE}


@pytest.mark.parametrize("name", HERE)
def test_no_page_of_a_place_grows(few_pages: dict[str, dict[str, bytes]], many: Guide, name: str) -> None:
    small, large = few_pages[name], own_pages(many, name)
    assert set(small) == set(large)
    grown = {url: len(large[url]) / len(small[url]) for url in small}
    assert {url: ratio for url, ratio in grown.items() if ratio > MOST_GROWTH} == {}
    assert max(len(gzip.compress(page, 6)) for page in large.values()) <= MOST_BYTES


def test_no_page_that_is_of_no_place_is_too_large(many: Guide) -> None:
    sizes = {url: len(gzip.compress(page, 6)) for url, page in rendered(many, shared_pages(many))}
    assert len(sizes) > 60
    assert {url: size for url, size in sizes.items() if size > MOST_BYTES} == {}
