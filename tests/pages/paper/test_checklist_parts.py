"""What a checklist says in each of its blocks, and where its second sheet begins."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOSPITAL, HOTLINE, PROVINCE, WEBSITE, city, guide
from tests.pages.rendering import having, tree
from zhinan.model.item import Channel, Item, Material, PhoneList
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Place
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.pages.item.short_steps import ChainStep, StepChain, step_chains
from zhinan.pages.page import Link
from zhinan.pages.paper.checklist import broken, checklist_of, checklist_page, sheet_limit
from zhinan.pages.paper.checklist_fit import blocks
from zhinan.pages.paper.checklist_parts import Breaks, Checklist, SheetLimit
from zhinan.pages.paper.ticks import Turn
from zhinan.pages.paper.type_size import Fit

AT_COUNTERS = Channel("hall", "现场办理", counter_kinds=("参保",))


def sheet(one: Item, place: Place = CITY) -> Checklist:
    """The item's sheet in a city."""
    return checklist_of(guide(place), place, one)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (None, SheetLimit("", (), ("原文件没有写办理时限。",))),
        (TimeLimit("9个工作日", working_days=9), SheetLimit("9个工作日", (), ())),
        (TimeLimit("不超过9个工作日", working_days=9), SheetLimit("9个工作日", ("不超过9个工作日",), ())),
        (TimeLimit("按月"), SheetLimit("按月", (), ())),
        (
            TimeLimit("集中缴费期内随时办理，次月生效"),
            SheetLimit("", (), ("集中缴费期内随时办理，次月生效",)),
        ),
        (
            TimeLimit("甲9个工作日，乙即时", working_days=9, cases=(LimitCase("甲", working_days=9),)),
            SheetLimit("最长9个工作日", ("甲9个工作日，乙即时",), ()),
        ),
    ],
)
def test_a_limit_is_set_large_where_it_is_a_number(limit: TimeLimit | None, said: SheetLimit) -> None:
    assert sheet_limit(item(time_limit=limit)) == said


def test_steps_are_numbered_where_there_are_several() -> None:
    assert step_chains(item("申请", "办结")) == (
        StepChain(None, (ChainStep("1", "申请"), ChainStep("2", "办结"))),
    )
    assert step_chains(item("申请")) == (StepChain(None, (ChainStep("", "申请"),)),)
    assert sheet(item("申请")).no_steps == ""
    assert sheet(item()).no_steps == "原文件没有写办理流程。"


def test_a_case_without_papers_says_so_beside_its_name_or_in_a_sentence() -> None:
    named, alone = Material("无", case="新参保"), Material("无")
    assert [group.nothing for group in sheet(item(materials=(named, alone))).groups] == [
        "不用带材料",
        "不用带材料。",
    ]


def test_halls_stand_in_a_table_and_areas_in_another() -> None:
    halls = sheet(item(channels=(AT_COUNTERS,))).halls
    assert halls is not None
    assert halls.table is not None
    assert (halls.title, halls.wide) == ("到大厅办", False)
    assert (halls.table.name, halls.table.addresses) == ("大厅", "地址、窗口")
    assert [row.anchor for row in halls.table.rows] == ["hall-dongqu", "hall-xiqu", "hall-nanqu"]
    by_area = PhoneList((replace(HOTLINE[0], area="东区"), replace(HOTLINE[0], area="西区")))
    areas = sheet(item(enquiries=by_area)).halls
    assert areas is not None
    assert areas.table is not None
    assert (areas.title, areas.table.name, areas.table.addresses) == ("打电话", "地区", "")
    assert [row.anchor for row in areas.table.rows] == ["", ""]
    assert sheet(item()).halls is None


def test_a_table_with_several_columns_of_numbers_is_wide() -> None:
    by_hall = tuple(PhoneEntry(office.name, HOTLINE[0].phones) for office in CITY.offices)
    other = replace(HOTLINE[0].phones[0], tel="+865305550199", display="0530-5550199")
    asked = PhoneList(tuple(replace(entry, phones=(other,)) for entry in by_hall))
    halls = sheet(item(channels=(AT_COUNTERS,), enquiries=asked)).halls
    assert halls is not None
    assert halls.wide
    assert halls.table is not None
    assert halls.table.columns == ("窗口电话", "咨询")


def test_numbers_of_the_whole_city_stand_at_the_foot() -> None:
    calls = sheet(item(enquiries=PhoneList(HOTLINE))).calls
    assert calls is not None
    assert (calls.title, [one.title for one in calls.lists]) == ("打电话", ["咨询"])
    beside_areas = PhoneList((replace(HOTLINE[0], area="东区"),))
    calls = sheet(item(enquiries=beside_areas, supervision=PhoneList(HOTLINE))).calls
    assert calls is not None
    assert calls.title == "还可以打"
    assert sheet(item()).calls is None


def test_words_stand_in_place_of_numbers() -> None:
    told = PhoneList(text="见官网")
    calls = sheet(item(supervision=told)).calls
    assert calls is not None
    assert [(one.title, one.text) for one in calls.words] == [("监督投诉", "见官网")]
    calls = sheet(item(supervision=replace(told, left_to_cities=True), adopted_from="sheng")).calls
    assert calls is not None
    assert calls.words[0].text == "本市尚未公布"


def test_a_way_left_to_the_cities_has_a_line_to_write_on() -> None:
    left = Channel("web", "网上办理", text="登录官网", left_to_cities=True)
    (taken,) = sheet(item(channels=(left,), adopted_from="sheng")).ways
    assert (taken.text, taken.unpublished, taken.left_open) == (None, "本市尚未公布：", True)
    (own,) = sheet(item(channels=(left,))).ways
    assert (own.text, own.unpublished, own.left_open) == ("登录官网", "", False)
    (provinces,) = sheet(item(channels=(left,)), PROVINCE).ways
    assert (provinces.text, provinces.left_open) == ("登录官网", True)


