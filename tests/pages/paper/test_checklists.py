"""Checklists in Chromium's print: what they say, and where a second sheet begins."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.pages.paper.conftest import Printer, words_of
from zhinan.model.guide import Guide
from zhinan.pages.paper.checklist import checklist_of

pytestmark = pytest.mark.browser

SHEETS = {
    ("jiazhou", "card-replacement"): 2,
    ("jiazhou", "chronic-disease"): 2,
    ("jiazhou", "employee-registration"): 2,
    ("yichuan", "chronic-disease"): 2,
    ("yichuan", "remote-emergency"): 2,
    ("yichuan", "remote-referral"): 2,
    ("yichuan", "designated-provider"): 4,
}
"""By design; every other checklist is one sheet."""

FORGET_HAS = """() => {
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
      if ((sheet.cssRules[at].selectorText || '').includes(':has(')) sheet.deleteRule(at);
    }
  }
}"""
"""What a browser of 2021 makes of the sheets."""


def test_only_the_named_checklists_take_several_sheets(coded: Guide) -> None:
    sheets = {
        (place.id, item.id): checklist_of(coded, place, item).fit.sheets for place, item in coded.items()
    }
    assert {name: count for name, count in sheets.items() if count > 1} == SHEETS


@pytest.mark.parametrize(("place", "item"), sorted(SHEETS))
def test_a_long_checklist_breaks_between_blocks_and_names_itself_again(
    place: str, item: str, printed: Printer
) -> None:
    pages = words_of(printed(f"{place}/{item}/checklist/"))
    assert len(pages) == SHEETS[place, item]
    for number, page in enumerate(pages[1:], 2):
        assert f"（第{number}张）" in page[:60]


def test_a_link_to_one_hall_prints_that_hall_alone(printed: Printer) -> None:
    all_halls = words_of(printed("yichuan/transfer-out/checklist/"))
    one = words_of(printed("yichuan/transfer-out/checklist/#hall-kankou"))
    assert len(all_halls) == len(one) == 1
    assert "坎口市济和路91号" in one[0]
    assert "巽溪市金波路7号" in all_halls[0]
    assert "巽溪市金波路7号" not in one[0]


def test_a_browser_without_has_leaves_the_other_halls_out_too(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}yichuan/transfer-out/checklist/#hall-kankou")
    page.evaluate(FORGET_HAS)
    rows = page.locator(".hall-table tbody tr")
    assert [row.get_attribute("id") for row in rows.all() if row.is_visible()] == ["hall-kankou"]
    page.evaluate("location.hash = 'main'")
    page.wait_for_function("!document.querySelector('.one-hall')")
    assert all(row.is_visible() for row in rows.all())


def test_what_the_sheet_says_is_what_the_item_says(printed: Printer) -> None:
    [text] = words_of(printed("jiazhou/maternity-allowance/checklist/"))
    for words in (
        "生育津贴支付",
        "出生医学证明",
        "9个工作日",
        "0601-85550000",
        "甲福南路17号",
        "8.2生育津贴支付",
    ):
        assert words in text
    assert "返回" not in text, "the bar belongs to the screen"
