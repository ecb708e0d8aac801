"""Hall sheets and flowcharts in Chromium's print: what they say, and the hall's own numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages.paper.conftest import Printer, page_count, words_of
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.hall.hall_cards import COMPLAINTS
from zhinan.pages.paper.hall_sheet import hall_sheet

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("url", ["jiazhou/long-term-care/flowchart/", "jiazhou/chronic-disease/flowchart/"])
def test_a_chart_is_a_sheet(url: str, papers: Path, printed: Printer) -> None:
    html = (papers / urls.file_of(url)).read_text(encoding="utf-8")
    assert page_count(printed(url)) == html.count("<article")


def test_the_chart_page_tells_the_same_as_a_list(papers: Path) -> None:
    html = (papers / "dingsheng/maternity-allowance/flowchart/index.html").read_text(encoding="utf-8")
    told = html[html.index('class="told"') :]
    for words in ("参保人提供材料", "个人承诺书", "当场退回并一次性告知所需材料", "按月或一次性发至本人"):
        assert words in told


def test_a_hall_prints_its_own_numbers_and_not_its_neighbour_s(coded: Guide) -> None:
    city = coded.place("yichuan")
    assert city
    offices = {office.id: office for office in city.offices}
    numbers = {
        name: {tel.text for call in hall_sheet(coded, city, offices[name]).calls for tel in call.tels}
        for name in ("shizhi", "kuncheng")
    }
    assert "0602-5550001" in numbers["shizhi"]
    assert "0602-5550003" in numbers["kuncheng"]
    assert not numbers["shizhi"] & {"0602-5550003"}


def test_numbers_for_complaints_stand_last_on_a_halls_sheet(coded: Guide) -> None:
    for city in coded.places:
        for office in city.offices:
            titles = [call.title for call in hall_sheet(coded, city, office).calls]
            asked = [title for title in titles if title != COMPLAINTS]
            assert titles == [*asked, *[COMPLAINTS] * (len(titles) - len(asked))], office.name


def test_a_hall_sheet_says_where_and_what(printed: Printer) -> None:
    [text] = words_of(printed("jiazhou/offices/chouhe/sheet/"))
    for words in ("长亭路148号", "行政审批大厅5楼16-19号窗口", "能办的事", "不表示行政区域界线"):
        assert words in text