def test_the_ways_beside_the_halls_have_a_title_that_says_them() -> None:
    web, phone = Channel("web", "网上办理"), Channel("phone", "电话办理")
    assert sheet(item(channels=(web,))).ways_title == "网上办"
    assert sheet(item(channels=(web, phone))).ways_title == "网上、电话办"
    assert sheet(item(channels=(web, phone, Channel("school", "学校")))).ways_title == "办理方式"
    assert sheet(item(channels=(web, Channel("other", "其他")))).ways_title == "办理方式"


def test_a_way_says_its_services_and_not_the_same_again() -> None:
    (way,) = sheet(
        item(channels=(Channel("web", "网上办理", text=WEBSITE.name, services=(WEBSITE.name,)),))
    ).ways
    assert (way.text, [service.printed for service in way.services]) == (None, ["ybj.example.cn"])


def test_notes_stand_on_the_sheet_where_the_document_says_nothing_else() -> None:
    notes = ("次月12号前由系统直接拨付。",)
    bare = item(notes=notes)
    assert sheet(bare).instead == notes
    long = sheet(item(notes=notes * 9))
    assert dict(blocks(long, 10))["steps"] > dict(blocks(sheet(bare), 10))["steps"]
    assert "remarks" not in dict(blocks(sheet(bare), 10))


def test_notes_stand_on_the_sheet_beside_all_else_that_the_document_says() -> None:
    notes = ("次月12号前由系统直接拨付。",)
    found = sheet(item("申请", notes=notes, channels=(AT_COUNTERS,)))
    assert found.remarks == notes
    assert dict(blocks(found, 10))["remarks"] > 0


def test_conditions_stand_on_the_sheet() -> None:
    found = sheet(item("申请", conditions=("连续缴费满一年",), refusals=("已经退休的",)))
    assert found.conditions == ("连续缴费满一年", "不予受理：已经退休的")
    assert dict(blocks(found, 10))["conditions"] > 0


def test_a_sheet_for_nobody_in_particular_does_not_ask_for_whom() -> None:
    for one, asked in ((item(), True), (item(audience=()), False)):
        place = city(one)
        page = tree(guide(place), checklist_page(place, one, sheet(one)))
        assert bool(having(page, "sheet-for")) == asked


def test_hospitals_are_listed_where_the_item_is_handed_in_there() -> None:
    one = item(channels=(Channel("hospital", "医院申请", text="到医院"),))
    found = sheet(one, city(hospitals=(HOSPITAL,)))
    assert found.hospitals is not None
    assert (found.hospitals.title, found.hospitals.count) == ("可以受理申请的地方", "1家")
    assert found.ways[0].text == "到医院（1家，见下表）"
    assert sheet(one).hospitals is None


@pytest.mark.parametrize(
    "block", ["conditions", "limit", "facts", "steps", "remarks", "ways", "halls", "hospitals", "calls"]
)
def test_a_second_sheet_names_itself_where_it_begins(block: str) -> None:
    found = broken(sheet(item(materials=("身份证",))), Fit(9, block))
    assert found.breaks == Breaks(**{block: Turn("第1张 共2张", "第2张")})
    assert [group.turn for group in found.groups] == [None]


def test_a_second_sheet_may_begin_with_a_case() -> None:
    cases = (Material("甲", case="一"), Material("乙", case="二"))
    found = broken(sheet(item(materials=cases)), Fit(9, "group-2"))
    assert [group.turn for group in found.groups] == [None, Turn("第1张 共2张", "第2张")]
    assert found.breaks == Breaks()
    assert broken(found, Fit(9, "foot")).breaks == Breaks()


def test_one_hall_can_be_printed_alone_where_there_are_several() -> None:
    one = item(channels=(AT_COUNTERS,))
    choice = checklist_page(CITY, one, sheet(one)).values["one_hall"]
    assert choice.all == Link("全部3个", "yangli/x/checklist/#main")
    assert choice.halls[0] == Link("东区、新区", "yangli/x/checklist/#hall-dongqu")
    single = city(offices=CITY.offices[:1])
    assert checklist_page(single, one, sheet(one, single)).values["one_hall"] is None
    areas = item(enquiries=PhoneList((replace(HOTLINE[0], area="东区"), replace(HOTLINE[0], area="西区"))))
    assert checklist_page(CITY, areas, sheet(areas)).values["one_hall"] is None


def test_a_page_says_how_many_sheets_it_takes() -> None:
    found = sheet(item())
    assert checklist_page(CITY, item(), found).values["paper_words"] == "1张"
    long = replace(found, fit=Fit(9, "halls"))
    assert checklist_page(CITY, item(), long).values["paper_words"] == "2张"


def test_the_count_is_of_what_everybody_brings() -> None:
    some = (Material("身份证"), Material("委托书", when="代办的"))
    assert sheet(item(materials=some)).count == "至少1样，核对打钩"
    assert sheet(item(materials=some[:1])).count == "共1样，核对打钩"
    assert sheet(item(materials=some[1:])).count == "按情形，核对打钩"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("个人持身份证或社会保障卡到窗口打印", "身份证或社会保障卡"),
        ("变更账户的，需提供身份证、银行卡（代办的需提供代办说明）", "身份证、银行卡、代办说明"),
        ("无需提供身份证", ""),
        ("提供本人姓名、身份证号备案", ""),
    ],
)
def test_who_need_bring_nothing_is_told_what_is_asked_for_all_the_same(text: str, shown: str) -> None:
    found = sheet(item("申请", notes=(text,), materials_none=True)).nothing
    assert (f"要出示：{shown}（" in found) if shown else found == "不用带材料。"
