"""What people type finds what they want: shares over the whole site's queries.yaml, in a real browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.conftest import WHOLE
from tests.pages.search.asking import ask
from zhinan.model.guide import Guide

QUERIES = WHOLE / "queries.yaml"
FIRST = 0.96
"""The share of queries whose first result is wanted; all have one among the first three."""


def queries(file: Path) -> list[dict[str, Any]]:
    """The queries as written; digits stay text."""
    found: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return [{**query, "city": None if query["city"] == "null" else query["city"]} for query in found]


def titles_of(guide: Guide) -> list[str]:
    """What a result can be called."""
    titles = [item.name for _, item in guide.items()]
    titles += [office.name + office.area for place in guide.places for office in place.offices]
    titles += [hospital.name for place in guide.places for hospital in place.hospitals]
    titles += [form.title for place in guide.places for form in place.forms]
    titles += [term.name for term in guide.terms] + [place.name for place in guide.places]
    titles += [area for place in guide.places for row in place.grid for area in row]
    titles += [f"{place.name}医保办事大厅 {place.name}医保办事指南" for place in guide.places]
    titles += [place.service_list.title for place in guide.places if place.service_list]
    return titles


def fulfilled(query: dict[str, Any], titles: list[str]) -> bool:
    """Whether there is a title that the query wants."""
    return any(word in title for word in query["want"] for title in titles)


SURE = "找到"
"""What the status line says only over answers, unless it says that nothing was."""


def is_sure(status: str) -> bool:
    """Whether a status line claims that what was asked was found."""
    return SURE in status.replace("没有找到", "")


@dataclass(frozen=True)
class Refusals:
    """How well questions without an answer in the guide are met."""

    sure: list[tuple[str, str | None, str]]
    """Where the page claims to have found it."""
    unsaid: list[tuple[str, str | None, str]]
    """Where what must be said is not."""
    asked: int


def refusals(page: Page, asked: list[dict[str, Any]]) -> Refusals:
    """What the open search page says to queries with something to be said."""
    answers = ask(page, [(query["q"], query["city"]) for query in asked])
    found = list(zip(asked, answers, strict=True))
    outside = [(query, answer) for query, answer in found if not query["want"]]
    return Refusals(
        [(query["q"], query["city"], answer.status) for query, answer in outside if is_sure(answer.status)],
        [
            (query["q"], query["city"], answer.said)
            for query, answer in found
            if not all(word in answer.said for word in query["says"])
        ],
        len(outside),
    )


@dataclass(frozen=True)
class Shares:
    """How well queries are answered."""

    in_three: float
    """The share with what is wanted among the first three results."""
    first: float
    """The share with what is wanted first."""
    missed: list[tuple[Any, ...]]
    """Query, city, what was wanted, what came, where that is not among the first three."""
    late: list[str]
    """Where it is not the first."""


def shares(page: Page, asked: list[dict[str, Any]]) -> Shares:
    """What comes of the queries on an open search page."""
    answers = ask(page, [(query["q"], query["city"]) for query in asked])
    found = [
        (query, answer, answer.place_of(query["want"])) for query, answer in zip(asked, answers, strict=True)
    ]
    missed = [
        (query["q"], query["city"], query["want"], answer.titles[:3])
        for query, answer, place in found
        if place is None or place > 2
    ]
    late = [query["q"] for query, _, place in found if place != 0]
    return Shares(1 - len(missed) / len(asked), 1 - len(late) / len(asked), missed, late)


def test_queries_are_many_and_over_all_cities(guide: Guide) -> None:
    found = queries(QUERIES)
    assert len(found) >= 60
    cities = {place.id for place in guide.places if place.level == "city"}
    assert {query["city"] for query in found} >= cities | {None}


def test_each_query_wants_something_that_its_city_has(guide: Guide) -> None:
    """A wish that no title fulfils would only measure our slips."""
    titles = titles_of(guide)
    assert [query["q"] for query in queries(QUERIES) if not fulfilled(query, titles)] == []


@pytest.mark.browser
def test_people_find_what_they_want(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    found = shares(page, queries(QUERIES))
    assert found.in_three == 1, found.missed
    assert found.first >= FIRST, found.late
