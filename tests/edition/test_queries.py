"""What people type finds what they want in the real guide: shares over queries.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.edition.moved_on import moved_on
from tests.pages.search.test_queries import fulfilled, queries, refusals, shares, titles_of
from zhinan.model.guide import Guide

QUERIES = Path(__file__).with_name("queries.yaml")
IN_THREE = 0.98
FIRST = 0.9
SURE_OUTSIDE = 0.05
"""The share of questions without an answer in the guide over which something may be said to be found."""
SAID = 0.95
"""The share of those with something to be said to which it is said."""


def test_queries_are_many_and_over_all_cities() -> None:
    found = queries(QUERIES)
    assert len(found) >= 180
    assert {query["city"] for query in found} >= {None, "qingdao", "zibo", "yantai", "weihai", "weifang"}


def test_each_query_wants_something_that_its_city_has(guide: Guide) -> None:
    """A wish that no title fulfils would only measure our slips."""
    titles = titles_of(guide)
    astray = [query["q"] for query in queries(QUERIES) if query["want"] and not fulfilled(query, titles)]
    if moved_on() and astray:
        pytest.skip(f"the content has moved on from what is wanted by: {'、'.join(astray[:5])}")
    assert astray == []


@pytest.mark.browser
def test_people_find_what_they_want(page: Page, site_url: str, guide: Guide) -> None:
    page.goto(f"{site_url}search/")
    titles = titles_of(guide)
    asked = [query for query in queries(QUERIES) if query["want"]]
    found = shares(page, [query for query in asked if not moved_on() or fulfilled(query, titles)])
    assert found.in_three >= IN_THREE, found.missed
    assert found.first >= FIRST, found.late


@pytest.mark.browser
def test_what_the_guide_does_not_have_is_said(page: Page, site_url: str) -> None:
    """Questions that it can't answer, or not for that city: nothing is claimed, what is known is said."""
    page.goto(f"{site_url}search/")
    found = refusals(page, [query for query in queries(QUERIES) if query.get("says")])
    assert found.asked >= 60
    assert len(found.sure) <= SURE_OUTSIDE * found.asked, found.sure
    assert len(found.unsaid) <= (1 - SAID) * found.asked or moved_on(), found.unsaid
