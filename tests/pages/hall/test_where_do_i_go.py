"""Where do I go in my district: on the second page at the latest, on a phone 360 px wide, without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# city, district (as the map says it), item, what must be readable: the address and windows of the document
QUESTIONS = [
    ("jiazhou", "丑河市", "生育津贴支付", "长亭路148号"),
    ("jiazhou", "寅岭区", "单位参保登记", "496号三楼社保医保联合窗口"),
    ("jiazhou", "午丘区", "临时外出就医人员备案", "行政服务大厅5楼H区，H03.H04.H05窗口"),
    ("jiazhou", "酉保区", "住院费用报销", "政务服务和公共资源交易大厅二楼"),
    ("yichuan", "离山市", "单位参保登记", "腾达路197号政务中心六楼638-641号"),
    ("yichuan", "坎口市", "生育医疗费支付", "抵离中心11楼"),
    ("yichuan", "云海新区", "医疗保险关系转出", "现代路47号政务服务中心社保服务大厅"),
    ("yichuan", "经区", "异地长期居住人员就医备案", "经济技术园区珠玉路28号社保服务大厅"),
]


@pytest.fixture
def phone(scriptless: Page) -> Page:
    """A small phone whose browser runs no script."""
    scriptless.set_viewport_size({"width": 360, "height": 740})
    return scriptless


def ask_by_the_item(phone: Page, city_url: str, district: str, item: str) -> str:
    """What stands at the district's hall on the page of the item, without white space."""
    phone.goto(city_url)
    phone.get_by_role("link", name=item, exact=True).first.click()
    chip = phone.locator(".chips .chip", has_text=district).first
    if chip.count():
        chip.click()
    shown = phone.locator("main .hall:visible", has_text=district.removesuffix("市")).first
    return "".join((shown.text_content() or "").split())


def ask_the_map(phone: Page, city_url: str, district: str, item: str) -> str:
    """The hall's address and the counter for the item on the page behind the map's district, no white space.

    Together they are the address as printed: the page says the hall's once, above its counters.
    """
    phone.goto(f"{city_url}offices/")
    # The name itself is clicked: the middle of a dot's link is no ink.
    phone.locator("svg.map a", has_text=district).first.locator("text").first.click()
    card = phone.locator(".counter-card", has=phone.get_by_role("link", name=item, exact=True)).first
    expect(card).to_be_visible()
    head = phone.locator(".office-head .address")
    expect(head).to_be_visible()
    return "".join(f"{head.text_content()}{card.text_content()}".split())


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_city_by_the_item(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    assert answer in ask_by_the_item(phone, f"{site_url}{city}/", district, item)


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_map_by_the_district(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    assert answer in ask_the_map(phone, f"{site_url}{city}/", district, item)
