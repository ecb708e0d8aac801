"""What comes before the first result does not depend on how many places there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, Route

pytestmark = pytest.mark.browser

MORE = 40


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without the worker that keeps what was fetched, and fetches behind the test's back."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def with_more(route: Route) -> None:
    """The list of what all share, as on a site with many more places."""
    answer = route.fetch()
    words = json.loads(answer.text())
    words["places"] += [
        {"id": f"place{n}", "name": f"第{n}处县", "short": f"第{n}处", "url": f"place{n}/"}
        for n in range(MORE)
    ]
    route.fulfill(response=answer, body=json.dumps(words))


@pytest.mark.parametrize("words", ["生育津贴", "产假工资什么时候发", "坎口 大厅", "谁也没有听说过的事"])
def test_no_places_list_is_asked_for_until_one_is_chosen(page: Page, site_url: str, words: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.route("**/words.json", with_more)
    page.goto(f"{site_url}search/?q={quote(words)}")
    page.wait_for_selector("[data-search-result], [data-search-empty]", state="attached")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/lists/" in url] == []


def test_where_one_is_chosen_only_its_own_are(page: Page, site_url: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(f"{site_url}search/?q={quote('生育津贴')}&city=jiazhou")
    page.wait_for_selector("#elsewhere-title")
    page.wait_for_load_state("networkidle")
    assert {url.rpartition("/")[2] for url in asked if "/search/lists/" in url} == {"jiazhou.json"}
