"""What people type finds what they want: shares over tests/queries.yaml, asked in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.pages.search.asking import ask
from zhinan.model.guide import Guide

QUERIES = Path(__file__).parents[2] / "queries.yaml"
IN_THREE = 0.98
FIRST = 0.85


def queries() -> list[dict[str, Any]]:
    """The queries as written; digits stay text."""
    found: list[dict[str, Any]] = yaml.load(QUERIES.read_text(encoding="utf-8"), yaml.BaseLoader)
    return [{**query, "city": None if query["city"] == "null" else query["city"]} for query in found]


def test_queries_are_many_and_over_all_cities(guide: Guide) -> None:
    found = queries()
    assert len(found) >= 180
    assert {query["city"] for query in found} >= {place.id for place in guide.cities} | {None}


def test_each_query_wants_something_that_its_city_has(guide: Guide) -> None:
    """A wish that no title fulfils would only measure our slips."""
    titles = [item.name for _, item in guide.items()]
    titles += [office.name + office.area for place in guide.places for office in place.offices]
    titles += [hospital.name for place in guide.places for hospital in place.hospitals]
    titles += [form.title for place in guide.places for form in place.forms]
    titles += [term.name for term in guide.terms] + [place.name for place in guide.places]
    titles += [f"{place.name}医保办事大厅 {place.name}医保办事指南" for place in guide.places]
    titles += [guide.service_list.title] if guide.service_list else []
    astray = [
        query["q"]
        for query in queries()
        if not any(word in title for word in query["want"] for title in titles)
    ]
    assert not astray


@pytest.mark.browser
def test_people_find_what_they_want(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    asked = queries()
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
