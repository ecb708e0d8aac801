"""Where do I go in my district: on the second page at the latest, on a phone 360 px wide, without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.edition.moved_on import stay_with_the_edition

pytestmark = pytest.mark.browser

# city, district (as the map says it), item, what must be readable: the address and windows of the document
QUESTIONS = [
    ("qingdao", "莱西市", "生育津贴支付", "长岛路148号"),
    ("qingdao", "即墨区", "单位参保登记", "496号三楼社保医保联合窗口"),
    ("qingdao", "崂山区", "临时外出就医人员备案", "行政服务大厅5楼H区，H03.H04.H05窗口"),
    ("zibo", "沂源县", "住院费用报销", "鲁山路86号沂源县政务服务中心3楼D区"),
    ("zibo", "文昌湖", "生育津贴支付", "政务服务中心一楼24-28号窗口"),
    ("zibo", "高新区", "长期护理保险待遇申请", "火炬广场F座高新区政务服务中心二楼B27-B33号窗口"),
    ("yantai", "福山区", "单位参保登记", "永达街1021号二楼医保服务大厅"),
    ("yantai", "莱州市", "生育津贴支付", "为民街598号二楼医保服务大厅"),
    ("yantai", "海阳市", "产前检查费支付", "济南路91号"),
    ("weihai", "荣成市", "单位参保登记", "府西路178号一楼3-5号综合业务受理窗口"),
    ("weihai", "乳山市", "长期异地就医备案", "深圳路108号市民服务中心二楼医保服务窗口"),
    ("weihai", "临港区", "生育津贴支付", "江苏东路15-1政务服务中心东大厅一楼23-25号窗口"),
]


@pytest.fixture
def phone(scriptless: Page) -> Page:
    """A small phone whose browser runs no script."""
    scriptless.set_viewport_size({"width": 360, "height": 740})
    return scriptless


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_city_by_the_item(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    stay_with_the_edition(city)
    phone.goto(f"{site_url}{city}/")
    phone.get_by_role("link", name=item, exact=True).first.click()
    chip = phone.locator(".chips .chip", has_text=district).first
    if chip.count():
        chip.click()
    shown = phone.locator("main .hall:visible", has_text=district.removesuffix("市")).first
    text = "".join((shown.text_content() or "").split())
    assert answer in text


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_map_by_the_district(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    stay_with_the_edition(city)
    phone.goto(f"{site_url}{city}/offices/")
    phone.locator("svg.map a", has_text=district).click()
    card = phone.locator(".counter-card", has=phone.get_by_role("link", name=item, exact=True)).first
    expect(card).to_be_visible()
    assert answer in "".join((card.text_content() or "").split())
