"""Twelve things that people come for, walked from home on a small phone without the search: taps, and result.

A tap is one finger on what can be seen or scrolled to; choosing from a list is two.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import opened
from tests.edition.moved_on import stay_with_the_edition

pytestmark = pytest.mark.browser
SCREEN = 640
VOICE = """
Object.defineProperty(window, "speechSynthesis", { value: {
  said: [], getVoices: () => [{ lang: "zh-CN" }],
  speak(one) { this.said.push(one.text); }, cancel() { this.said.length = 0; },
} });
"""


class Walker:
    """Somebody with a small phone who begins at home."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home, self.taps = page, home, 0
        page.goto(home)

    def tap(self, what: Locator) -> None:
        """Touch what is large enough for a finger."""
        box = what.bounding_box()
        assert box, "nothing there to be touched"
        assert min(box["width"], box["height"]) >= 24
        what.click()
        self.taps += 1

    def link(self, name: str) -> None:
        """Touch a link or button of that name."""
        self.tap(self.page.get_by_role("link", name=name, exact=True).first)

    def often(self, name: str) -> None:
        """Touch one of the things that people come for most."""
        self.tap(self.page.locator(".often a", has_text=name))

    def district(self, name: str) -> None:
        """Choose it where the answer asks for it: a touch on the list, and one in it."""
        self.page.locator(".answer .pick").select_option(name)
        self.taps += 2

    def answers(self) -> dict[str, str]:
        """What the item's first screen says."""
        rows = self.page.locator(".answer > div").all()
        return {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in rows}


@pytest.fixture
def walker(browser: Browser, site_url: str) -> Iterator[Walker]:
    """A device that was nowhere yet."""
    for page in opened(browser, viewport={"width": 360, "height": SCREEN}, has_touch=True, is_mobile=True):
        page.add_init_script(VOICE)
        yield Walker(page, site_url)


def to_the_allowance(walker: Walker) -> None:
    """青岛，莱西：生育津贴."""
    stay_with_the_edition("qingdao")
    walker.link("青岛")
    walker.often("生育津贴")
    walker.district("莱西市")


def test_1_what_to_bring_where_and_that_the_employer_goes(walker: Walker) -> None:
    to_the_allowance(walker)
    said = walker.answers()
    assert said["谁来办"] == "由参保单位办，本人不用跑"
    assert said["带什么"].startswith("出生医学证明")
    assert "莱西市医保经办机构" in said["去哪办"]
    assert "长岛路148号" in said["去哪办"]
    assert "0532-66030519" in said["打给谁"]
    box = walker.page.locator(".answer").bounding_box()
    assert box
    assert box["y"] + box["height"] <= SCREEN, "all of it on the first screen"
    assert walker.taps == 4


def test_2_which_hospital_takes_the_application(walker: Walker) -> None:
    stay_with_the_edition("zibo")
    walker.link("淄博")
    walker.often("门诊慢特病")
    walker.tap(walker.page.locator(".answer a", has_text="31家医院"))
    walker.tap(walker.page.locator("#channels .chip", has_text="张店区 9家"))
    seen = walker.page.locator(".hospitals:visible .counter")
    expect(seen).to_have_count(9)
    expect(seen.first).to_contain_text("淄博广电医院")
    expect(seen.first.locator('a[href^="tel:"]').first).to_be_visible()
    assert walker.taps == 4


def test_3_whom_to_call_where_the_document_has_only_numbers_for_complaints(walker: Walker) -> None:
    stay_with_the_edition("yantai")
    walker.link("烟台")
    walker.often("外地长住备案")
    assert walker.answers()["打给谁"] == "没有咨询电话，只有投诉电话"
    walker.district("莱州市")
    assert "莱州市医保办事窗口" in walker.answers()["去哪办"]
    expect(walker.page.locator("main .hall:visible")).to_contain_text("监督投诉")
    expect(walker.page.locator(".act a")).to_have_text(["去莱州市"])  # no button calls whom it must not
    assert walker.taps == 4


def test_4_the_form_and_the_bank_card_that_only_a_step_names(walker: Walker) -> None:
    stay_with_the_edition("weihai")
    walker.link("威海")
    walker.often("取个人账户的钱")
    expect(walker.page.locator("#materials")).to_contain_text("里还写到：银行借记卡")
    walker.tap(walker.page.locator("#materials a", has_text="一次性支取申请表"))
    expect(walker.page.get_by_label("姓名").first).to_be_editable()
    expect(walker.page.get_by_role("button", name="打印", exact=True)).to_be_visible()
    assert walker.taps == 3


