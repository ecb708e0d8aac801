"""Whatever is typed: no error, nothing executed, a helpful answer."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

INPUTS = {
    "one character": "医",
    "one letter": "s",
    "one digit": "1",
    "two thousand characters": "生育津贴怎么办" * 285 + "生育津贴啊",
    "two thousand times the same": "医" * 2000,
    "two thousand letters": "shengyujintie" * 153,
    "emoji": "😀👶🏻🏥",
    "emoji among words": "生育😀津贴",
    "markup": "<img src=x onerror=\"document.title='hit'\">",
    "a script": "<script>document.title='hit'</script>",
    "quotes": "\"'“”‘’`\\",
    "a quoted word": '"生育津贴"',
    "a pattern": "(.*)+[a-z]{9}$^|?\\",
    "percent signs": "%E7%25%%",
    "nonsense": "qwrtpsdfgh",
    "rare characters": "𠮷䶮龘",
    "another script": "здравствуйте",
    "null and control characters": "a\u0007b\u200b生育",
    "right to left": "\u202eשלום",
    "constructor": "__proto__ constructor toString",
}


FULL_TEXT = """async (typed) => {
  const script = document.querySelector("script[src*='/search.js']").src;
  const { inText } = await import(new URL("./show/fulltext.js", script).href);
  await inText(typed, { city: "jiazhou" });
}"""
"""What the page asks the index, asked again, so that its answer is waited for."""


@pytest.mark.browser
@pytest.mark.parametrize("typed", INPUTS.values(), ids=INPUTS.keys())
def test_anything_typed_gets_an_answer(page: Page, site_url: str, typed: str) -> None:
    page.goto("about:blank")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(f"{site_url}search/?q={quote(typed)}&city=jiazhou")
    page.wait_for_selector("[data-search-result], [data-search-empty]")
    page.evaluate(FULL_TEXT, typed)
    assert page.title() != "hit"
    assert page.locator("#search-results img, #search-results script").count() == 0
    assert page.locator("#search-status").text_content()
    assert not faults


@pytest.mark.browser
@pytest.mark.parametrize("typed", ["", "   ", "　", "？？？", "😀"])
def test_nothing_to_search_for_says_what_to_do(page: Page, site_url: str, typed: str) -> None:
    page.goto(f"{site_url}search/?q={quote(typed)}")
    empty = page.locator("[data-search-empty]")
    empty.wait_for()
    assert empty.count() == 1
    assert empty.locator("a").count() >= 4
    assert page.locator("[data-search-result]").count() == 0


@pytest.mark.browser
def test_a_city_that_does_not_exist_is_all_cities(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q={quote('生育津贴')}&city=atlantis")
    page.wait_for_selector("[data-search-result]")
    assert "生育津贴支付" in (page.locator("[data-search-result]").first.text_content() or "")
