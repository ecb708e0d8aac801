"""A search that does not come says so, and leads to the lists by pinyin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

SEARCH = "search/?q=%E7%94%9F%E8%82%B2%E6%B4%A5%E8%B4%B4"
PATIENCE = 8000


@pytest.fixture
def own(browser: Browser) -> Iterator[Page]:
    """A page of its own: what is done to its requests and its clock can't be taken back."""
    page = browser.new_page()
    yield page
    page.context.close()


def expect_it_is_said(page: Page) -> None:
    """The note, and below it the way on."""
    expect(page.locator("#search-late")).to_be_visible()
    page.locator("#search-late a").click()
    page.get_by_role("link", name="甲州市", exact=True).last.click()
    page.wait_for_url("**/jiazhou/a-z/")


def test_nothing_is_said_when_the_search_comes(own: Page, site_url: str) -> None:
    own.goto(site_url + SEARCH)
    own.wait_for_selector("[data-search-result]")
    expect(own.locator("#search-late")).to_have_count(0)


def test_a_module_that_is_lost(own: Page, site_url: str) -> None:
    own.route("**/js/search/shared.js", lambda route: route.abort())
    own.goto(site_url + SEARCH)
    expect_it_is_said(own)


def test_a_module_that_the_browser_cannot_read(own: Page, site_url: str) -> None:
    def younger(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body="export const = a ??? b;")

    own.route("**/js/search/shared.js", younger)
    own.goto(site_url + SEARCH)
    expect_it_is_said(own)


def test_a_browser_that_knows_no_modules(own: Page, site_url: str) -> None:
    def older(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('type="module"', 'type="unknown"'))

    own.route("**/search/?q=*", older)
    own.goto(site_url + SEARCH)
    expect_it_is_said(own)


def test_a_search_that_is_late_is_said_to_be_and_comes_all_the_same(own: Page, site_url: str) -> None:
    held: list[Route] = []
    own.route("**/js/search/shared.js", lambda route: held.append(route))
    own.clock.install()
    own.goto(site_url + SEARCH, wait_until="commit")
    own.wait_for_selector("#search-late", state="attached")
    own.wait_for_function("document.readyState === 'interactive'")
    expect(own.locator("#search-late")).to_be_hidden()
    own.clock.fast_forward(PATIENCE)
    expect(own.locator("#search-late")).to_be_visible()
    for route in held:
        route.continue_()
    own.clock.resume()
    own.wait_for_selector("[data-search-result]")
    expect(own.locator("#search-late")).to_have_count(0)


def test_without_script_only_that_is_said(scriptless: Page, site_url: str) -> None:
    scriptless.goto(site_url + SEARCH)
    expect(scriptless.locator("#search-late")).to_be_hidden()
    expect(scriptless.locator("noscript .search-folder")).to_be_visible()


def test_nothing_moves_on_the_screen_when_the_results_come(own: Page, site_url: str) -> None:
    def late(route: Route) -> None:
        own.wait_for_timeout(500)
        route.continue_()

    own.route("**/search/lists*.json", late)
    own.goto(site_url + SEARCH, wait_until="commit")
    own.locator(".search-browse").wait_for(state="attached")
    below = "document.querySelector('.search-browse').getBoundingClientRect().top >= innerHeight"
    assert own.evaluate(below)
    own.wait_for_selector("[data-search-result]")
    expect(own.locator("html.asking")).to_have_count(0)
    own.goto(f"{site_url}search/")
    assert not own.evaluate(below)
