"""The item page as a citizen uses it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
ITEM = "jiazhou/maternity-allowance/"


def ends(page: Page, selector: str) -> float:
    """How far down the element ends."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@pytest.fixture
def phone(page: Page) -> Page:
    """A small phone."""
    page.set_viewport_size({"width": 360, "height": 640})
    return page


def test_the_first_screen_of_a_phone_is_the_answer(phone: Page, site_url: str) -> None:
    phone.goto(site_url + ITEM)
    expect(phone.locator("h1")).to_have_text("生育津贴支付")
    titles = phone.locator(".answer dt").all_inner_texts()
    assert titles[:5] == ["谁来办", "带什么", "去哪办", "打给谁", "多久办好"]
    assert ends(phone, "#time-limit") <= 640
    expect(phone.locator(".stamp")).to_have_text("9个工作日")
    phone.locator(".answer .pick").select_option("丑河市")
    answers = phone.locator(".answer dd")
    expect(answers.nth(2)).to_contain_text("丑河市医保经办机构")
    expect(answers.nth(2)).to_contain_text("长亭路148号")
    expect(answers.nth(3).locator("a.phone").first).to_have_attribute("href", re.compile(r"tel:\+86601\d+"))
    bar = phone.locator(".act a")
    assert [link.inner_text()[:2] for link in bar.all()] == ["拨打", "去丑"]
    assert bar.nth(0).get_attribute("href") == answers.nth(3).locator("a.phone").first.get_attribute("href")
    assert (bar.nth(1).get_attribute("href") or "").startswith("https://uri.amap.com/")
    assert ends(phone, "#time-limit .stamp") <= 640 - 65, "the bar hides no answer"


def test_without_script_the_first_screen_leads_to_the_choice(scriptless: Page, site_url: str) -> None:
    scriptless.set_viewport_size({"width": 360, "height": 640})
    scriptless.goto(site_url + ITEM)
    link = scriptless.locator(".answer").get_by_role("link", name="11个大厅")
    expect(link).to_have_attribute("href", "#choose-halls")
    assert ends(scriptless, "#time-limit") <= 640


def test_a_phone_is_a_link_with_area_code(page: Page, site_url: str) -> None:
    page.goto(site_url + "yichuan/transfer-out/")
    link = page.locator(".hall .hall-calls a.phone").first
    expect(link).to_have_attribute("href", "tel:+866025550001")
    assert link.text_content() == "0602-5550001"


