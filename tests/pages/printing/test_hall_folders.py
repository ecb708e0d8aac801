"""A hall's folder: all that the hall prints on one page, as many sheets as it says and a cover."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types

from tests.pages.paper.conftest import Printer, page_count, words_of
from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.printing.hall_folder import charts_in, done_at, folder_of


def test_each_checklist_has_this_hall_alone_in_type_no_smaller(coded: Guide) -> None:
    looked_at = 0
    for place in coded.places:
        for office in place.offices:
            items = done_at(place, office)
            for item, sheet in zip(
                items, folder_of(coded, place, office, charts_in(coded, place)).checklists, strict=True
            ):
                whole = checklist_of(coded, place, item)
                assert sheet.fit.sheets <= whole.fit.sheets
                if sheet.fit.sheets == whole.fit.sheets:
                    assert sheet.fit.points >= whole.fit.points, (place.id, office.id, item.id)
                rows = sheet.halls.table.rows if sheet.halls and sheet.halls.table else ()
                assert len(rows) == 1
                looked_at += 1
    assert looked_at > 50


def test_the_cover_names_every_paper_with_its_number(coded: Guide, papers: Path) -> None:
    for place in coded.places:
        for office in place.offices:
            page = papers / urls.file_of(urls.hall_folder(place, office))
            (cover,) = lxml_html.parse(str(page)).xpath('//article[contains(@class, "cover")]')
            links = [link.get("href") for link in cover.iter("a")]
            items = done_at(place, office)
            papers_in_all = 1 + bool(items) + len(items) + sum(bool(charts_of(item)) for item in items)
            forms = {form for item in items for form in item.forms}
            assert len(links) == papers_in_all + len(forms & {form.id for form in place.forms})
            assert len(cover.xpath('.//*[@class="box"]')) == len(links)


@pytest.mark.browser
def test_a_folder_prints_on_as_many_sheets_as_it_says(place_id: str, coded: Guide, printed: Printer) -> None:
    place = coded.place(place_id)
    assert place
    for office in place.offices[:1]:
        pdf = printed(urls.hall_folder(place, office))
        assert page_count(pdf) == folder_of(coded, place, office, charts_in(coded, place)).count, office.id
        for number, page in enumerate(words_of(pdf), 1):
            assert "张共" in page, number


@pytest.mark.parametrize("place_id", ["jiazhou", "yichuan"])
def test_no_two_things_of_a_folder_bear_one_id(place_id: str, coded: Guide, papers: Path) -> None:
    place = coded.place(place_id)
    assert place
    tree = lxml_html.parse(str(papers / urls.file_of(urls.hall_folder(place, place.offices[0]))))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
