"""Papers on an item's page: boxes, what holds for several, what words mean, ticks that stay."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.guide.made_items import item
from tests.pages.made_places import CITY
from zhinan.model.item import Material
from zhinan.model.site import Term
from zhinan.pages.item.material_cases import Paper, materials_of
from zhinan.pages.item.prose import ProseWriter

NOBODY = ProseWriter(())
ITEM = "jiazhou/maternity-allowance/"


def texts(paper: Paper) -> list[str]:
    return [box.text for box in paper.boxes]


def test_papers_have_a_box_each_and_what_lets_people_off_has_none() -> None:
    several = Material("病历、报告单", papers=("病历", "报告单"), when="住院的")
    free = Material("不用带", asked=False, when="有证的", papers=("甲", "乙"))
    (group,) = materials_of(CITY, item(materials=("身份证", several, free)), NOBODY).groups
    one, two, none = group.papers
    assert (one.text, one.boxed, one.boxes, one.remark) == ("身份证", True, (), None)
    assert (two.text, two.boxed, texts(two)) == ("", False, ["病历", "报告单"]), "each is said once"
    assert two.remark == "住院的"
    assert (none.boxed, none.boxes, none.remark) == (False, (), None)


def test_what_holds_for_several_papers_stands_over_them() -> None:
    sealed = Material("病历、报告单，以上均需盖章", papers=("病历", "报告单"))
    (group,) = materials_of(CITY, item(materials=(sealed,)), NOBODY).groups
    assert (group.papers[0].text, texts(group.papers[0])) == (sealed.text, ["病历", "报告单"])


def test_papers_that_the_steps_name_are_said_beside_the_list() -> None:
    (found,) = materials_of(CITY, item("持身份证、银行卡到窗口", materials=("身份证",)), NOBODY).elsewhere
    assert (found.section, found.url, found.papers) == ("办理流程", "yangli/x/#steps", "银行卡")


def test_words_in_papers_are_explained_once() -> None:
    writer = ProseWriter((Term("card", "会员卡", "一张卡。"),))
    (group,) = materials_of(CITY, item(materials=("会员卡", "会员卡复印件")), writer).groups
    assert [[one.said for one in paper.terms] for paper in group.papers] == [["一张卡。"], []]


@pytest.mark.browser
def test_a_tick_is_a_tick_and_stays(page: Page, site_url: str) -> None:
    page.goto(site_url + ITEM)
    box = page.get_by_role("checkbox", name="出生医学证明", exact=True)
    page.locator("label.paper", has_text="出生医学证明").first.locator("span").click()
    expect(box).to_be_checked()
    assert page.url.split("?")[0].endswith(ITEM)
    page.reload()
    expect(box).to_be_checked()
    page.goto(site_url + "jiazhou/transfer-out/")
    expect(page.get_by_role("button", name="清空打的勾")).to_be_hidden()
    page.goto(site_url + ITEM)
    page.get_by_role("button", name="清空打的勾").click()
    expect(box).not_to_be_checked()
    page.reload()
    expect(box).not_to_be_checked()


@pytest.mark.browser
def test_a_label_holds_no_link_and_a_word_is_explained_in_place(scriptless: Page, site_url: str) -> None:
    scriptless.goto(site_url + ITEM)
    assert scriptless.locator("label a").count() == 0
    explained = scriptless.locator(".explain").first
    expect(explained.locator("p")).to_be_hidden()
    explained.locator("summary").click()
    expect(explained.locator("p")).to_be_visible()
    assert scriptless.url.endswith(ITEM)


@pytest.mark.browser
def test_a_word_in_a_sentence_is_explained_behind_it(page: Page, site_url: str) -> None:
    page.goto(site_url + "jiazhou/transfer-out/")
    word = page.locator("a.term").first
    word.click()
    expect(page.locator(".said")).to_contain_text(word.get_attribute("data-said") or "-")
    assert page.url.endswith("transfer-out/")
    word.click()
    expect(page.locator(".said")).to_have_count(0)
