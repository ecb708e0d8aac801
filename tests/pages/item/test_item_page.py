"""The item page as a citizen uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
ITEM = "jiazhou/maternity-allowance/"


def first_screen(page: Page, selector: str) -> bool:
    """Whether the element ends above the fold."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] + box["height"] <= 800


def test_the_first_screen_of_a_phone_answers(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_url + ITEM)
    expect(page.locator("h1")).to_have_text("生育津贴支付")
    for selector in ("h1", ".audience", ".stamp", ".doors"):
        assert first_screen(page, selector), selector
    assert page.locator(".stamp").inner_text().split() == ["9", "个工作日"]


def test_a_phone_is_a_link_with_area_code(page: Page, site_url: str) -> None:
    page.goto(site_url + "yichuan/transfer-out/")
    link = page.locator("#supervision a.phone").first
    expect(link).to_have_text("0602-5550001")
    expect(link).to_have_attribute("href", "tel:+866025550001")


def test_an_address_carries_the_three_map_links(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    hall = page.locator("#hall-chouhe")
    hosts = [link.get_attribute("href") or "" for link in hall.locator(".map-links a[href^='https']").all()]
    assert [host.split("/")[2] for host in hosts] == ["uri.amap.com", "api.map.baidu.com", "apis.map.qq.com"]


def test_halls_are_narrowed_by_a_plain_link_without_script(scriptless: Page, site_url: str) -> None:
    page = scriptless
    page.goto(site_url + ITEM)
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(11)
    page.get_by_role("link", name="丑河市", exact=True).first.click()
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(1)
    expect(page.locator("#hall-chouhe")).to_be_visible()
    page.get_by_role("link", name="全部11个").first.click()
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(11)


def test_a_district_once_chosen_narrows_halls_and_phones_of_every_item(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    page.get_by_role("link", name="丑河市", exact=True).first.click()
    expect(page.locator("#progress-phones .phone-list > div:visible")).to_have_count(1)
    page.goto(site_url + "jiazhou/transfer-out/")
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(1)
    expect(page.locator("#hall-chouhe")).to_be_visible()
    page.get_by_role("button", name="显示全部").first.click()
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(11)
    page.reload()
    expect(page.locator(".halls").first.locator(".hall:visible")).to_have_count(11)


def test_a_link_to_one_hall_and_a_chosen_district_never_leave_nothing(page: Page, site_url: str) -> None:
    halls = page.locator(".halls").first.locator(".hall:visible")
    page.goto(site_url + ITEM + "#hall-xunan")
    expect(halls).to_have_count(1)
    page.get_by_role("link", name="午丘区", exact=True).first.click()
    expect(page.locator("#hall-wuqiu")).to_be_visible()
    expect(halls).to_have_count(1)
    page.get_by_role("link", name="全部11个").first.click()
    expect(halls).to_have_count(11)
    page.get_by_role("link", name="午丘区", exact=True).first.click()
    page.goto(site_url + "jiazhou/transfer-out/#hall-xunan")
    expect(page.locator("#hall-xunan")).to_be_visible()
    page.evaluate("location.hash = 'hall-sian'")
    expect(page.locator("#hall-sian")).to_be_visible()


def test_a_field_left_to_the_city_says_that_the_city_has_not_published_it(page: Page, site_url: str) -> None:
    page.goto(site_url + "bingling/employer-registration/")
    expect(page.locator("#channels .left-open").first).to_have_text("本市尚未公布。")
    expect(page.locator("#supervision .left-open")).to_have_text("本市尚未公布。")


def test_the_page_names_its_sections_officially_too(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    official = page.locator("h2 .official").all_inner_texts()
    for name in ("办理时限", "申办材料", "办理流程", "办理方式"):
        assert name in official


def test_the_hospitals_are_narrowed_by_typing(page: Page, site_url: str) -> None:
    page.goto(site_url + "jiazhou/hospitals/")
    expect(page.locator("#hospitals > li:visible")).to_have_count(30)
    page.fill("#hospital-filter", "丑河")
    expect(page.locator("#hospitals > li:visible")).to_have_count(2)
    expect(page.locator("[data-filter-for] output")).to_have_text("2家")
