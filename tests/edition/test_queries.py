"""What people type finds what they want: shares over queries.yaml, asked in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.edition.moved_on import moved_on
from tests.pages.search.asking import ask
from zhinan.model.guide import Guide

QUERIES = Path(__file__).with_name("queries.yaml")
IN_THREE = 0.98
FIRST = 0.85


def queries() -> list[dict[str, Any]]:
    """The queries as written; digits stay text."""
    found: list[dict[str, Any]] = yaml.load(QUERIES.read_text(encoding="utf-8"), yaml.BaseLoader)
    return [{**query, "city": None if query["city"] == "null" else query["city"]} for query in found]


def test_queries_are_many_and_over_all_cities() -> None:
    found = queries()
    assert len(found) >= 180
    assert {query["city"] for query in found} >= {None, "qingdao", "zibo", "yantai", "weihai", "weifang"}


def titles_of(guide: Guide) -> list[str]:
    """What a result can be called."""
    titles = [item.name for _, item in guide.items()]
    titles += [office.name + office.area for place in guide.places for office in place.offices]
    titles += [hospital.name for place in guide.places for hospital in place.hospitals]
    titles += [form.title for place in guide.places for form in place.forms]
    titles += [term.name for term in guide.terms] + [place.name for place in guide.places]
    titles += [f"{place.name}医保办事大厅 {place.name}医保办事指南" for place in guide.places]
    titles += [place.service_list.title for place in guide.places if place.service_list]
    return titles


def fulfilled(query: dict[str, Any], titles: list[str]) -> bool:
    """Whether there is a title that the query wants."""
    return any(word in title for word in query["want"] for title in titles)


def test_each_query_wants_something_that_its_city_has(guide: Guide) -> None:
    """A wish that no title fulfils would only measure our slips."""
    titles = titles_of(guide)
    astray = [query["q"] for query in queries() if not fulfilled(query, titles)]
    if moved_on() and astray:
        pytest.skip(f"the content has moved on from what is wanted by: {'、'.join(astray[:5])}")
    assert astray == []


@pytest.mark.browser
def test_people_find_what_they_want(page: Page, site_url: str, guide: Guide) -> None:
    page.goto(f"{site_url}search/")
    titles = titles_of(guide)
    asked = [query for query in queries() if not moved_on() or fulfilled(query, titles)]
    answers = ask(page, [(query["q"], query["city"]) for query in asked])
    places = [answer.place_of(query["want"]) for query, answer in zip(asked, answers, strict=True)]
    missed = [
        (query["q"], query["city"], query["want"], answer.titles[:3])
        for query, answer, place in zip(asked, answers, places, strict=True)
        if place is None or place > 2
    ]
    in_three = 1 - len(missed) / len(asked)
    first = sum(place == 0 for place in places) / len(asked)
    assert in_three >= IN_THREE, missed
    assert first >= FIRST, [query["q"] for query, place in zip(asked, places, strict=True) if place != 0]
