"""Answer first: time, papers, place, number and form stand above the results, with the page behind them."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

CARD = "[data-search-fact]"


def card(page: Page, site_url: str, words: str, city: str) -> Locator:
    """The answer above the results."""
    page.goto(f"{site_url}search/?q={quote(words)}&city={city}")
    page.wait_for_selector("[data-search-result]")
    return page.locator(CARD)


def test_how_long_is_answered_with_the_limit(page: Page, site_url: str) -> None:
    found = card(page, site_url, "生育津贴多久到账", "jiazhou")
    expect(found).to_have_attribute("data-search-fact", "time-limit")
    expect(found.locator("h2")).to_have_text("甲州 · 生育津贴支付")
    expect(found.locator(".fact-large")).to_have_text("9个工作日")


def test_what_to_bring_is_answered_with_the_papers(page: Page, site_url: str) -> None:
    found = card(page, site_url, "生育津贴要带什么材料", "jiazhou")
    papers = found.locator("li").all_text_contents()
    found.get_by_role("link").click()
    page.wait_for_url(f"{site_url}jiazhou/maternity-allowance/#materials")
    text = page.locator("main").text_content() or ""
    assert papers
    assert all(paper in text for paper in papers)


def test_where_is_answered_with_the_way_to_choose_ones_district(page: Page, site_url: str) -> None:
    found = card(page, site_url, "生育津贴去哪办", "jiazhou")
    found.get_by_role("link", name="选您在哪里").click()
    page.wait_for_url(f"{site_url}jiazhou/maternity-allowance/#channels")


def test_a_number_is_answered_with_that_of_the_whole_place(page: Page, site_url: str) -> None:
    found = card(page, site_url, "生育津贴咨询电话", "jiazhou")
    expect(found.locator("a[href='tel:+8660185550100']")).to_have_text("0601-85550100")


def test_ones_own_hall_can_be_called_and_found_on_a_map(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("localStorage.setItem('zhinan:district:jiazhou', '戌南区')")
    found = card(context.new_page(), site_url, "生育津贴在哪里办", "jiazhou")
    expect(found).to_contain_text("戌南")
    assert (found.get_by_role("link", name="拨打").get_attribute("href") or "").startswith("tel:+86601")
    expect(found.get_by_role("link", name="导航")).to_have_count(1)
    context.close()


def test_a_form_is_answered_with_the_blank_ones_of_the_item(page: Page, site_url: str) -> None:
    found = card(page, site_url, "公司改了名要填什么表", "yichuan")
    expect(found).to_have_attribute("data-search-fact", "form")
    found.get_by_role("link").first.click()
    page.wait_for_url(f"{site_url}yichuan/forms/employer-change/")


@pytest.mark.parametrize("words", ["生育津贴", "烟花爆竹许可多久办好"])
def test_nothing_stands_above_where_none_of_this_is_asked_or_it_is_not_known(
    page: Page, site_url: str, words: str
) -> None:
    page.goto(f"{site_url}search/?q={quote(words)}&city=jiazhou")
    page.wait_for_selector("[data-search-result], [data-search-empty]", state="attached")
    page.wait_for_load_state("networkidle")
    expect(page.locator(CARD)).to_have_count(0)


def test_what_was_not_found_can_be_told_with_the_words_and_the_place(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q={quote('烟花爆竹许可登记')}&city=jiazhou")
    page.get_by_text("没找到？告诉我们").click()
    told = page.locator(".search-told")
    expect(told.locator("samp")).to_have_text("搜索“烟花爆竹许可登记”没找到要办的事（甲州市）")
    expect(told).to_contain_text("丁省医疗保障局")
