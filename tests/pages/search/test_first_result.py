"""What a phone fetches before the first result of a search stays little: files and bytes, never seconds."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Request

from tests.conftest import SUB_PATH
from zhinan.pages.urls import file_of

pytestmark = pytest.mark.browser

MOST_FILES = 12
MOST_BYTES = 40 * 1024
"""Of the whole site, as a host with gzip sends them: page, sheets, scripts and lists."""

TOLD_AT_FIRST = """
new MutationObserver((_, watch) => {
  if (!document.querySelector("[data-search-result]")) return;
  watch.disconnect();
  window.first();
}).observe(document, { childList: true, subtree: true });
"""


def asked_until_the_first_result(browser: Browser, site_url: str, query: str) -> list[str]:
    """Addresses below the site's root that were asked for until then, by a device that has been nowhere."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    asked: list[str] = []
    first: list[int] = []

    def note(request: Request) -> None:
        asked.append(urlsplit(request.url).path.removeprefix(SUB_PATH))

    page.on("request", note)
    page.expose_function("first", lambda: first.append(len(asked)))
    page.add_init_script(TOLD_AT_FIRST)
    page.goto(f"{site_url}search/?{query}")
    page.wait_for_selector("[data-search-result]")
    page.wait_for_load_state("networkidle")
    context.close()
    return asked[: first[0]]


def test_a_word_of_the_guide_is_answered_after_few_files(
    browser: Browser, site_url: str, built_site: Path
) -> None:
    asked = asked_until_the_first_result(browser, site_url, f"q={quote('生育津贴')}&city=jiazhou")
    asked = [path for path in asked if "fulltext" not in path and "pagefind" not in path]
    assert len(asked) <= MOST_FILES, asked
    files = [built_site / (file_of(path) if path.endswith("/") else path) for path in asked]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= MOST_BYTES


def test_what_needs_no_word_beside_it_asks_for_none_first(browser: Browser, site_url: str) -> None:
    asked = asked_until_the_first_result(browser, site_url, f"q={quote('生育津贴')}&city=jiazhou")
    unneeded = ("answers.json", "beside.js", "guess.js", "box.js", "suggest.js", "pagefind.js")
    assert not [path for path in asked if path.endswith(unneeded)]


@pytest.mark.parametrize("words", ["生育津贴", "戌南大厅在哪"])
def test_words_in_chinese_ask_for_no_readings(browser: Browser, site_url: str, words: str) -> None:
    asked = asked_until_the_first_result(browser, site_url, f"q={quote(words)}&city=jiazhou")
    assert not [path for path in asked if path.endswith(("sounds.json", "more.json"))]


def test_what_is_typed_in_letters_asks_for_readings_alone(browser: Browser, site_url: str) -> None:
    asked = asked_until_the_first_result(browser, site_url, "q=syjt&city=jiazhou")
    assert [path for path in asked if path.endswith(("sounds.json", "more.json"))] == [
        path for path in asked if path.endswith("sounds.json")
    ]
    assert any(path.endswith("sounds.json") for path in asked)
