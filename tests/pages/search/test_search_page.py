"""The search page in a browser: the data contract, sections, other viewers, suggestions."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SUGGESTION = ".suggestions [role=option]"


def search(page: Page, site_url: str, words: str, city: str = "") -> None:
    """Open the address of a search and wait for its results."""
    page.goto(f"{site_url}search/?q={quote(words)}" + (f"&city={city}" if city else ""))
    page.wait_for_selector("[data-search-result], [data-search-empty]")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("生育津贴", "生育津贴支付"),
        ("异地就医", "异地长期居住人员备案"),
        ("门诊慢特病", "基本医疗保险参保人员享受门诊慢特病病种待遇认定"),
        ("个人账户", "医疗保险参保人员个人账户一次性支取"),
    ],
)
def test_typing_finds_the_item_first(page: Page, site_url: str, words: str, title: str) -> None:
    page.goto(f"{site_url}search/?city=jiazhou")
    page.get_by_label("想办什么事？").fill(words)
    page.get_by_role("button", name="搜索", exact=True).click()
    first = page.locator("[data-search-result]").first
    expect(first).to_contain_text(title)
    expect(first).to_contain_text("甲州市")
    expect(first).to_contain_text("事项")
    assert page.url.endswith(f"?q={quote(words)}&city=jiazhou")


def test_a_result_says_city_kind_and_limit(page: Page, site_url: str) -> None:
    search(page, site_url, "生育津贴", "jiazhou")
    text = page.locator("[data-search-result]").first.text_content() or ""
    assert all(word in text for word in ("生育津贴支付", "甲州市", "事项", "9个工作日"))


def test_all_cities_share_one_result_with_a_link_each(page: Page, site_url: str) -> None:
    search(page, site_url, "生育津贴支付")
    first = page.locator("[data-search-result]").first
    assert first.locator(".result-choices a").all_text_contents()[:2] == ["甲州市", "乙川市"]


def test_the_chosen_city_comes_first_and_others_after(page: Page, site_url: str) -> None:
    search(page, site_url, "异地转诊人员备案", "yichuan")
    page.wait_for_selector("#elsewhere-title")
    assert "乙川市" in (page.locator("[data-search-result]").first.text_content() or "")
    assert "乙川市" not in (page.locator("#elsewhere-title + ol").text_content() or "")


def test_a_link_lands_on_the_section_that_was_found(page: Page, site_url: str) -> None:
    search(page, site_url, "第三方赔付材料", "jiazhou")
    page.locator("[data-search-result] a").first.click()
    page.wait_for_url(re.compile(r"/jiazhou/inpatient-reimbursement/#materials$"))
    assert page.locator("#materials").is_visible()


def test_what_only_the_pages_text_has_is_found_with_its_sentence(page: Page, site_url: str) -> None:
    search(page, site_url, "乙政发", "yichuan")
    first = page.locator("[data-search-result]").first
    expect(first).to_contain_text("乙政发")
    first.locator("a").first.click()
    page.wait_for_url(re.compile(r"/yichuan/[a-z-]+/#[a-z-]+$"))
    expect(page.locator(":target")).to_contain_text("乙政发")


def test_nothing_found_says_what_to_do_next(page: Page, site_url: str) -> None:
    search(page, site_url, "vvxxzzkkj", "yichuan")
    empty = page.locator("[data-search-empty]")
    assert empty.count() == 1
    empty.get_by_role("link", name="乙川").click()
    page.wait_for_url(f"{site_url}yichuan/a-z/")


def test_back_to_the_empty_page_takes_the_results_away(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    page.get_by_label("想办什么事？").fill("生育津贴")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-search-result]")
    page.go_back()
    expect(page.locator("[data-search-result]")).to_have_count(0)
    expect(page.locator("#search-status")).to_have_text("")


def test_a_viewer_without_segmenter_finds_things(browser: Browser, site_url: str) -> None:
    page = browser.new_page()  # of its own: what runs at the start of every page can't be taken back
    page.add_init_script("delete Intl.Segmenter")
    search(page, site_url, "异地就医", "jiazhou")
    assert page.evaluate("typeof Intl.Segmenter") == "undefined"
    assert "备案" in (page.locator("[data-search-result]").first.text_content() or "")
    search(page, site_url, "传递材料时间不计算在办理时限中", "jiazhou")
    assert "支付" in (page.locator("[data-search-result]").first.text_content() or "")
    page.context.close()


def test_a_browser_too_old_for_the_full_text_is_not_asked_for_it(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.add_init_script("WebAssembly.validate = () => false")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(f"pagefind: {error}"))
    search(page, site_url, "乙政发", "yichuan")
    expect(page.locator("#search-status")).not_to_have_text("正在找……")
    assert [url for url in asked if "pagefind" in url] == []
    page.context.close()


def test_full_text_alone_answers_when_the_lists_do_not_know(page: Page, site_url: str) -> None:
    """The index finds Chinese word for word: that no shorter piece of it is enough shows in the order."""
    page.goto(f"{site_url}search/")
    found = page.evaluate(
        """async () => {
          const script = document.querySelector("script[src*='/search.js']").src;
          const { inText } = await import(new URL("./show/fulltext.js", script).href);
          return inText("异地就医", { city: "jiazhou" });
        }"""
    )
    assert found
    assert all(one["exact"] and one["place"] == "jiazhou" for one in found)
    assert all(
        "异地就医" in "".join(text for text, _ in one["excerpt"])
        for one in found[:3]
        if one["section"] != "said"
    )


def test_without_script_the_form_leads_to_the_lists_by_pinyin(scriptless: Page, site_url: str) -> None:
    scriptless.goto(site_url)
    scriptless.get_by_label("想办什么事？").fill("生育津贴")
    scriptless.get_by_role("button", name="搜索", exact=True).click()
    scriptless.wait_for_url(f"{site_url}search/?q={quote('生育津贴')}")
    scriptless.get_by_role("link", name="甲州市", exact=True).last.click()
    scriptless.wait_for_url(f"{site_url}jiazhou/a-z/")
    scriptless.get_by_role("link", name="生育津贴支付").click()
    scriptless.wait_for_url(f"{site_url}jiazhou/maternity-allowance/")


def test_from_a_folder_the_page_says_what_to_do(page: Page, built_site: object) -> None:
    page.goto(f"file://{built_site}/search/index.html")
    expect(page.locator("#search-folder")).to_be_visible()


def test_going_back_restores_the_earlier_search(page: Page, site_url: str) -> None:
    search(page, site_url, "转院", "yichuan")
    page.get_by_label("想办什么事？").fill("生育津贴")
    page.get_by_label("想办什么事？").press("Enter")
    expect(page.locator("[data-search-result]").first).to_contain_text("生育津贴支付")
    page.go_back()
    expect(page.locator("[data-search-result]").first).to_contain_text("异地转诊人员备案")
    expect(page.get_by_label("想办什么事？")).to_have_value("转院")


def test_half_a_number_shows_whose_it_is(page: Page, site_url: str) -> None:
    search(page, site_url, "85550112", "jiazhou")
    first = page.locator("[data-search-result]").first
    expect(first).to_contain_text("戌南分中心")
    expect(first.locator("a[href='tel:+8660185550112']")).to_have_text("0601-85550112")


def test_only_one_kind_can_be_shown(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q={quote('登记')}&city=yichuan&kind=form")
    page.wait_for_selector("[data-search-result]")
    page.wait_for_load_state("networkidle")
    kinds = page.locator("[data-search-result]").evaluate_all("all => all.map((one) => one.dataset.kind)")
    assert set(kinds) == {"form"}


def test_the_field_on_a_places_page_searches_there(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}yichuan/transfer-out/")
    page.get_by_role("searchbox", name="搜索乙川").fill("生育津贴")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}search/?city=yichuan&q={quote('生育津贴')}")
    expect(page.locator("#search-status")).to_contain_text("乙川找到")
    assert page.title().startswith("生育津贴 · 搜索")


def test_coming_back_one_stands_where_one_left(page: Page, site_url: str) -> None:
    search(page, site_url, "登记", "yichuan")
    page.evaluate("scrollTo(0, 700)")
    page.locator("[data-search-result] a").nth(4).click()
    page.wait_for_url(re.compile(r"/yichuan/[a-z-]+/(#.*)?$"))
    page.go_back()
    page.wait_for_selector("[data-search-result]")
    expect(page.locator("#search-status")).to_contain_text("找到")
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - 700) < 400


def test_the_same_question_twice_is_one_step_back(page: Page, site_url: str) -> None:
    search(page, site_url, "转院", "yichuan")
    length = page.evaluate("history.length")
    page.get_by_label("想办什么事？").press("Enter")
    assert page.evaluate("history.length") == length
