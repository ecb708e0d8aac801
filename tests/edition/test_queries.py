"""What people type finds what they want in the real guide: shares over queries.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.edition.moved_on import moved_on
from tests.pages.search.test_queries import fulfilled, queries, shares, titles_of
from zhinan.model.guide import Guide

QUERIES = Path(__file__).with_name("queries.yaml")
IN_THREE = 0.98
FIRST = 0.85


def test_queries_are_many_and_over_all_cities() -> None:
    found = queries(QUERIES)
    assert len(found) >= 180
    assert {query["city"] for query in found} >= {None, "qingdao", "zibo", "yantai", "weihai", "weifang"}


def test_each_query_wants_something_that_its_city_has(guide: Guide) -> None:
    """A wish that no title fulfils would only measure our slips."""
    titles = titles_of(guide)
    astray = [query["q"] for query in queries(QUERIES) if not fulfilled(query, titles)]
    if moved_on() and astray:
        pytest.skip(f"the content has moved on from what is wanted by: {'、'.join(astray[:5])}")
    assert astray == []


@pytest.mark.browser
def test_people_find_what_they_want(page: Page, site_url: str, guide: Guide) -> None:
    page.goto(f"{site_url}search/")
    titles = titles_of(guide)
    found = shares(page, [q for q in queries(QUERIES) if not moved_on() or fulfilled(q, titles)])
    assert found.in_three >= IN_THREE, found.missed
    assert found.first >= FIRST, found.late
