"""A checklist in large letters, and as a card of two leaves: the same page by another anchor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.paper.conftest import MILLIMETRE, Printer, address, information, page_count, words_of
from zhinan.guide.life.paper_facts import checklist
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.paper.checklist import checklist_of

pytestmark = pytest.mark.browser

LARGE = """() => {
  const sheet = document.querySelector('.sheet');
  const own = part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const seen = [...sheet.querySelectorAll('*')].filter(part => own(part) && part.getClientRects().length);
  const text = seen.filter(part => !part.closest('.sheet-foot, .code, svg'));
  const right = sheet.getBoundingClientRect().right;
  return {small: text.filter(part => parseFloat(getComputedStyle(part).fontSize) < 23.9)
            .map(part => part.outerHTML.slice(0, 90)),
          beyond: seen.filter(part => part.getBoundingClientRect().right > right + 1.5)
            .map(part => part.outerHTML.slice(0, 90))};
}"""

CARD = """() => {
  const sheet = document.querySelector('.sheet');
  const box = sheet.getBoundingClientRect();
  const seen = [...sheet.querySelectorAll('p, li, th, td, h1, h2, svg, footer')]
    .filter(part => part.getClientRects().length);
  return seen.filter(part => [...part.getClientRects()].some(own => own.right > box.right + 1.5
      || own.bottom > box.bottom + 1.5)).map(part => part.outerHTML.slice(0, 90));
}"""


def test_large_letters_are_large_and_cut_nothing(coded: Guide, paper: Page, papers: Path) -> None:
    for place, item in coded.items():
        paper.goto("about:blank")
        paper.goto(address(papers, urls.checklist(place, item) + "#large"))
        assert paper.evaluate(LARGE) == {"small": [], "beyond": []}, (place.id, item.id)


def test_each_leaf_of_a_card_has_room(coded: Guide, paper: Page, papers: Path) -> None:
    paper.set_viewport_size({"width": round(277 * MILLIMETRE), "height": 800})
    cards = [
        (place.id, item.id, urls.checklist(place, item))
        for place, item in coded.items()
        if checklist_of(coded, place, item).card
    ]
    assert cards
    for place_id, item_id, url in cards:
        paper.goto("about:blank")
        paper.goto(address(papers, url + "#card"))
        assert paper.evaluate(CARD) == [], (place_id, item_id)


def test_each_sheet_of_the_large_letters_has_its_foot(coded: Guide, printed: Printer) -> None:
    place, item = next(coded.items())
    sheets = words_of(printed(urls.checklist(place, item) + "#large"))
    assert len(sheets) > 1
    for place_in_all, words in enumerate(sheets, 1):
        assert checklist(place, item).number in words
        assert (place.edition.issuer or place.bureau or "") in words
        assert re.findall("第.张共.张", words) == [f"第{place_in_all}张共{len(sheets)}张"]


def test_each_number_in_large_letters_says_what_it_is_for(coded: Guide, paper: Page, papers: Path) -> None:
    place, item, titles = next(
        (place, item, table.columns)
        for place, item in coded.items()
        if (halls := checklist_of(coded, place, item).halls) and (table := halls.table) and table.columns[1:]
    )
    paper.goto("about:blank")
    paper.goto(address(papers, urls.checklist(place, item) + "#large"))
    cells = paper.locator(".hall-table .tels:has(.tel)")
    seen = cells.evaluate_all("all => all.map(one => one.innerText.split(/\\s/)[0])")
    assert set(seen) == set(titles), item.id
    paper.goto("about:blank")
    paper.goto(address(papers, urls.checklist(place, item)))
    assert not paper.locator(".tel-column").first.is_visible(), "the head of the table says it"


def test_a_card_prints_with_its_number_and_without_a_wrong_count(coded: Guide, printed: Printer) -> None:
    place, item = next(coded.items())
    assert checklist_of(coded, place, item).card
    card = printed(urls.checklist(place, item) + "#card")
    words = "".join(words_of(card))
    assert checklist(place, item).number in words
    assert not re.search("第.张共.张", words)
    width, height = re.findall(r"[\d.]+", information(card)["Page size"])[:2]
    assert page_count(card) == 1
    assert float(width) > float(height)


def test_an_ordinary_page_on_paper_is_whole_and_has_no_buttons(coded: Guide, printed: Printer) -> None:
    place, item = next(coded.items())
    words = "".join(words_of(printed(urls.item(place, item))))
    assert "打印清单" not in words
    assert "复制文字" not in words
    assert f"编号{checklist(place, item).number}" in words
    assert "来源：" in words, "it is folded on the screen"


def test_what_paper_opened_is_folded_again(coded: Guide, page: Page, papers: Path) -> None:
    place, item = next(coded.items())
    page.goto(address(papers, urls.item(place, item)))
    source = page.locator("#source > details")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert source.get_attribute("open") is not None
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert source.get_attribute("open") is None