def test_5_that_a_citys_number_is_not_published_is_said_at_once(walker: Walker) -> None:
    stay_with_the_edition("weifang", "shandong")
    walker.link("潍坊")
    said = walker.page.get_by_text("办事地址和电话，潍坊市还没有公布。")
    expect(said).to_be_visible()
    box = said.bounding_box()
    assert box
    assert box["y"] < SCREEN / 2
    walker.often("生育津贴")
    assert walker.answers()["打给谁"] == "电话还没公布"
    expect(walker.page.locator('main a[href^="tel:"]')).to_have_count(0)
    assert walker.taps == 2


def test_6_all_that_is_to_be_done_when_a_child_is_born_in_order(walker: Walker) -> None:
    stay_with_the_edition("qingdao", "")
    walker.link("生孩子")
    walker.link("青岛")
    steps = walker.page.locator(".event-city:visible .event-item, .event-city:visible li")
    assert [text.split("\n")[0] for text in steps.locator("a").all_inner_texts()][:3] == [
        "产前检查费支付",
        "生育医疗费支付",
        "生育津贴支付",
    ]
    assert walker.taps == 2


def test_7_two_cities_side_by_side(walker: Walker) -> None:
    stay_with_the_edition("qingdao", "weihai")
    walker.often("生育津贴")
    for name in ("青岛", "威海"):
        walker.tap(walker.page.locator(".chips .chip", has_text=name))
    one, other = (walker.page.locator(f"tbody#at-{place}").bounding_box() for place in ("qingdao", "weihai"))
    assert one
    assert other
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
    assert other["x"] + other["width"] <= 360
    assert walker.taps == 3


def test_8_from_the_hall_to_a_map(walker: Walker) -> None:
    stay_with_the_edition("qingdao")
    walker.link("青岛")
    walker.tap(walker.page.locator(".door", has_text="去哪个大厅"))
    walker.tap(walker.page.locator(".office-map a", has_text="莱西市"))
    card = walker.page.locator("main .hall:visible, .office-head").first
    way = card.locator(".go").get_attribute("href") or ""
    assert way.startswith("https://uri.amap.com/")
    assert "%E9%95%BF%E5%B2%9B%E8%B7%AF148%E5%8F%B7" in way, "长岛路148号, and no window"
    assert walker.taps == 3  # and one for the map


def test_9_to_call_without_looking_for_the_number(walker: Walker) -> None:
    to_the_allowance(walker)
    call = walker.page.locator(".act a", has_text="拨打")
    assert call.get_attribute("href") == "tel:+8653266030519"
    box = call.bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["y"] + box["height"] <= SCREEN
    assert walker.taps == 4  # and one to call


def test_10_a_citys_pages_for_where_there_is_no_network(walker: Walker) -> None:
    page = walker.page
    walker.link("威海")
    walker.tap(page.get_by_role("button", name="存到手机里"))
    expect(page.locator(".saving [role=status]")).to_contain_text("存下了", timeout=60_000)
    page.context.set_offline(True)
    walker.often("生育津贴")
    expect(page.locator("h1")).to_have_text("生育津贴支付")
    page.context.set_offline(False)
    assert walker.taps == 3


def test_11_to_send_it_to_the_family(walker: Walker) -> None:
    to_the_allowance(walker)
    walker.tap(walker.page.locator("#send summary"))
    text = walker.page.locator("#send textarea").input_value()
    for answer in ("青岛市：生育津贴支付", "出生医学证明", "去哪办", "打给谁", "9个工作日"):
        assert answer in text
    walker.tap(walker.page.get_by_role("button", name="复制文字"))
    expect(walker.page.locator("#send [role=status]")).not_to_be_empty()
    assert walker.taps == 6


def test_12_large_letters_and_a_voice(walker: Walker) -> None:
    to_the_allowance(walker)
    letters = "parseFloat(getComputedStyle(document.querySelector('.answer dd')).fontSize)"
    walker.tap(walker.page.get_by_role("button", name="大字"))
    assert walker.page.evaluate(letters) >= 20
    walker.tap(walker.page.get_by_role("button", name="朗读"))
    said = walker.page.evaluate("speechSynthesis.said")
    assert said[0] == "生育津贴支付"
    assert [text for text in said if text.startswith("带什么，出生医学证明")]
    assert walker.taps == 6
