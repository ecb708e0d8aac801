"""How a question is read: letters, names that end alike, a hall and an item at once, slips in a word."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.pages.search.test_knowing import search

pytestmark = pytest.mark.browser


def expect_first(page: Page, title: str) -> None:
    """The first result's title."""
    expect(page.locator("[data-search-result] .result-title").first).to_contain_text(title)


def test_initials_of_two_words_of_a_name_stand_before_some_in_a_saying(page: Page, site_url: str) -> None:
    """给单位登记 has these letters too, and is said of something else."""
    search(page, site_url, "dwdj", "jiazhou")
    expect_first(page, "单位参保登记")


def test_a_district_that_only_ends_like_another_is_not_it(page: Page, site_url: str) -> None:
    status, _ = search(page, site_url, "戌南区 大厅", "jiazhou")
    assert status.startswith("甲州找到")
    status, _ = search(page, site_url, "庚南区 大厅", "jiazhou")
    assert "找到" not in status.replace("没有找到", "")


def test_a_hall_and_an_item_at_once_are_both_understood(page: Page, site_url: str) -> None:
    status, _ = search(page, site_url, "未北能不能办慢病", "jiazhou")
    assert status.startswith("甲州找到")
    titles = page.locator("[data-search-result] .result-title")
    expect(titles.filter(has_text="未北分中心")).to_be_visible()
    expect(titles.filter(has_text="门诊慢特病").first).to_be_visible()


def test_a_word_of_two_characters_beside_another_may_be_a_slip(page: Page, site_url: str) -> None:
    _, notes = search(page, site_url, "转院被案", "jiazhou")
    assert "没有提到" not in notes
    expect_first(page, "临时外出就医人员备案")


def test_a_particle_in_a_word_is_part_of_it(page: Page, site_url: str) -> None:
    status, _ = search(page, site_url, "失能", "jiazhou")
    assert status.startswith("甲州找到")
    expect_first(page, "长期护理保险待遇申请")


def test_a_word_for_a_hall_alone_brings_no_pages_beside_the_district(page: Page, site_url: str) -> None:
    search(page, site_url, "亢金区 大厅", "bingling")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#search-results > ol").first.locator("[data-search-result]")).to_have_count(1)
    expect(page.locator(".note-contact, .search-note").first).to_be_visible()


def test_what_only_begins_like_a_saying_is_not_said_to_be_called_so(page: Page, site_url: str) -> None:
    search(page, site_url, "公司搬", "jiazhou")
    expect(page.locator(".result-why")).to_have_count(0)
    search(page, site_url, "公司搬家", "jiazhou")
    expect(page.locator(".result-why").first).to_have_text("俗称“公司搬家”")
