"""Every sheet of paper stands alone: its foot says of which document and day it is, and which of how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types
from msgspec.structs import replace
from playwright.sync_api import Page

from tests.guide.made_items import item
from tests.pages.known import only_list
from tests.pages.made_places import CITY, guide
from tests.pages.paper.conftest import address, words_of
from zhinan.guide.derived_charts import charts_of
from zhinan.guide.life.paper_facts import Paper, blank_form, papers_of
from zhinan.model.guide import Guide
from zhinan.model.place import Edition, Place
from zhinan.pages import urls
from zhinan.pages.namesakes import called
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.imprint import imprint_of, list_imprint


def sheets(guide: Guide) -> Iterator[tuple[Place, str, Paper]]:
    """The pages of each place's papers, with their numbers; blank forms have feet of their own."""
    for place in guide.places:
        papers = {paper.anchor: paper for paper in papers_of(place)}
        for one in place.items:
            yield place, urls.checklist(place, one), papers[f"c-{one.id}"]
            if charts_of(one):
                yield place, urls.flowchart(place, one), papers[f"f-{one.id}"]
        for office in place.offices:
            yield place, urls.office_sheet(place, office), papers[f"h-{office.id}"]
        yield place, urls.poster(place), papers["p"]
        yield place, urls.poster_a4(place), papers["p"]


def test_every_foot_says_from_where_it_is_of_when_and_which_of_how_many(coded: Guide, papers: Path) -> None:
    looked_at = 0
    for place, url, paper in sheets(coded):
        tree = lxml_html.parse(str(papers / urls.file_of(url)))
        feet = [
            foot.text_content().replace("\u200b", "")
            for foot in tree.xpath('//footer[contains(@class, "sheet-foot")]')
        ]
        assert feet, url
        for number, foot in enumerate(feet, 1):
            assert f"第{number}张 共{len(feet)}张" in foot, url
            assert paper.number in foot, url
            assert (place.edition.issuer or place.bureau or "") in foot, url
            assert (place.edition.remark or "") in foot, url
            assert all(phone.display in foot for entry in place.answering for phone in entry.phones), url
            assert coded.site.field.offices in foot, url
            assert "打印日期" not in foot, url
        looked_at += len(feet)
    assert looked_at > 200


def test_the_date_is_that_of_the_facts() -> None:
    paper = Paper("c", "x", "K7Q2M", "2026-03-01", ())
    place = replace(CITY, edition=Edition("办事指南", "样例局", "2020年8月", None, "样〔2020〕1号"))
    found = imprint_of(guide(place), place, "yangli/x/", "一、某事", paper)
    assert found.origin == (
        "办事指南 · 样〔2020〕1号 · 2020年8月 · 一、某事",
        "样例局",
        "编号 K7Q2M · 资料截至 2026-03-01",
    )
    assert found.answers == ("样例指南 · 样例", found.proviso)


def test_a_list_says_who_issued_it_with_which_document(coded: Guide) -> None:
    found = list_imprint(coded, only_list(coded))
    assert (
        found.origin[0] == "丁省医疗保障经办政务服务事项清单（2023版） · 丁医保函〔2023〕9号 · 2023年5月8日"
    )
    assert found.origin[1] == "丁省医疗保障局"
    assert re.fullmatch("编号 [0-9A-Z]{5}", found.origin[2])


@pytest.mark.parametrize("name", ["yichuan", "dingsheng", "bingling"])
def test_no_two_checklists_of_a_place_bear_one_title(name: str, coded: Guide) -> None:
    place = coded.place(name)
    assert place
    titles = [checklist_of(coded, place, one).name for one in place.items]
    assert len(set(titles)) == len(titles)
    assert len({one.name for one in place.items}) < len(titles), "the fixture has twins"


def test_a_name_that_is_one_alone_stays_as_it_is() -> None:
    one, twin = replace(item(), part="职工"), replace(item(), id="y", part="居民")
    assert called(replace(CITY, items=(one,)), one) == one.name
    assert called(replace(CITY, items=(one, twin)), twin) == f"{one.name}（居民）"


@pytest.mark.browser
def test_a_form_filled_in_beyond_its_sheet_counts_its_sheets_and_has_its_foot_on_each(
    coded: Guide, page: Page, papers: Path, tmp_path: Path
) -> None:
    for place in coded.places:
        for form in (form for form in place.forms if form.rows):
            page.goto(address(papers, urls.form(place, form)))
            page.evaluate("window.addEventListener('beforeunload', e => e.stopImmediatePropagation(), true)")
            page.locator("textarea.form-field").last.fill("写得很长，" * 500)
            page.pdf(path=tmp_path / "filled.pdf", prefer_css_page_size=True)
            sheets = words_of(tmp_path / "filled.pdf")
            assert len(sheets) > 1, form.id
            for number, words in enumerate(sheets, 1):
                assert blank_form(place, form).number in words, form.id
                assert re.findall("第.张共.张", words) == [f"第{number}张共{len(sheets)}张"], form.id
            page.evaluate("document.body.classList.add('print-blank')")
            page.pdf(path=tmp_path / "blank.pdf", prefer_css_page_size=True)
            assert "第1张共1张" in words_of(tmp_path / "blank.pdf")[0]
            page.locator("[data-clear]").click()
            assert page.locator("body.form-filled").count() == 0
