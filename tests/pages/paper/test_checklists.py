"""Checklists in Chromium's print: one sheet each, nothing cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.paper.conftest import MILLIMETRE, Printer, address, page_count, words_of
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.item.material_cases import paper_count
from zhinan.pages.paper.checklist import checklist_of

pytestmark = pytest.mark.browser

MORE_SHEETS = {
    ("weihai", "designated-provider"): 3,
    ("yantai", "chronic-disease"): 2,
    ("zibo", "chronic-disease"): 2,
}
"""Two by design; every other checklist is one sheet."""
PLACES = ("qingdao", "zibo", "yantai", "weihai", "weifang", "shandong")

FORGET_HAS = """() => {
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
      if ((sheet.cssRules[at].selectorText || '').includes(':has(')) sheet.deleteRule(at);
    }
  }
}"""
"""What a browser of 2021 makes of the sheets."""

MEASURE = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
  sheet.style.minHeight = '0';
  const box = sheet.getBoundingClientRect();
  const beyond = [...sheet.querySelectorAll('*')].filter(part => {
    const own = part.getBoundingClientRect();
    const out = own.right > box.right + 1.5 || own.left < box.left - 1.5;
    const words = [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const seen = words || !part.children.length;
    return own.width && seen && !part.closest('.sr-only') && out;
  });
  return {name: sheet.querySelector('.sheet-title').textContent, height: box.height,
          two: sheet.classList.contains('two-sheets'),
          beyond: beyond.map(part => part.outerHTML.slice(0, 80))};
})"""


def test_only_the_named_checklists_take_several_sheets(coded: Guide) -> None:
    sheets = {
        (place.id, item.id): checklist_of(coded, place, item).fit.sheets for place, item in coded.items()
    }
    assert {name: count for name, count in sheets.items() if count > 1} == MORE_SHEETS


@pytest.mark.parametrize("place", PLACES)
def test_every_checklist_fits_its_sheet(place: str, paper: Page, papers: Path) -> None:
    paper.goto(address(papers, f"{place}/print/checklists/"))
    sheets = paper.evaluate(MEASURE)
    assert sheets
    assert [s["name"] for s in sheets if not s["two"] and s["height"] > 273 * MILLIMETRE] == []
    assert [s for s in sheets if s["beyond"]] == []


@pytest.mark.parametrize("place", PLACES)
def test_all_checklists_print_on_as_many_sheets_as_said(place: str, coded: Guide, printed: Printer) -> None:
    city = coded.place(place)
    assert city
    said = sum(checklist_of(coded, city, item).fit.sheets for item in city.items)
    assert page_count(printed(f"{place}/print/checklists/")) == said


@pytest.mark.parametrize(("place", "item"), sorted(MORE_SHEETS))
def test_a_long_checklist_breaks_between_blocks_and_names_itself_again(
    place: str, item: str, printed: Printer
) -> None:
    pages = words_of(printed(f"{place}/{item}/checklist/"))
    assert len(pages) == MORE_SHEETS[place, item]
    for number, page in enumerate(pages[1:], 2):
        assert f"（第{number}张）" in page[:60]


def test_a_link_to_one_hall_prints_that_hall_alone(printed: Printer) -> None:
    all_halls = words_of(printed("yantai/transfer-in/checklist/"))
    one = words_of(printed("yantai/transfer-in/checklist/#hall-haiyang"))
    assert len(all_halls) == len(one) == 1
    assert "海阳市济南路91号" in one[0]
    assert "莱州市为民街598号" in all_halls[0]
    assert "莱州市为民街598号" not in one[0]


def test_a_browser_without_has_leaves_the_other_halls_out_too(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}yantai/transfer-in/checklist/#hall-haiyang")
    page.evaluate(FORGET_HAS)
    rows = page.locator(".hall-table tbody tr")
    assert [row.get_attribute("id") for row in rows.all() if row.is_visible()] == ["hall-haiyang"]
    page.evaluate("location.hash = 'main'")
    page.wait_for_function("!document.querySelector('.one-hall')")
    assert all(row.is_visible() for row in rows.all())


def test_what_the_sheet_says_is_what_the_item_says(printed: Printer) -> None:
    [text] = words_of(printed("qingdao/maternity-allowance/checklist/"))
    for words in (
        "生育津贴支付",
        "出生医学证明",
        "9个工作日",
        "0532-85770609",
        "福州南路17号",
        "8.4生育津贴支付",
    ):
        assert words in text
    assert "返回" not in text, "the bar belongs to the screen"


def test_every_material_has_a_box(coded: Guide, papers: Path) -> None:
    for place, item in coded.items():
        sheet = checklist_of(coded, place, item)
        ticks = [tick for group in sheet.groups for tick in group.ticks]
        boxes = sum(tick.boxed + len(tick.boxes) for tick in ticks)
        assert boxes == paper_count(item)
        html = (papers / urls.file_of(urls.checklist(place, item))).read_text(encoding="utf-8")
        assert html.count('class="box"') == boxes, (place.id, item.id)
