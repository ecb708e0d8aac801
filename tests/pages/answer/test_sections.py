"""What the sections of an item's page say, and what they say where there is nothing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import (
    APP,
    CITY,
    HOSPITAL,
    HOTLINE,
    LISTING,
    PHONE,
    PROVINCE,
    WEBSITE,
    city,
    guide,
)
from tests.pages.rendering import tree
from zhinan.model.elements.verdict import Baseline
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Enquiry, Item, Material, PhoneList, Progress
from zhinan.model.masthead.speaker import Speaker
from zhinan.model.phone import PhoneEntry
from zhinan.model.site import Site
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.answer.against_list import against_list
from zhinan.pages.answer.asking import asking_of
from zhinan.pages.answer.call_groups import call_groups
from zhinan.pages.answer.first_screen import FirstScreen
from zhinan.pages.answer.item_halls import item_halls
from zhinan.pages.answer.item_page import item_page, no_phones
from zhinan.pages.answer.procedure import procedure_of
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.item.material_cases import materials_of
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.silences import nothing_to_bring
from zhinan.pages.item.taken_over import notice
from zhinan.pages.item.where_to_apply import Channels, Way, channels_of, resolve_way
from zhinan.pages.page import Link

NOBODY = ProseWriter(())
AT_COUNTERS = Channel("hall", "现场办理", counter_kinds=("参保",))


def ways(one: Item) -> tuple[Way, ...]:
    return tuple(resolve_way(CITY, one, channel, NOBODY) for channel in one.channels)


def channels(one: Item) -> Channels:
    return channels_of(CITY, one, ways(one))


def head(one: Item) -> FirstScreen:
    place = city(one)
    found: FirstScreen = item_page(guide(place), place, one).values["head"]
    return found


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (item(materials_none=True), "不用带材料。"),
        (item(absent=("申办材料",)), "材料没有写明，去之前先打电话问。"),
        (item(materials=("身份证",)), ""),
    ],
)
def test_a_sentence_stands_in_place_of_materials(one: Item, said: str) -> None:
    assert nothing_to_bring(one) == materials_of(CITY, one, NOBODY).nothing == said


def test_a_case_that_asks_for_nothing_says_so() -> None:
    one = item(materials=(Material("无", case="新参保"), Material("身份证", case="变更")))
    new, change = materials_of(CITY, one, NOBODY).groups
    assert (new.case, new.nothing, new.papers) == ("新参保", "不用带材料。", ())
    assert (change.nothing, len(change.papers)) == ("", 1)


def test_steps_are_counted_where_there_is_one_way() -> None:
    one = procedure_of(CITY, item("提出申请", "办结"), NOBODY)
    assert (one.label, one.nothing, one.flowchart_url) == ("2步", "", "yangli/x/flowchart/")
    none = procedure_of(CITY, item(), NOBODY)
    assert (none.label, none.nothing, none.flowchart_url) == ("", "原文件没有写办理流程。", None)


def test_a_way_that_the_city_has_not_published_shows_the_provinces_words() -> None:
    left = Channel("web", "网上办理", text="登录官网", left_to_cities=True)
    (own,) = channels(item(channels=(left,))).ways
    assert (own.left_open, own.originals, len(own.lines)) == ("", (), 1)
    (taken,) = channels(item(channels=(left,), adopted_from="sheng")).ways
    assert (taken.left_open, len(taken.originals), taken.lines) == ("本市尚未公布。", 1, ())


def test_ways_of_which_nothing_is_published_are_one() -> None:
    left = [Channel("hall", "现场办理", left_to_cities=True), Channel("web", "网上办理", left_to_cities=True)]
    open_way = Channel("phone", "电话办理", text="打电话")
    ways = channels(item(channels=(*left, open_way), adopted_from="sheng")).ways
    assert [(way.label, bool(way.left_open)) for way in ways] == [
        ("现场办理、网上办理", True),
        ("电话办理", False),
    ]
    own = channels(item(channels=(*left, open_way))).ways
    assert [way.label for way in own] == ["现场办理", "网上办理", "电话办理"]


def test_how_to_ask_is_said_once_to_be_missing() -> None:
    left = Enquiry("各市公布地址", left_to_cities=True)
    asked = Progress(text="可以查进度。", hall=left, phones_text="各市公布电话", phones_left_to_cities=True)
    calls = item_page(guide(CITY), CITY, item(progress=asked, adopted_from="sheng")).values
    assert (calls["asking"].texts, calls["asking"].left_open) == (("可以查进度。",), "本市尚未公布。")
    assert calls["asking"].original == "各市公布地址；各市公布电话"
    assert (calls["asking"].numbers, calls["calls"]) == (None, ())
    own = item_page(guide(CITY), CITY, item(progress=asked)).values["asking"]
    assert (own.texts, own.left_open, own.original) == (("可以查进度。", "各市公布地址"), "", "")


def test_ways_that_lead_to_halls_stand_after_the_others() -> None:
    found = channels(item(channels=(AT_COUNTERS, Channel("web", "网上办理"), AT_COUNTERS)))
    assert [way.label for way in found.ways] == ["网上办理"]
    assert [way.label for way in found.hall_ways] == ["现场办理", "现场办理"]


def test_a_sentence_stands_in_place_of_ways() -> None:
    assert channels(item()).nothing == "原文件没有写办理方式。"
    assert channels(item(channels=(Channel("other", "其他"),))).nothing == ""


def test_who_has_no_hotline_is_led_to_the_sites() -> None:
    site = Site("样例指南", speaker=Speaker(hotline=HOTLINE))
    (calls,) = phone_lists(city(site=site), item())
    assert (calls.title, calls.entries) == ("热线", HOTLINE)
    own = (PhoneEntry(None, (replace(PHONE, display="0530-5550102"),)),)
    (calls,) = phone_lists(city(site=site, hotline=own), item())
    assert (calls.title, calls.entries) == ("全市热线", own)


def test_services_say_where_they_are() -> None:
    (way,) = channels(item(channels=(Channel("web", "网上", services=(WEBSITE.name, APP.name)),))).ways
    assert [service.url for service in way.services] == ["https://ybj.example.cn/", None]


def test_what_stands_beside_a_way() -> None:
    (way,) = channels(
        item(channels=(Channel("web", "网上", case="转出", when="仅限跨省", pending=True),))
    ).ways
    assert way.tags == ("待开通", "转出", "仅限跨省")


def test_a_hall_stands_once_whether_one_applies_or_asks_there() -> None:
    same = item(channels=(AT_COUNTERS,), progress=Progress(hall=Enquiry(counter_kinds=("参保",))))
    found = item_halls(CITY, same, ways(same), ())
    assert [card.anchor for card in found.shown.cards] == ["hall-dongqu", "hall-xiqu", "hall-nanqu"]
    other = replace(same, progress=Progress(hall=Enquiry(counter_kinds=("转移",))))
    cards = item_halls(CITY, other, ways(other), ()).shown.cards
    assert [card.anchor for card in cards] == ["hall-dongqu", "hall-xiqu", "hall-nanqu"]
    assert [line.use for line in cards[1].counters] == ["现场办理", "查进度"]
    assert asking_of(CITY, item(), ()) is None


def test_all_halls_of_a_page_have_one_chooser() -> None:
    asked = Progress(hall=Enquiry(counter_kinds=("咨询",)))
    desk = replace(CITY.offices[0].counters[0], kinds=("咨询",))
    place = city(offices=tuple(replace(one, counters=(*one.counters, desk)) for one in CITY.offices))
    one = item(channels=(AT_COUNTERS, AT_COUNTERS), progress=asked)
    page = tree(guide(place), item_page(guide(place), place, one))
    assert page.xpath("//nav[@class='chips']/@aria-label") == ["按区县选大厅"]
    assert len(page.xpath("//section[@class='hall']")) == 3


def test_numbers_left_to_the_city_are_told_to_be_missing_where_it_has_only_taken_the_item_over() -> None:
    left = PhoneList(left_to_cities=True)
    for one, said in (
        (item(supervision=left), ""),
        (item(supervision=left, adopted_from="s"), "本市尚未公布。"),
    ):
        calls = phone_lists(CITY, one)
        (group,) = call_groups(CITY, calls, item_halls(CITY, one, (), calls))
        assert (group.anchor, group.left_open) == ("supervision", said)


def test_an_item_without_any_number_says_so() -> None:
    assert no_phones((), None) == "原文件没有写电话。"
    assert no_phones(phone_lists(city(hotline=HOTLINE), item()), None) == ""


def test_what_is_too_long_for_the_first_screen_has_a_section_below() -> None:
    long = item(audience=("参保人" * 40, "其他人"), time_limit=TimeLimit("按规定办理" * 20))
    place = city(long)
    page = item_page(guide(place), place, long)
    first = page.values["head"]
    assert (first.audience_url, len(first.audience)) == ("yangli/x/#who", 1)
    assert (first.limit_url, first.limit) == ("yangli/x/#limit", ())
    assert len(page.values["audience"]) == 2
    assert page.values["limit"] == ("按规定办理" * 20,)
    short = head(item())
    assert (short.audience_url, short.limit_url) == (None, None)
    assert short.limit == ("原文件没有写办理时限。",)


def test_the_official_name_stands_where_it_is_another() -> None:
    assert head(item()).official_name is None
    assert head(item(official_name="生育保险待遇核定")).official_name == "生育保险待遇核定"


def test_hospitals_are_led_to_where_the_item_is_handed_in_there() -> None:
    one = item(channels=(Channel("hospital", "医院申请"),))
    assert channels_of(city(hospitals=(HOSPITAL,)), one, ways(one)).hospitals is not None
    assert channels_of(city(hospitals=(HOSPITAL,)), item(), ()).hospitals is None


def test_an_item_is_compared_where_the_list_has_it() -> None:
    listed = guide(CITY, LISTING)
    found = against_list(listed, CITY, item(list_nos=(1,), baseline=Baseline("more", "same", ("多一样",))))
    assert found is not None
    assert (found.verdict, found.differences) == ("材料比省清单多，时限一样。", ("多一样",))
    assert found.no_difference == ""
    same = against_list(listed, CITY, item(list_nos=(1,), baseline=Baseline("same", "same", ())))
    assert same is not None
    assert same.no_difference == "材料和时限都与省清单相同。"
    assert found.baseline == Link("样例全部事项对照", "yangli/baseline/")
    assert against_list(listed, CITY, item()) is None
    assert against_list(guide(CITY), CITY, item(list_nos=(1,))) is None


def test_an_item_that_nobody_has_compared_says_so() -> None:
    found = against_list(guide(CITY, LISTING), CITY, item(list_nos=(1,)))
    assert found is not None
    assert (found.verdict, found.differences, found.no_difference) == ("", (), "还没有比较过。")


def test_a_notice_says_whose_guide_it_is_and_what_the_publisher_adds() -> None:
    remarked = replace(CITY, edition=replace(CITY.edition, remark="有新版。"))
    source = guide(CITY, PROVINCE).tree.get("sheng")
    assert notice(remarked, source) == "样例市按样例省统一的指南办。"
    bare = replace(CITY, offices=())
    assert notice(bare, source) == "样例市按样例省统一的指南办。办事地址和电话，样例市还没有公布。"
    assert notice(remarked, None) == "有新版。"
    assert notice(CITY, None) == ""


def test_the_contents_name_the_sections_that_the_page_has(guide: Guide) -> None:
    for place, one in (*guide.items(),)[::17]:
        page = item_page(guide, place, one)
        anchors = [
            f"{page.url}#{section.get('id')}" for section in tree(guide, page).xpath("//article/section")
        ]
        assert [link.url for link in page.values["toc"]] == anchors
