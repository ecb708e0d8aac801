"""One business in all cities: who stands on the page, what is said of each, and not by colour alone."""

from __future__ import annotations

import pytest

from tests.pages.rendering import having, tree, words
from zhinan.model.guide import Guide
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.pages.across.businesses import Business, businesses
from zhinan.pages.across.compare import Row, compare_page, compare_pages, limit_lines, rows
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.page import Page
from zhinan.pages.urls import compare


def business(guide: Guide, name: str) -> Business:
    """A business that is there."""
    return next(found for found in businesses(guide) if found.id == name)


def page(guide: Guide, name: str) -> Page:
    """The page of a business."""
    return compare_page(guide, business(guide, name), businesses(guide))


def rows_of(guide: Guide, name: str, place_id: str) -> list[Row]:
    """The rows of one place."""
    found = rows(business(guide, name), ProseWriter(guide.terms))
    return [row for row in found if row.place.id == place_id]


def test_every_item_of_any_place_has_its_page(guide: Guide) -> None:
    addresses = {found.url for found in compare_pages(guide)}
    assert {compare(item) for _, item in guide.items()} <= addresses


def test_every_page_is_linked_from_the_index(guide: Guide) -> None:
    index, *pages = compare_pages(guide)
    linked = {found.url for _, group in index.values["groups"] for found in group}
    assert linked == {found.url for found in pages}


def test_yantais_kinds_of_living_elsewhere_stand_together(guide: Guide) -> None:
    names = [head.url for row in rows_of(guide, "remote-residence", "yantai") for head in row.heads]
    assert names == ["yantai/remote-residence/", "yantai/remote-retiree/", "yantai/remote-worker/"]


def test_yantais_kinds_of_travelling_stand_where_the_others_have_one(guide: Guide) -> None:
    names = [head.url for row in rows_of(guide, "remote-temporary", "yantai") for head in row.heads]
    assert names == ["yantai/remote-referral/", "yantai/remote-emergency/"]


@pytest.mark.parametrize("name", ["designated-hospital", "designated-pharmacy"])
def test_weihais_merged_item_stands_on_both_pages(guide: Guide, name: str) -> None:
    assert [row.url for row in rows_of(guide, name, "weihai")] == ["weihai/designated-provider/"]


def test_the_merged_item_is_measured_by_both_entries(guide: Guide) -> None:
    measures = page(guide, "designated-provider").values["measures"]
    assert [measure.entry.no for measure in measures] == [23, 24]


def test_items_that_agree_in_everything_share_a_row(guide: Guide) -> None:
    (row,) = rows_of(guide, "remote-residence", "weihai")
    assert [head.part for head in row.heads] == ["职工", "居民"]


def test_items_that_differ_have_rows_of_their_own(guide: Guide) -> None:
    assert len(rows_of(guide, "maternity-medical", "shandong")) == 2


def test_a_city_without_the_business_is_named(guide: Guide) -> None:
    found = page(guide, "long-term-care").values["missing"]
    assert set(found) == {"青岛市", "烟台市", "威海市"}


def test_a_business_outside_the_list_has_no_measure(guide: Guide) -> None:
    found = tree(guide, page(guide, "outpatient-signing"))
    assert not having(found, "measure")
    assert "省清单没有这一项" in words(having(found, "compare")[0])


def test_zibo_stands_beside_the_list_with_papers_and_two_days(guide: Guide) -> None:
    found = tree(guide, page(guide, "remote-residence"))
    measure = words(having(found, "measure")[0])
    zibo = next(words(row) for row in found.xpath("//tbody/tr") if "淄博市" in words(row))
    assert "不用带材料" in measure
    assert "即时办结" in measure
    assert "材料多＋" in zibo
    assert "时限长＋" in zibo
    assert "2个工作日" in zibo


def test_every_mark_is_a_word_and_a_sign(guide: Guide) -> None:
    for name in ("remote-residence", "employer-registration", "transfer-in"):
        marks = having(having(tree(guide, page(guide, name)), "compare")[0], "mark")
        assert marks
        for mark in marks:
            assert words(mark.find("b")) in {"少", "同", "多", "异", "短", "长"}
            assert words(having(mark, "mark-sign")[0]) in {"−", "＝", "＋", "≠"}


def test_every_cell_names_itself_for_the_narrow_screen(guide: Guide) -> None:
    for cell in tree(guide, page(guide, "transfer-in")).xpath("//table//td"):
        assert words(having(cell, "cell-label")[0])


def test_a_case_without_a_number_is_said_in_the_documents_words() -> None:
    limit = TimeLimit(
        "甲病即时办结；其它病种每季度审核一次",
        cases=(LimitCase("甲病", immediate=True), LimitCase("其它病种")),
    )
    assert limit_lines(limit) == ("甲病：即时办结", "其它病种：每季度审核一次")


def test_a_limit_that_the_short_form_says_whole_is_not_repeated() -> None:
    assert limit_lines(TimeLimit("9个工作日", working_days=9)) == ()
    assert limit_lines(TimeLimit("不超过9个工作日", working_days=9)) == ("不超过9个工作日",)
