"""Where do I go in my district: the halls of the first edition, asked as those of the whole site are."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.edition.moved_on import stay_with_the_edition
from tests.pages.hall.test_where_do_i_go import ask_by_the_item, ask_the_map, phone

__all__ = ["phone"]

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


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_city_by_the_item(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    stay_with_the_edition(city)
    assert answer in ask_by_the_item(phone, f"{site_url}{city}/", district, item)


@pytest.mark.parametrize(("city", "district", "item", "answer"), QUESTIONS)
def test_from_the_map_by_the_district(
    phone: Page, site_url: str, city: str, district: str, item: str, answer: str
) -> None:
    stay_with_the_edition(city)
    assert answer in ask_the_map(phone, f"{site_url}{city}/", district, item)
