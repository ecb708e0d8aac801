"""The home page: what people come for most, and where they are; the rest stands behind 工作人员."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Window

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOTLINE, LISTING, PROVINCE, city, guide
from zhinan.model.guide import Guide
from zhinan.model.masthead.speaker import Speaker
from zhinan.model.often import Often
from zhinan.model.site import Site, Synonym
from zhinan.pages.across.home import PlaceChip, home_page, staff_links
from zhinan.pages.page import Link
from zhinan.pages.place.often_cards import OftenCard

ALLOWANCE = item()
MOVING = item(id="moving", business="moving", name="转移")


def test_places_are_chips_by_their_short_names() -> None:
    assert home_page(guide(CITY, PROVINCE)).values["cities"] == (
        PlaceChip("yangli", "样例", "yangli/", "yangli/offices/"),
        PlaceChip("sheng", "样例", "sheng/", ""),
    )


def test_what_people_come_for_leads_to_the_places_side_by_side() -> None:
    words = (Synonym(("转走", "搬家"), ("moving",)), Synonym(("津贴",), ("x",)))
    two = Guide(
        Site("样例指南"), (city(ALLOWANCE, MOVING), replace(PROVINCE, items=(ALLOWANCE,))), (), (), words
    )
    assert home_page(two).values["often"] == (
        OftenCard("转移", "", "compare/moving/", "moving", "yangli"),
        OftenCard("生育津贴支付", "", "compare/x/", "x", "yangli sheng"),
    )
    called = replace(two, site=Site("样例指南", often=(Often("x", "生孩子的钱"), Often("gone"))))
    assert [card.name for card in home_page(called).values["often"]] == ["生孩子的钱"]
    alone = guide(city(ALLOWANCE))
    alone = replace(alone, site=called.site)
    assert home_page(alone).values["often"] == (OftenCard("生孩子的钱", "", "yangli/x/"),)
    own = replace(alone, places=(city(ALLOWANCE, often=(Often("x", "领钱"),)),))
    assert home_page(own).values["often"] == (OftenCard("领钱", "", "yangli/x/"),)


def test_who_doesnt_know_whom_to_ask_calls_the_sites_hotline() -> None:
    assert home_page(guide(CITY)).values["hotline"] == ()
    ours = replace(guide(CITY), site=Site("样例指南", speaker=Speaker(hotline=HOTLINE)))
    assert [tel.url for tel in home_page(ours).values["hotline"]] == ["tel:+865305550101"]


def test_lists_comparisons_and_data_are_for_those_who_work_with_the_guides() -> None:
    assert staff_links(guide(CITY, LISTING)) == (
        Link("各市和省清单比", "list/"),
        Link("各市对照", "compare/"),
        Link("数据", "data/cities.json"),
    )
    assert staff_links(guide(CITY)) == (
        Link("打印和张贴", "yangli/print/"),
        Link("数据", "data/cities.json"),
    )


@pytest.mark.browser
def test_who_has_been_at_a_place_goes_from_home_straight_to_its_items(page: Window, site_url: str) -> None:
    page.goto(site_url)
    card = page.locator(".often a").first
    assert card.get_attribute("href") == "compare/remote-residence/"
    page.evaluate("localStorage.setItem('zhinan:place', 'yichuan')")
    page.reload()
    assert page.locator("[aria-current]").all_text_contents() == ["乙川"]
    card.click()
    assert page.url == f"{site_url}yichuan/remote-residence/"
