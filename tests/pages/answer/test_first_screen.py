"""The five answers stand on one screen of a small phone, however much the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from tests.guide.made_items import item
from tests.pages.made_places import APP, CITY, HOSPITAL, WEBSITE, XIQU, city, guide, office
from zhinan.model.elements.attendance import Applicants
from zhinan.model.item import Channel, Item, Material
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.pages.answer import screen_fit
from zhinan.pages.answer.answer_rows import AnswerRow, what_to_bring
from zhinan.pages.answer.first_screen import FirstScreen
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.answer.screen_room import WIDEST, Room

ENDS = "(found) => document.querySelector(found).getBoundingClientRect().bottom + scrollY"
CUT = """
() => [...document.querySelectorAll("select.pick")].filter((one) => {
  const written = document.createElement("canvas").getContext("2d");
  written.font = getComputedStyle(one).font;
  return written.measureText(one.options[0].text).width > one.clientWidth - 36;
}).map((one) => one.options[0].text)
"""
"""Menus whose words don't stand before their arrow."""
PAPERS = tuple(Material(f"第{n}种证明材料的原件及复印件") for n in range(30))
SOME = tuple(Material(f"第{n}种补充证明", when="情况特殊的") for n in range(9))
LIMIT = TimeLimit(
    "情况一的，当场办结；" + "说明" * 50,
    cases=tuple(LimitCase(f"{n}种情况、{'很长' * 20}的", working_days=n) for n in range(2, 6)),
)
APPLICANTS = Applicants(("参保人", "监护人", "代办人", "单位经办人"), proxy="allowed", text="说" * 60)
AT_HALLS = Channel("hall", "现场办理", counter_kinds=("参保",))
WORDY: dict[str, Any] = {"materials": PAPERS[:3], "audience": ("符合条件的参保职工",)}
LONG: dict[str, Any] = {
    "materials": (*PAPERS, *SOME),
    "audience": ("在本市参加职工基本医疗保险的人员，" * 8, "其他人员"),
    "applicants": Applicants(("参保人", "监护人", "代办人", "单位经办人"), proxy="allowed", text="说" * 60),
    "time_limit": LIMIT,
}


