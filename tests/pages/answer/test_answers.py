"""The first screen answers, and promises nothing that is not there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import (
    APP,
    CITY,
    DONGQU,
    HOSPITAL,
    HOTLINE,
    PHONE,
    WEBSITE,
    XIQU,
    city,
    guide,
)
from zhinan.model.elements.attendance import Applicants
from zhinan.model.item import Channel, Item, Material, PhoneList, Progress, Step
from zhinan.model.masthead.field import Audience
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place
from zhinan.pages.answer.answer_rows import AnswerLine, AnswerRow, what_to_bring, who_comes
from zhinan.pages.answer.first_screen import FirstScreen
from zhinan.pages.answer.item_page import item_page

AT_COUNTERS = Channel("hall", "现场办理", counter_kinds=("参保",))
ALL = (PhoneEntry(None, (PHONE,)),)
BY_AREA = tuple(PhoneEntry(area, (PHONE,)) for area in ("东区", "西区", "南区"))
OTHER = (PhoneEntry(None, (Phone("5550177", "0530-5550177", "+865305550177"),)),)
SILENT = city(
    offices=tuple(
        replace(one, counters=tuple(replace(counter, phones=()) for counter in one.counters))
        for one in CITY.offices
    )
)


def rows(one: Item, place: Place = CITY) -> dict[str, tuple[AnswerLine, ...]]:
    own = replace(place, items=(one,))
    found: FirstScreen = item_page(guide(own), own, one).values["head"]
    return {row.title: row.lines for row in found.rows}


def said(lines: tuple[AnswerLine, ...]) -> list[str]:
    numbers = ["、".join(tel.text for tel in line.tels) for line in lines]
    return [f"{line.label}|{line.text or number}" for line, number in zip(lines, numbers, strict=True)]


def test_who_comes_is_said_by_its_field_and_once() -> None:
    few = item(applicants=Applicants(("本人", "监护人"), proxy="allowed", proxy_papers=("委托书",)))
    assert who_comes(CITY, "x/", few) == AnswerRow(
        "谁来办", "", (AnswerLine("本人、监护人，可以代办，另带委托书"),)
    )
    page = item_page(guide(city(few)), city(few), few)
    assert page.values["before_going"] == ()
    listed = replace(few, materials=(Material("委托办理的，带委托书", papers=("委托书",)),))
    assert who_comes(CITY, "x/", listed) == AnswerRow(
        "谁来办", "", (AnswerLine("本人、监护人，可以代办，代办时要带的见申办材料"),)
    ), "they are said there"
    much = item(applicants=Applicants(("本人",), presence="本人到场", text="说明" * 40))
    assert who_comes(CITY, "x/", much) == AnswerRow(
        "谁来办", "x/#applicants", (AnswerLine("本人，本人到场"),)
    )
    page = item_page(guide(city(much)), city(much), much)
    assert [section.anchor for section in page.values["before_going"]] == ["applicants"]


@pytest.mark.parametrize(
    ("step", "actor"),
    [
        (("单位向窗口提交材料", "申请", None, "单位"), "单位"),
        (("经办机构受理", "受理", None, "经办机构"), ""),
        (("经办机构代为申请", "申请", None, "经办机构"), ""),
        (("到窗口提交材料", "申请", None, None), ""),
    ],
)
def test_else_by_who_hands_the_papers_in(
    step: tuple[str, str | None, str | None, str | None], actor: str
) -> None:
    found = who_comes(CITY, "x/", item(Step(*step)))
    assert (found.lines[0].text if found else "") == actor


SOCIETY = (Audience("p", "会员", group="个人"), Audience("o", "单位"))


@pytest.mark.parametrize(
    ("actor", "audience", "said"),
    [
        ("参会单位", "入会的人", "由参会单位办，本人不用跑"),
        ("参会单位", "用人单位", "参会单位"),
        ("会员或参会单位", "入会的人", "会员或参会单位"),
        ("会员", "入会的人", "会员"),
    ],
)
def test_who_only_waits_for_the_employer_is_told(actor: str, audience: str, said: str) -> None:
    site = replace(CITY.site, field=replace(CITY.site.field, audiences=SOCIETY))
    step = Step(f"{actor}提交材料", "申请", None, actor)
    found = who_comes(replace(CITY, site=site), "x/", item(step, audience=(audience,), part="会员"))
    assert found
    assert found.lines[0].text == said


def test_papers_are_named_and_those_for_some_people_apart() -> None:
    some = Material("病历、报告单", papers=("病历", "报告单"), when="住院的")
    found = what_to_bring("x/", item(materials=("身份证", "申请表", some)))
    assert said(found.lines) == ["|身份证、申请表", "有的人还要|病历、报告单"]
    only = what_to_bring("x/", item(materials=(some,)))
    assert said(only.lines) == ["看情况带|病历、报告单"]


def test_of_many_papers_those_are_named_that_fit() -> None:
    found = what_to_bring("x/", item(materials=tuple(f"第{n}种证明材料原件" for n in range(9))))
    (line,) = found.lines
    assert line.text.startswith("第0种证明材料原件、")
    assert line.text.endswith("等9样")


def test_nothing_to_bring_and_nothing_said_are_two_things() -> None:
    assert said(what_to_bring("x/", item(materials_none=True)).lines) == ["|不用带材料"]
    assert said(what_to_bring("x/", item()).lines) == ["|材料没有写明，去之前先打电话问"]


def test_what_is_only_shown_is_named_and_never_called_nothing() -> None:
    one = item("个人持身份证到窗口打印", notes=("代办的，带委托书",), materials_none=True)
    assert said(what_to_bring("x/", one).lines) == ["不收材料，但要出示|身份证、委托书"]


def test_cases_are_named() -> None:
    one = item(materials=(Material("身份证", case="变更"), Material("表", case="注销")))
    assert said(what_to_bring("x/", one).lines) == ["|分2种情况", "|变更、注销"]


def test_many_halls_wait_for_the_district_and_few_stand_there() -> None:
    lines = rows(item(channels=(AT_COUNTERS,)))["去哪办"]
    assert (lines[0].text, lines[0].url, lines[0].slot) == (
        "3个大厅，选您的区县",
        "yangli/x/#choose-halls",
        "hall",
    )
    lines = rows(item(channels=(AT_COUNTERS,)), city(offices=(XIQU,)))["去哪办"]
    assert [line.text for line in lines] == ["西区医保大厅", "样例市西区一路1号"]


def test_what_can_be_opened_is_opened_and_what_is_not_open_is_not_promised() -> None:
    web = Channel("web", "网上办理", services=(WEBSITE.name, APP.name))
    assert said(rows(item(channels=(web,)))["去哪办"]) == ["网上办|ybj.example.cn", f"手机办|{APP.name}"]
    pending = replace(web, pending=True)
    assert "网上" not in "".join(said(rows(item(channels=(pending,)))["去哪办"]))
    left = Channel("web", "网上办理", left_to_cities=True)
    found = rows(item(channels=(left,), adopted_from="sheng"))["去哪办"]
    assert said(found) == ["|本市尚未公布"]


def test_hospitals_that_take_it_are_counted() -> None:
    one = item(channels=(Channel("hospital", "医院申请"),))
    assert said(rows(one, city(hospitals=(HOSPITAL,)))["去哪办"]) == ["|1家受理点"]


def test_a_number_to_ask_goes_before_all_others() -> None:
    one = item(channels=(AT_COUNTERS,), enquiries=PhoneList(OTHER), supervision=PhoneList(ALL))
    assert said(rows(one)["打给谁"]) == ["|0530-5550177"]


def test_else_the_halls_then_of_progress_then_the_hotline() -> None:
    at_halls = rows(item(channels=(AT_COUNTERS,)))["打给谁"]
    assert [line.slot for line in at_halls] == ["call"]
    progress = item(channels=(AT_COUNTERS,), progress=Progress(phones=ALL))
    assert said(rows(progress, SILENT)["打给谁"]) == ["查进度|0530-5550101"]
    again = item(progress=Progress(phones=ALL))
    assert said(rows(again, city(hotline=HOTLINE[:1]))["打给谁"]) == ["查进度|0530-5550101"]
    assert said(rows(item(), city(hotline=HOTLINE))["打给谁"]) == ["全市热线|0530-5550101"]
    both = rows(item(channels=(AT_COUNTERS,)), city(hotline=OTHER))["打给谁"]
    assert [line.note for line in both] == [False, True]


def test_of_two_halls_each_number_stands_with_its_hall() -> None:
    second = tuple(replace(counter, phones=OTHER[0].phones) for counter in XIQU.counters)
    other = replace(XIQU, counters=second)
    one = item(channels=(AT_COUNTERS,))
    assert said(rows(one, city(offices=(DONGQU, other)))["打给谁"]) == [
        "东区医保大厅|0530-5550101",
        "西区医保大厅|0530-5550177",
    ]
    assert said(rows(one, city(offices=(DONGQU, XIQU)))["打给谁"]) == ["窗口|0530-5550101"], "of both"
    assert said(rows(one, city(offices=(DONGQU,)))["打给谁"]) == ["窗口|0530-5550101"]
    progress = item(progress=Progress(phones=(BY_AREA[0], replace(OTHER[0], area="西区"))))
    assert said(rows(progress)["打给谁"]) == ["东区 查进度|0530-5550101", "西区 查进度|0530-5550177"]
    apart = (replace(BY_AREA[0], area="东区"), replace(OTHER[0], area="西区"))
    assert said(rows(item(enquiries=PhoneList(apart)))["打给谁"]) == [
        "东区|0530-5550101",
        "西区|0530-5550177",
    ]


def test_numbers_by_area_wait_for_the_district() -> None:
    (line,) = rows(item(enquiries=PhoneList(BY_AREA)))["打给谁"]
    assert (line.text, line.url, line.slot) == ("3处号码，选您的区县", "yangli/x/#choose-areas", "call")


def test_a_number_for_complaints_is_no_answer() -> None:
    assert said(rows(item(supervision=PhoneList(ALL)))["打给谁"]) == ["|没有咨询电话，只有投诉电话"]
    left = item(supervision=PhoneList(left_to_cities=True), adopted_from="sheng")
    assert said(rows(left)["打给谁"]) == ["|电话还没公布"]
    assert said(rows(item())["打给谁"]) == ["|原文件没有写咨询电话"]
