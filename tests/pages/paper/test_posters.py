"""Wall lists: headings on each sheet, no row torn apart, large enough to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.known import only_list
from tests.pages.paper.conftest import MILLIMETRE, Printer, address, page_count, words_of
from zhinan.model.guide import Guide
from zhinan.pages.paper.poster import list_poster, place_poster
from zhinan.pages.paper.poster_fit import A3, A4, Format

pytestmark = pytest.mark.browser

PLACES = ("qingdao", "zibo", "yantai", "weihai", "weifang", "shandong", "list")
SIZES = {"": (A3, 396, 273), "a4/": (A4, 277, 190)}
"""The format of an address, and the room between its margins in millimetres."""
CASES = [(place, url) for place in PLACES for url in SIZES]

HEIGHTS = """() => {
  const height = part => part.getBoundingClientRect().height;
  const sheets = [...document.querySelectorAll('tbody')];
  return {head: height(document.querySelector('.poster-head')),
          thead: height(document.querySelector('thead')),
          foot: height(document.querySelector('.sheet-foot')), sheets: sheets.map(height),
          wide: document.documentElement.scrollWidth,
          sizes: [...document.querySelectorAll('.poster-table th, .poster-table td, .poster-table p')]
            .map(part => parseFloat(getComputedStyle(part).fontSize))};
}"""


def sheets_said(guide: Guide, place: str, format: Format) -> int:
    """What the page says it takes."""
    if place == "list":
        return len(list_poster(guide, only_list(guide)).sheets(format))
    city = guide.place(place)
    assert city
    return len(place_poster(guide, city).sheets(format))


@pytest.mark.parametrize(("place", "url"), CASES)
def test_prints_on_as_many_sheets_as_said_with_headings_on_each(
    place: str, url: str, coded: Guide, printed: Printer
) -> None:
    pdf = printed(f"{place}/poster/{url}")
    assert page_count(pdf) == sheets_said(coded, place, SIZES[url][0])
    for words in words_of(pdf):
        assert all(heading in words for heading in ("主项", "事项", "材料", "时限", "环节", "方式", "备注"))


@pytest.mark.parametrize(("place", "url"), CASES)
def test_the_rows_of_a_sheet_fit_it_so_none_is_torn(place: str, url: str, paper: Page, papers: Path) -> None:
    _, width, height = SIZES[url]
    paper.set_viewport_size({"width": round(width * MILLIMETRE), "height": 900})
    paper.goto(address(papers, f"{place}/poster/{url}"))
    found = paper.evaluate(HEIGHTS)
    room = height * MILLIMETRE - found["thead"]
    first, *others = found["sheets"]
    assert first <= room - found["head"]
    assert [height for height in others if height > room] == []
    assert found["sheets"][-1] + found["foot"] <= room
    assert found["wide"] <= round(width * MILLIMETRE) + 1
    assert min(found["sizes"]) >= 9 * 96 / 72 - 0.01, "9 points"


def test_a_long_limit_stands_by_its_cases(coded: Guide) -> None:
    city = coded.place("yantai")
    assert city
    row = next(row for row in place_poster(coded, city).rows if "门诊慢病" in row.name)
    assert [line.partition("：")[0] for line in row.limit] == ["甲类慢性病"] * 2 + ["乙类慢性病"] * 2
    assert row.limit[1:] == (
        "甲类慢性病：其他病种随时申报，每季度审核办理一次，自审核之日起：20个工作日",
        "乙类慢性病：属于即时办结病种的：即时办结",
        "乙类慢性病：其他病种随时申报，每季度审核办理一次：没有写天数",
    )
