"""Hall sheets and flowcharts in Chromium's print: one sheet each, and the hall's own numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.paper.conftest import MILLIMETRE, Printer, page_count, words_of
from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.paper.hall_sheet import hall_sheet

pytestmark = pytest.mark.browser

BOX = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
  sheet.style.minHeight = '0';
  const box = sheet.getBoundingClientRect();
  const parts = [...sheet.querySelectorAll('p, table, svg, li, h1, h2, h3')]
    .filter(part => part.getClientRects().length);
  return [box.height, Math.max(...parts.map(part => part.getBoundingClientRect().right)) - box.right];
})"""


def beyond_the_page(paper: Page, file: Path) -> tuple[int, list[list[float]]]:
    """How many sheets a page has, and height and overhang of those that are too high or too wide."""
    paper.goto(file.as_uri())
    boxes = paper.evaluate(BOX)
    return len(boxes), [box for box in boxes if box[0] > 273 * MILLIMETRE or box[1] > 1.5]


def test_every_hall_sheet_fits_its_page(coded: Guide, paper: Page, bundled: Path) -> None:
    for place in coded.places:
        if place.offices:
            count, wrong = beyond_the_page(paper, bundled / place.id / "print/sheet.html")
            assert (count, wrong) == (len(place.offices), []), place.id


def test_every_chart_fits_its_page(coded: Guide, paper: Page, bundled: Path) -> None:
    for place in coded.places:
        charts = sum(len(charts_of(item)) for item in place.items)
        assert charts
        count, wrong = beyond_the_page(paper, bundled / place.id / "print/flowchart.html")
        assert (count, wrong) == (charts, []), place.id


@pytest.mark.parametrize("url", ["zibo/designated-hospital/flowchart/", "qingdao/chronic-disease/flowchart/"])
def test_a_chart_is_a_sheet(url: str, papers: Path, printed: Printer) -> None:
    html = (papers / urls.file_of(url)).read_text(encoding="utf-8")
    assert page_count(printed(url)) == html.count("<article")


def test_the_chart_page_tells_the_same_as_a_list(papers: Path) -> None:
    html = (papers / "weihai/maternity-allowance/flowchart/index.html").read_text(encoding="utf-8")
    told = html[html.index('class="told"') :]
    for words in ("参保人提供材料", "个人承诺书", "当场退回并一次性告知所需材料", "按月或一次性发至本人"):
        assert words in told


def test_a_hall_prints_its_own_numbers_and_not_its_neighbour_s(coded: Guide) -> None:
    city = coded.place("yantai")
    assert city
    offices = {office.id: office for office in city.offices}
    numbers = {
        name: {tel.text for call in hall_sheet(coded, city, offices[name]).calls for tel in call.tels}
        for name in ("shizhi", "laishan")
    }
    assert "0535-6295106" in numbers["shizhi"]
    assert "0535-6716037" in numbers["laishan"]
    assert not numbers["shizhi"] & {"0535-6716037"}


def test_a_hall_sheet_says_where_and_what(printed: Printer) -> None:
    [text] = words_of(printed("weihai/offices/gaoqu/sheet/"))
    for words in ("抚顺路1号高新区政务服务中心", "二楼就业社保大厅9号窗口", "能办的事", "不表示行政区域界线"):
        assert words in text