@pytest.mark.browser
def test_the_five_answers_of_every_item_stand_on_one_screen(
    page: Page, site_url: str, built_site: Path
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    items = [one.parent.relative_to(built_site) for one in built_site.glob("*/*/index.html")]
    items = [one for one in items if (built_site / one / "checklist").is_dir()]
    assert len(items) > 70
    below, behind, cut = {}, {}, {}
    for one in items:
        page.goto(f"{site_url}{one}/")
        below[str(one)] = page.evaluate(ENDS, "#time-limit")
        cut[str(one)] = page.evaluate(CUT)
        if page.locator(".pick").count():
            page.locator(".pick").select_option(index=1)
            behind[str(one)] = page.evaluate(ENDS, "#time-limit .stamp")
            page.evaluate("localStorage.clear()")
    assert {one: end for one, end in below.items() if end > 640} == {}
    assert {one: words for one, words in cut.items() if words} == {}
    assert len(behind) > 20
    hidden = [one for one, end in behind.items() if end > 640 - 65]
    assert len(hidden) < 4, "behind the bar at the foot"
    assert max(behind.values()) < 640


@pytest.mark.browser
def test_where_the_hall_has_no_number_the_bar_calls_that_of_the_first_screen(
    page: Page, site_url: str
) -> None:
    for address, number in (
        ("jiazhou/long-term-care/", "0601-85550100"),
        ("yichuan/remote-worker/", "12393"),
    ):
        page.goto(site_url + address)
        page.locator(".pick").select_option(index=1)
        first = page.locator(".act a").first
        expect(first).to_have_text(f"拨打 {number}")
        assert first.get_attribute("href") == page.locator(".answer a.phone").first.get_attribute("href")


def first(one: Item, **more: object) -> tuple[FirstScreen, dict[str, Any]]:
    place = city(one, **more)
    values: dict[str, Any] = item_page(guide(place), place, one).values
    return values["head"], values


def test_what_is_not_said_there_is_said_below() -> None:
    head, values = first(item(**LONG))
    who, bring = head.rows[:2]
    assert (who.lines[0].text, who.url) == (
        "参保人、监护人、代办人、单位经办人，可以代办",
        "yangli/x/#applicants",
    )
    assert [line.text[-4:] for line in bring.lines] == ["等30样", "明等9样"]
    (audience,) = head.audience
    assert audience.plain.endswith("人员……")
    assert len(audience.plain) <= 40
    assert head.audience_url == "yangli/x/#who"
    assert (head.limit, head.limit_more, head.limit_url) == ((), "共4种情形，见全文", "yangli/x/#limit")
    assert values["limit"] == (LIMIT.text,)
    assert [line.plain for line in values["audience"]] == list(LONG["audience"])
    assert [section.anchor for section in values["before_going"]] == ["applicants"]
    assert {"#applicants", "#who", "#limit"} <= {link.url.removeprefix("yangli/x/") for link in values["toc"]}


def test_one_hall_with_a_long_name_does_not_push_down_what_all_others_leave_room_for() -> None:
    long = replace(XIQU, name="政务服务中心医疗保障大厅" * 6)
    one = item(channels=(AT_HALLS, Channel("web", "网上办理", services=(WEBSITE.name,))), **WORDY)
    usual, _ = first(one)
    others = tuple(replace(hall, id=f"{hall.id}-{n}") for n in range(3) for hall in CITY.offices)
    strange, _ = first(one, offices=(*others, long))
    assert [row.lines[1:] for row in strange.rows] == [row.lines[1:] for row in usual.rows]


def test_an_only_halls_long_name_is_cut_and_leads_to_its_card() -> None:
    long = office("long", "东侧附属楼，" * 9, "参保")
    head, _ = first(item(channels=(AT_HALLS,), **LONG), offices=(long,))
    name, house = head.rows[2].lines[:2]
    assert (len(name.text) <= 26, name.url) == (True, "yangli/x/#hall-long")
    assert house.text.endswith("……")


def test_what_has_room_is_said_in_full() -> None:
    whole: dict[str, Any] = {
        "materials": PAPERS[:2],
        "audience": ("参保人" * 12,),
        "time_limit": TimeLimit("说明" * 20),
    }
    head, values = first(item(**whole))
    assert (head.audience_url, head.limit_url, head.limit) == (None, None, ("说明" * 20,))
    assert (values["audience"], values["limit"]) == ((), ())
    wide, _ = first(item(**whole | {"name": "长名称" * 10, "official_name": "正式名称" * 12}))
    assert wide.limit_url, "a longer title leaves less room"
    assert wide.rows[0] == head.rows[0], "what is dearest stays"


def test_an_official_name_that_is_cut_stands_whole_below() -> None:
    official = "正式名称、" * 12 + "手册"
    head, values = first(item(**LONG | {"official_name": official}))
    assert head.official_name
    assert len(head.official_name) < len(official)
    assert values["source"].official_name == official
    head, values = first(item(official_name=official))
    assert (head.official_name, values["source"].official_name) == (official, "")


def test_where_room_is_short_other_ways_than_the_halls_are_only_named() -> None:
    channels = (
        Channel("hall", "现场办理", counter_kinds=("参保",)),
        Channel("web", "网上办理", services=(WEBSITE.name, APP.name)),
        Channel("hospital", "医院申请"),
    )
    head, _ = first(item(channels=channels), hospitals=(HOSPITAL,))
    assert [line.label for line in head.rows[1].lines] == ["", "网上办", "手机办", ""]
    head, _ = first(item(channels=channels, **LONG), hospitals=(HOSPITAL,))
    assert [(line.label, line.text) for line in head.rows[2].lines] == [
        ("", "3个大厅，选您的区县"),
        ("还有", "网上办、手机办、1家受理点"),
    ]
    head, _ = first(item(channels=channels[1:2], **LONG))
    assert [line.label for line in head.rows[2].lines] == ["网上办", "手机办"], "all that there is"
    assert CITY.offices


def test_an_answer_is_made_once_for_the_words_that_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    rooms: list[Room] = []

    def counted(page: str, one: Item, room: Room) -> AnswerRow:
        rooms.append(room)
        return what_to_bring(page, one, room)

    monkeypatch.setattr(screen_fit, "what_to_bring", counted)
    one = item("申请", **LONG)
    item_page(guide(city(one)), city(one), one)
    said = rooms[1:]  # the page itself has all words
    assert len(said) == len(set(said)) > 2
    assert {replace(room, papers=46, some=46) for room in said} == {WIDEST}, "whatever else there is room for"
