"""One business in all cities: who stands on the page, what is said of each, and not by colour alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, LISTING, city
from tests.pages.made_places import guide as made
from tests.pages.rendering import having, tree, words
from zhinan.model.elements.fee import Fee, Fees
from zhinan.model.elements.outcome import Result
from zhinan.model.elements.verdict import Baseline
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item, Material
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.pages.across.businesses import Business, businesses
from zhinan.pages.across.compare import compare_page, compare_pages, family_pages, items_of
from zhinan.pages.across.compare_rows import Row, ShortWay, limit_lines, rows, ways
from zhinan.pages.across.compare_where import Where, where_to_go
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.page import Link, Page
from zhinan.pages.urls import compare


def business(guide: Guide, name: str) -> Business:
    """A business that is there."""
    return next(found for found in businesses(guide) if found.id == name)


def page(guide: Guide, name: str) -> Page:
    """The page of a business."""
    return compare_page(guide, business(guide, name), businesses(guide), guide.families[0])


def rows_of(guide: Guide, name: str, place_id: str) -> list[Row]:
    """The rows of one place."""
    found = rows(guide, items_of(guide, business(guide, name)), ProseWriter(guide.terms))
    return [row for row in found if row.place.id == place_id]


def families_pages(guide: Guide) -> list[Page]:
    """The pages of all families."""
    return [page for _, pages in family_pages(guide) for page in pages]


def made_rows(one: Item) -> tuple[Row, ...]:
    """The rows of a business that a made city has."""
    return rows(made(CITY, LISTING), ((CITY, one),), ProseWriter(()))


def test_every_item_of_any_place_has_its_page(guide: Guide) -> None:
    addresses = {found.url for found in families_pages(guide)}
    assert {compare(item) for _, item in guide.items()} <= addresses


def test_every_page_is_linked_from_the_index(guide: Guide) -> None:
    (index,) = compare_pages(guide)
    linked = {found.url for group in index.values["groups"] for found in group.lines}
    assert linked == {found.url for found in families_pages(guide)}


def test_yichuans_kinds_of_living_elsewhere_stand_together(guide: Guide) -> None:
    names = [head.url for row in rows_of(guide, "remote-residence", "yichuan") for head in row.heads]
    assert names == [
        "yichuan/remote-residence/",
        "yichuan/remote-residence-residents/",
        "yichuan/remote-worker/",
    ]


def test_yichuans_kinds_of_travelling_stand_where_the_others_have_one(guide: Guide) -> None:
    names = [head.url for row in rows_of(guide, "remote-temporary", "yichuan") for head in row.heads]
    assert names == ["yichuan/remote-referral/", "yichuan/remote-emergency/"]


@pytest.mark.parametrize("name", ["designated-hospital", "designated-pharmacy"])
def test_yichuans_merged_item_stands_on_both_pages(guide: Guide, name: str) -> None:
    assert [row.heads[0].url for row in rows_of(guide, name, "yichuan")] == ["yichuan/designated-provider/"]


def test_the_merged_item_is_measured_by_both_entries(guide: Guide) -> None:
    measures = page(guide, "designated-provider").values["measures"]
    assert [measure.no for measure in measures] == [15, 16]


def test_items_that_agree_in_everything_share_a_row(guide: Guide) -> None:
    row, _ = rows_of(guide, "remote-residence", "yichuan")
    assert [head.part for head in row.heads] == ["职工", "居民"]


def test_items_that_differ_have_rows_of_their_own(guide: Guide) -> None:
    assert len(rows_of(guide, "maternity-medical", "dingsheng")) == 2


def test_a_city_without_the_business_is_named(guide: Guide) -> None:
    found = page(guide, "long-term-care").values["missing"]
    assert found == "乙川市的指南里没有这一项。"
    assert page(guide, "transfer-out").values["missing"] == ""


def test_a_business_outside_the_list_has_no_measure(guide: Guide) -> None:
    found = tree(guide, page(guide, "outpatient-signing"))
    assert not having(found, "measure")
    values = page(guide, "outpatient-signing").values
    assert (values["legend"], values["unlisted"][:9]) == (None, "省清单里没有这一项")
    assert page(guide, "transfer-out").values["unlisted"] == ""
    assert "省清单没有这一项" in words(having(found, "compare")[0])


def test_jiazhou_stands_beside_the_list_with_papers_and_two_days(guide: Guide) -> None:
    found = tree(guide, page(guide, "remote-residence"))
    measure = words(having(found, "measure")[0])
    jiazhou = next(words(row) for row in found.xpath("//tbody/tr") if "甲州市" in words(row))
    assert "不用带材料" in measure
    assert "即时办结" in measure
    assert "材料多＋" in jiazhou
    assert "时限长＋" in jiazhou
    assert "2个工作日" in jiazhou


def test_every_mark_is_a_word_and_a_sign(guide: Guide) -> None:
    for name in ("remote-residence", "employer-registration", "transfer-out"):
        marks = having(having(tree(guide, page(guide, name)), "compare")[0], "mark")
        assert marks
        for mark in marks:
            assert words(mark.find("b")) in {"少", "同", "多", "异", "短", "长"}
            assert words(having(mark, "mark-sign")[0]) in {"−", "＝", "＋", "≠"}


def test_every_cell_names_itself_for_the_narrow_screen(guide: Guide) -> None:
    for cell in tree(guide, page(guide, "transfer-out")).xpath("//table//td"):
        assert words(having(cell, "cell-label")[0])


def test_where_to_go_is_named_or_counted_or_left_open() -> None:
    at_counters = item(channels=(Channel("hall", "现场办理", counter_kinds=("参保",)),))
    assert [hall.text for hall in where_to_go(CITY, at_counters).halls] == [
        "东区医保大厅",
        "西区医保大厅",
        "南区医保大厅",
    ]
    more = city(offices=(*CITY.offices, replace(CITY.offices[0], id="beiqu", area="北区")))
    assert where_to_go(more, at_counters) == Where(counted=Link("4个大厅", "yangli/x/#channels"))
    left = item(channels=(Channel("hall", "现场办理", left_to_cities=True),), adopted_from="sheng")
    assert where_to_go(CITY, left) == Where(left_open="本市尚未公布")
    own = replace(left, adopted_from=None)
    assert where_to_go(CITY, own) == Where(other=Link("看办理方式", "yangli/x/#channels"))


def test_many_papers_are_folded_away_and_none_are_told() -> None:
    (many,) = made_rows(item(materials=tuple(f"第{n}样" for n in range(9))))
    assert (many.fold, many.no_papers, len(many.groups[0].papers)) == ("9样材料", "", 9)
    (few,) = made_rows(item(materials=("身份证",)))
    assert (few.fold, few.no_papers) == ("", "")
    (none,) = made_rows(item(materials_none=True))
    assert (none.groups, none.no_papers) == ((), "不用带材料")
    (shown,) = made_rows(item("个人持身份证到窗口打印", materials_none=True))
    assert shown.no_papers == "不收材料，但要出示：身份证"
    (silent,) = made_rows(item())
    assert (silent.no_papers, silent.limit) == ("材料没有写明，去之前先打电话问", "原文件没有写")
    (case,) = made_rows(item(materials=(Material("无", case="新参保"),)))
    assert (case.groups[0].nothing, case.groups[0].papers) == ("不用带材料", ())


def test_what_differs_from_the_list_is_told_or_that_nothing_does() -> None:
    (more,) = made_rows(item(baseline=Baseline("more", "same", ("多一样",))))
    assert (more.differences, more.no_difference) == (("多一样",), "")
    (same,) = made_rows(item(baseline=Baseline("same", "same", ())))
    assert same.no_difference == "没有差别"
    (beyond,) = made_rows(item())
    assert beyond.no_difference == "省清单没有这一项"
    (waiting,) = made_rows(item(list_nos=(1,)))
    assert waiting.no_difference == "还没有比较过"


def test_without_a_list_nothing_speaks_of_one() -> None:
    (row,) = rows(made(CITY), ((CITY, item()),), ProseWriter(()))
    assert (row.against, row.no_difference, row.differences) == ("", "", ())
    two = made(city(item()), replace(CITY, id="other", name="别市"))
    (page,) = families_pages(two)
    assert "清单" not in words(tree(two, page))


def test_a_way_says_what_it_leads_to_and_what_limits_it() -> None:
    channels = (
        Channel("web", "网上办理", services=("官网",)),
        Channel("web", "网上办理", services=("小程序",), pending=True, left_to_cities=True),
    )
    assert ways(channels) == (ShortWay("网上办理", "官网、小程序；待开通、由各市公布"),)


def test_a_row_of_an_item_without_ways_says_so_twice() -> None:
    (none,) = made_rows(item())
    assert (none.ways, none.no_ways, none.where) == ((), "原文件没有写", Where(nothing="原文件没有写"))
    (one,) = made_rows(item(channels=(Channel("other", "其他"),)))
    assert (one.no_ways, one.where.nothing) == ("", "")


def test_an_adopted_item_says_so() -> None:
    (row,) = made_rows(item(adopted_from="sheng"))
    assert row.adopted == "按样例统一指南办"
    assert row.phones_url == "yangli/x/#phones"


def test_a_case_without_a_number_is_said_in_the_documents_words() -> None:
    limit = TimeLimit(
        "甲病即时办结；其它病种每季度审核一次",
        cases=(LimitCase("甲病", immediate=True), LimitCase("其它病种")),
    )
    assert limit_lines(limit) == ("甲病：即时办结", "其它病种：每季度审核一次")


def test_a_limit_that_the_short_form_says_whole_is_not_repeated() -> None:
    assert limit_lines(TimeLimit("9个工作日", working_days=9)) == ()
    assert limit_lines(TimeLimit("不超过9个工作日", working_days=9)) == ("不超过9个工作日",)


def test_fees_and_results_stand_where_they_differ() -> None:
    other = replace(CITY, id="other", name="另市")
    paid = item(fees=Fees(charges=(Fee("20元"),)), results=(Result("证"),))
    free = item(fees=Fees(none=True), results=(Result("证"),))
    found = rows(made(CITY, other, LISTING), ((CITY, paid), (other, free)), ProseWriter(()))
    assert [[fact.title for fact in row.further] for row in found] == [["花多少钱"], ["花多少钱"]]
    assert "20元" in found[0].further[0].text


def test_items_of_one_place_with_different_fees_do_not_share_a_row() -> None:
    paid, free = item(fees=Fees(charges=(Fee("20元"),))), item(fees=Fees(none=True))
    assert len(rows(made(CITY, LISTING), ((CITY, paid), (CITY, free)), ProseWriter(()))) == 2


def test_a_place_that_does_not_speak_of_a_fee_is_said_to_be_silent() -> None:
    other = replace(CITY, id="other", name="另市")
    shown = ((CITY, item(fees=Fees(none=True))), (other, item()))
    silent = rows(made(CITY, other, LISTING), shown, ProseWriter(()))[1]
    assert [(fact.title, fact.text) for fact in silent.further] == [("花多少钱", "没有另外写")]


def test_what_all_say_alike_is_no_difference() -> None:
    assert not made_rows(item(fees=Fees(none=True)))[0].further
