"""Large letters, a voice, a finger, a screen reader, colours of one's own: the item page for every person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
ITEM = "jiazhou/maternity-allowance/"
VOICE = """
Object.defineProperty(window, "speechSynthesis", { value: {
  said: [], getVoices: () => [{ lang: "zh-CN" }],
  speak(one) { this.said.push(one.text); }, cancel() { this.said.length = 0; },
} });
"""
SMALL = """
[...document.querySelectorAll("main a, main button, main summary, main select, main label, .top a")]
  .filter((one) => one.offsetParent)
  .filter((one) => !one.closest("p:not(.map-links, .hall-calls, .hall-more), li > p, .notes"))
  .filter((one) => !one.closest(".skip, dd > p, figcaption"))
  .filter((one) => one.getBoundingClientRect().height < 44)
  .map((one) => `${one.className} ${one.textContent.trim()} ${one.getBoundingClientRect().height}`)
"""
TINY = """
[...document.querySelectorAll("main *, .foot *")]
  .filter((one) => one.offsetParent)
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 15)
  .map((one) => one.outerHTML.slice(0, 80))
"""
NARROW = """
[...document.querySelectorAll(".answer dd, .door, .search-row input, .papers > li, .limit > p")]
  .filter((one) => one.getBoundingClientRect().width < 4 * parseFloat(getComputedStyle(one).fontSize))
  .map((one) => `${one.className} ${one.textContent.trim().slice(0, 20)}`)
"""


def letters(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.audience')).fontSize)")
    return size


def test_large_letters_are_kept(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    assert letters(page) < 20
    page.get_by_role("button", name="大字").click()
    assert letters(page) >= 20
    page.goto(site_url + "jiazhou/transfer-out/")
    assert letters(page) >= 20
    expect(page.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="大字").press(" ")
    assert letters(page) < 20


def test_large_letters_need_no_script(scriptless: Page, site_url: str) -> None:
    scriptless.goto(site_url + ITEM)
    scriptless.get_by_role("link", name="大字").click()
    assert letters(scriptless) >= 20


def test_a_device_with_a_voice_reads_the_page_aloud(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script(VOICE)
    page = context.new_page()
    page.goto(site_url + ITEM)
    page.get_by_role("button", name="朗读").click()
    said = page.evaluate("speechSynthesis.said")
    assert said[0] == "生育津贴支付"
    assert any(text.startswith("带什么，出生医学证明") for text in said)
    shown = [one.inner_text().strip() for one in page.locator(".answer > div > dt").all()]
    spoken = [text.split("，")[0] for text in said if text.split("，")[0] in shown]
    assert len(shown) >= 4
    assert spoken == shown, "the answers in the page's order, each once"
    page.get_by_role("button", name="停止朗读").click()
    assert page.evaluate("speechSynthesis.said") == []
    context.close()


def test_without_a_voice_nothing_is_offered(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    page.wait_for_timeout(100)
    expect(page.locator(".aloud")).to_have_count(0)


def test_a_title_is_broken_between_its_words(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_url + "yichuan/chronic-disease/")
    expect(page.locator("h1.by-words wbr").first).to_be_attached()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).wordBreak") == "keep-all"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", [ITEM, "jiazhou/offices/", "yichuan/transfer-out/#halls"])
def test_whatever_is_tapped_is_as_large_as_a_finger(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + address)
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("address", [ITEM, "jiazhou/", "jiazhou/offices/", "yichuan/chronic-disease/"])
def test_no_letter_is_too_small(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + address)
    assert page.evaluate(TINY) == []


@pytest.mark.parametrize("address", [ITEM, "jiazhou/", "", "search/"])
def test_nothing_collapses_with_text_at_200_percent(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(NARROW) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_buttons_keep_their_shape_in_colours_of_ones_own(page: Page, site_url: str) -> None:
    page.emulate_media(forced_colors="active")
    for address, button in ((ITEM + "#hall-chouhe", ".button"), ("", ".search-row button")):
        page.goto(site_url + address)
        widths = page.locator(button).evaluate_all(
            "all => all.map((one) => getComputedStyle(one).borderTopWidth)"
        )
        assert widths
        assert set(widths) == {"1px"}
    page.emulate_media(forced_colors="none")


def test_addresses_and_numbers_are_one_text(built_site: Path) -> None:
    html = (built_site / ITEM / "index.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<p class="address">(?:<span class="use">[^<]*</span> )?[^<]+</p>', html)) == 11
    assert '<i class="gap">' not in html