def test_a_card_leads_to_three_maps_and_the_address_can_be_copied(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM + "#hall-chouhe")
    hall = page.locator("#hall-chouhe")
    hosts = [link.get_attribute("href") or "" for link in hall.locator(".map-links a[href^='https']").all()]
    assert [host.split("/")[2] for host in hosts] == ["uri.amap.com", "api.map.baidu.com", "apis.map.qq.com"]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hall.get_by_role("button", name="复制地址").click()
    expect(hall.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "丁省甲州市丑河市长亭路148号"
    page.context.clear_permissions()


def test_inside_wechat_its_own_map_comes_first(browser: Browser, site_url: str) -> None:
    context = browser.new_context(user_agent="Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0.40")
    page = context.new_page()
    page.goto(site_url + ITEM + "#hall-chouhe")
    links = page.locator("#hall-chouhe .map-links a")
    assert "//apis.map.qq.com/" in (links.nth(0).get_attribute("href") or "")
    assert (links.nth(0).text_content() or "").startswith("导航")
    assert (links.nth(2).text_content() or "").startswith("高德")
    assert "//uri.amap.com/" in (links.nth(2).get_attribute("href") or "")
    context.close()


def test_halls_are_chosen_by_a_plain_link_without_script(scriptless: Page, site_url: str) -> None:
    page = scriptless
    page.goto(site_url + ITEM)
    halls = page.locator("#halls .hall:visible")
    expect(halls).to_have_count(0)
    page.get_by_role("link", name="丑河市", exact=True).last.click()
    expect(halls).to_have_count(1)
    expect(page.locator("#hall-chouhe")).to_be_visible()
    page.get_by_role("link", name="全部11个").click()
    expect(halls).to_have_count(11)


def test_a_hall_stands_once_with_its_numbers(page: Page, site_url: str) -> None:
    page.goto(site_url + "yichuan/remote-emergency/#halls")
    names = page.locator(".hall-name").all_inner_texts()
    assert len(names) == len(set(names)) > 5
    assert page.locator("#phones .phone-list > div").count() < 3


def test_after_choosing_the_hall_is_what_one_sees(phone: Page, site_url: str) -> None:
    phone.goto(site_url + ITEM)
    phone.locator(".chips .chip", has_text="丑河市").click()
    card = phone.locator("#hall-chouhe")
    expect(card).to_be_in_viewport()
    assert phone.evaluate("document.activeElement.textContent") == "丑河市医保经办机构"
    expect(phone.locator(".chips ul")).to_be_hidden()
    phone.get_by_role("button", name="换").click()
    expect(phone.locator(".chips ul")).to_be_visible()


def test_a_district_once_chosen_holds_for_every_item_and_the_halls(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    page.locator(".chips .chip", has_text="丑河市").click()
    assert page.url.endswith("/?d=chouhe")
    expect(page.locator(".cities summary")).to_have_text("甲州 · 丑河")
    for other in ("jiazhou/transfer-out/", "jiazhou/offices/"):
        page.goto(site_url + other)
        expect(page.locator(".halls .hall:visible")).to_have_count(1)
        expect(page.locator("#hall-chouhe")).to_be_visible()
    page.get_by_role("button", name="显示全部").click()
    expect(page.locator(".halls .hall:visible")).to_have_count(12)


def test_an_address_that_was_sent_names_the_district(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM + "?d=wuqiu")
    expect(page.locator("#halls .hall:visible")).to_have_count(1)
    expect(page.locator("#hall-wuqiu")).to_be_visible()
    page.goto(site_url + "jiazhou/")
    expect(page.locator(".cities summary")).to_have_text("甲州 · 午丘")
    page.goto(site_url + ITEM + "?d=nowhere")
    expect(page.locator("#hall-wuqiu")).to_be_visible()


def test_the_district_is_chosen_in_the_header_too(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    page.locator(".cities summary").click()
    page.locator(".menu").get_by_role("link", name="丑河市").click()
    expect(page.locator(".cities")).not_to_have_attribute("open", "")
    expect(page.locator("#hall-chouhe")).to_be_visible()
    expect(page.locator("a[data-by-hall]")).to_have_attribute("href", re.compile("/checklist/#hall-chouhe$"))


def test_the_menu_closes_with_escape_and_outside(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    menu = page.locator(".menu")
    page.locator(".cities summary").click()
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.locator(".cities summary").click()
    page.locator("main").click(position={"x": 5, "y": 300})
    expect(menu).to_be_hidden()


def test_a_link_to_one_hall_and_a_chosen_district_never_leave_nothing(page: Page, site_url: str) -> None:
    halls = page.locator("#halls .hall:visible")
    page.goto(site_url + ITEM + "#hall-xunan")
    expect(halls).to_have_count(1)
    page.get_by_role("button", name="换").click()
    page.locator(".chips .chip", has_text="午丘区").click()
    expect(page.locator("#hall-wuqiu")).to_be_visible()
    expect(halls).to_have_count(1)
    page.get_by_role("button", name="换").click()
    page.locator(".chips .chip", has_text="全部11个").click()
    expect(halls).to_have_count(11)
    page.goto(site_url + "jiazhou/transfer-out/#hall-xunan")
    expect(page.locator("#hall-xunan")).to_be_visible()
    page.evaluate("location.hash = 'hall-sian'")
    expect(page.locator("#hall-sian")).to_be_visible()


def test_where_nothing_can_be_kept_the_choice_holds_for_the_page(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(site_url + ITEM)
    page.locator(".answer .pick").select_option("丑河市")
    expect(page.locator("#hall-chouhe")).to_be_visible()
    assert faults == []
    context.close()


def test_hospitals_stand_with_the_way_that_leads_to_them(page: Page, site_url: str) -> None:
    page.goto(site_url + "jiazhou/chronic-disease/")
    way = page.locator(".way", has=page.locator(".hospitals"))
    expect(way.locator(".hospitals:visible")).to_have_count(0)
    way.locator(".chip", has_text="丑河市 2家").click()
    expect(way.locator(".hospitals:visible .counter")).to_have_count(2)


def test_a_field_left_to_the_city_says_that_the_city_has_not_published_it(page: Page, site_url: str) -> None:
    page.goto(site_url + "bingling/employer-registration/")
    expect(page.locator("#channels .left-open").first).to_have_text("本市尚未公布。")
    expect(page.locator("#supervision .left-open")).to_have_text("本市尚未公布。")


def test_the_page_names_its_sections_officially_too(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    official = page.locator("h2 .official").all_inner_texts()
    for name in ("申办材料", "办理流程", "办理方式"):
        assert name in official


def test_the_hospitals_are_narrowed_by_typing(page: Page, site_url: str) -> None:
    page.goto(site_url + "jiazhou/hospitals/")
    expect(page.locator("#hospitals .counter:visible")).to_have_count(30)
    page.fill("#hospital-filter", "丑河")
    expect(page.locator("#hospitals .counter:visible")).to_have_count(2)
    groups = page.locator("#hospitals > section:visible")
    assert all(one.locator(".counter:visible").count() for one in groups.all())
    expect(page.locator("[data-filter-for] output")).to_have_text("2家")


def test_what_the_list_allows_stands_with_the_comparison(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    said = page.locator(".listed", has_text="第13条的时限")
    expect(said).to_have_count(1)
    expect(said).to_be_hidden()
    page.locator("#baseline summary").click()
    expect(said).to_be_visible()


def test_the_words_of_a_paper_are_explained_behind_one_sign(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}yichuan/maternity-medical/")
    signs = page.locator("#materials .papers > li")
    assert max(one.locator(":scope > .explain").count() for one in signs.all()) == 1
    several = page.locator("#materials .explain", has=page.locator("p:nth-of-type(2)")).first
    several.locator("summary").click()
    assert all(one.is_visible() for one in several.locator("p").all())
