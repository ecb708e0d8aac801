"""My district, chosen once, holds for halls, life events and the search; on a small phone."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(page: Page, site_url: str) -> Page:
    """A small phone whose reader has chosen a district on an item's page."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{site_url}yichuan/maternity-allowance/?d=kankou")
    page.locator(".menu [data-d]", has_text="坎口市").evaluate("link => link.click()")
    return page


def test_the_header_names_it_and_has_room_to_search(phone: Page) -> None:
    expect(phone.locator(".cities summary")).to_have_text("乙川 · 坎口")
    name = phone.locator(".cities .where").first.bounding_box()
    assert name is not None
    assert name["width"] <= 1
    field = phone.locator(".top-search").bounding_box()
    assert field is not None
    assert field["width"] >= 120
    assert field["y"] < 20


def test_its_hall_comes_before_the_map_of_all(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}yichuan/offices/")
    expect(phone.locator(".office-map")).to_be_hidden()
    (card,) = phone.locator("main .hall:visible").all()
    box = card.bounding_box()
    assert box is not None
    assert box["y"] <= 300
    phone.get_by_role("button", name="显示全部").click()
    expect(phone.locator(".office-map")).to_be_visible()
    assert phone.locator("main .hall:visible").count() > 1


def test_its_hospitals_come_first_and_a_name_is_looked_for_in_all(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}jiazhou/hospitals/?d=chouhe")
    groups = phone.locator("#hospitals > section:visible")
    assert [one.split()[0] for one in groups.locator("h2").all_inner_texts()] == ["丑河市"]
    phone.fill("#hospital-filter", "医院")
    assert groups.count() > 1
    phone.fill("#hospital-filter", "")
    assert groups.count() == 1
    phone.get_by_role("button", name="换").click()
    assert groups.count() > 1
    phone.goto(f"{site_url}jiazhou/")
    phone.goto(f"{site_url}jiazhou/hospitals/#hospital-1")
    expect(phone.locator("#hospital-1")).to_be_visible()


def test_home_leads_to_its_halls_and_says_whom_to_call(phone: Page, site_url: str) -> None:
    phone.goto(site_url)
    expect(phone.locator(".cities summary")).to_have_text("乙川 · 坎口市")
    bar = phone.locator(".top-bar").bounding_box()
    assert bar is not None
    assert bar["height"] < 60
    phone.locator("main .mine").get_by_text("大厅和电话").click()
    expect(phone.locator("main .hall:visible")).to_have_count(1)
    phone.goto(f"{site_url}jiazhou/")
    phone.goto(site_url)
    expect(phone.locator(".ask-line a")).to_have_attribute("href", "tel:+8660185550100")


def test_a_life_event_is_told_for_the_place_that_one_was_at(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}events/childbirth/")
    seen = phone.locator(".event-city:visible h2")
    assert seen.all_inner_texts() == ["乙川市 · 坎口市"]
    assert phone.locator(".chips [aria-current]").all_inner_texts() == ["乙川"]
    assert phone.locator(".cities summary").inner_text().split() == ["乙川"]
    phone.locator(".chips").get_by_text("甲州", exact=True).click()
    expect(seen).to_have_text(["甲州市"])
    phone.locator(".chips").get_by_text("全部", exact=True).click()
    expect(seen).to_have_count(4)
    phone.goto(f"{site_url}events/childbirth/#jiazhou")
    expect(seen).to_have_text(["甲州市"])


def test_who_was_nowhere_sees_a_life_event_for_all_places(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}events/childbirth/")
    assert page.locator(".event-city:visible").count() > 2


def test_the_search_begins_with_the_place_that_one_was_at(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}search/")
    assert phone.locator("#city").input_value() == "yichuan"
    phone.goto(f"{site_url}search/?q={quote('生育津贴')}")
    assert phone.locator("#city").input_value() == ""


def test_the_search_answers_with_the_hall_of_ones_own_district(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}search/?q={quote('生育津贴去哪办')}&city=yichuan")
    expect(phone.locator("[data-search-fact]")).to_contain_text("坎口市")
