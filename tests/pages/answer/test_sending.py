"""An item to send on: one text with every paper, and a picture of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from tests.guide.made_items import item
from tests.pages.made_places import HOTLINE, city, guide
from tests.pages.rendering import by_id, tree
from zhinan.model.item import Channel, Material
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.answer.item_page import item_page

PAPERS = ("身份证", "银行卡", Material("委托书", when="代办的"))
ONE = item(
    materials=PAPERS,
    channels=(Channel("hall", "现场办理", counter_kinds=("转移",)),),
    time_limit=TimeLimit("9个工作日", working_days=9),
)


def test_the_text_has_every_paper_the_hall_the_number_and_the_limit() -> None:
    place = city(ONE, hotline=HOTLINE)
    found = item_page(guide(place), place, ONE).values["send"]
    lines = found.text.split("\n")
    assert lines[0] == "样例市：生育津贴支付"
    assert [line for line in lines if line.startswith("□")] == ["□ 身份证", "□ 银行卡", "□ 委托书（代办的）"]
    assert any(line.startswith("去哪办：西区医保大厅") for line in lines)
    assert any(line.startswith("打给谁：") and "0530-5550101" in line for line in lines)
    assert lines[-1] == "多久办好：9个工作日"
    assert found.address == ""


def test_a_condition_that_a_paper_names_itself_stands_once() -> None:
    paper = Material("委托他人代办的，提交委托书", when="委托他人代办的")
    place = city(one := item(materials=(paper,)))
    lines = item_page(guide(place), place, one).values["send"].text.split("\n")
    (box,) = [line for line in lines if line.startswith("□")]
    assert box.count("委托他人代办的") == 1


def test_a_site_with_an_address_says_it() -> None:
    place = city(ONE)
    site = replace(guide(place).site, base_url="https://a.example/")
    ours = replace(guide(place), site=site)
    page = tree(ours, item_page(ours, place, ONE))
    assert by_id(page, "send").xpath(".//textarea")[0].text.endswith("\nhttps://a.example/yangli/x/")
    metas = {meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")}
    assert metas["og:title"] == "生育津贴支付 · 样例 · 样例指南"
    assert "9个工作日" in metas["og:description"]
    assert metas["og:image"].startswith("https://a.example/assets/")


@pytest.mark.browser
def test_the_text_becomes_a_picture_to_keep(page: Window, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site_url}jiazhou/maternity-allowance/#send")
    box = page.locator(".send")
    assert box.locator("textarea").input_value().endswith(f"\n{site_url}jiazhou/maternity-allowance/")
    box.get_by_role("button", name="存成图片").click()
    image = box.locator("img")
    image.wait_for()
    assert image.evaluate("one => one.decode().then(() => one.naturalWidth)") == 720
    assert image.evaluate("one => one.getBoundingClientRect().right") <= 360
    box.get_by_role("button", name="复制文字").click()
    expect(box.locator("[role=status]")).to_contain_text("复制")
