"""A card a hall, whatever one goes there for; the links that narrow the list; hospitals by district."""

from __future__ import annotations

from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, DONGQU, HOSPITAL, NANQU, PHONE, XIQU, city
from zhinan.model.item import Channel
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.pages.hall.chooser import chooser
from zhinan.pages.hall.hall_cards import CallsFor, Visit, area_cards, hall_cards
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.hall.hospitals import hospital_groups, hospitals_for, hospitals_link
from zhinan.pages.hall.phone_lines import Tel, printed_lines, tel_lines

HALLS = halls_for(CITY, ["参保"])
APPLYING = (Visit("现场办理", HALLS),)
ASKED = Phone("5550155", "0530-5550155", "+865305550155")
COMPLAINED = Phone("5550166", "0530-5550166", "+865305550166")
OWN = Tel("0530-5550101", "tel:+865305550101", "受理")


def test_a_hall_stands_with_its_districts_and_the_counters_of_the_business() -> None:
    first, second, _ = hall_cards(APPLYING, (), "hall").cards
    assert (first.anchor, first.districts) == ("hall-dongqu", "东区 新区")
    assert first.url == "yangli/offices/dongqu/"
    assert [(line.use, line.address) for line in second.counters] == [("", "样例市西区一路1号1楼")]


def test_the_number_of_the_only_counter_is_the_halls() -> None:
    _, second, _ = hall_cards(APPLYING, (), "hall").cards
    assert second.counters[0].tels == ()
    assert second.call is not None
    assert (second.call.label, second.call.tels) == ("窗口", (OWN,))


def test_numbers_stand_at_their_hall_each_with_what_it_is_for() -> None:
    asked = (PhoneEntry("东区", (ASKED,)), PhoneEntry("西区", (PHONE,)), PhoneEntry(None, (ASKED,)))
    lists = (
        CallsFor("咨询", asked),
        CallsFor("监督投诉", (PhoneEntry("东区", (COMPLAINED,)), PhoneEntry("西区", (COMPLAINED,)))),
    )
    placed = hall_cards(APPLYING, lists, "hall")
    first, second, third = placed.cards
    assert first.call is not None
    assert (first.call.label, first.call.tels[0].text) == ("咨询", "0530-5550155")
    assert [call.label for call in first.calls] == ["窗口", "监督投诉"]
    assert second.call is not None
    assert second.call.label == "咨询、窗口", "the same number is said once"
    assert [call.label for call in third.calls] == []
    assert placed.rest == (CallsFor("咨询", (PhoneEntry(None, (ASKED,)),)),)


def test_a_number_for_complaints_is_none_to_ask() -> None:
    silent = replace(DONGQU, counters=tuple(replace(one, phones=()) for one in DONGQU.counters))
    visits = (Visit("现场办理", halls_for(city(offices=(silent,)), ["参保"])),)
    lists = (CallsFor("监督投诉", (PhoneEntry("东区", (COMPLAINED,)),)),)
    (card,) = hall_cards(visits, lists, "hall").cards
    assert card.call is None
    assert [call.label for call in card.calls] == ["监督投诉"]


def test_a_number_of_several_districts_stands_at_each_of_their_halls() -> None:
    lists = (CallsFor("咨询", (PhoneEntry("东区", (PHONE,)), PhoneEntry("西区、南区", (ASKED,)))),)
    placed = hall_cards(APPLYING, lists, "hall")
    assert [card.call.tels[0].text for card in placed.cards if card.call] == [
        "0530-5550101", "0530-5550155", "0530-5550155",
    ]  # fmt: skip
    assert placed.rest == ()


def test_a_hall_stands_once_whatever_one_goes_there_for() -> None:
    visits = (*APPLYING, Visit("查进度", halls_for(CITY, ["转移"])))
    cards = hall_cards(visits, (), "hall").cards
    assert [card.anchor for card in cards] == ["hall-dongqu", "hall-xiqu", "hall-nanqu"]
    assert [line.use for line in cards[1].counters] == ["现场办理", "查进度"]
    assert [line.use for line in cards[0].counters] == ["现场办理"]


def test_the_way_leads_to_the_house_without_its_window() -> None:
    first, *_ = hall_cards(APPLYING, (), "hall").cards
    assert first.house == "样例市东区一路1号"


def test_areas_are_cards_where_there_is_no_hall() -> None:
    lists = (
        CallsFor("咨询", (PhoneEntry("东区", (PHONE,)), PhoneEntry("西区", (ASKED,)))),
        CallsFor("查进度", (PhoneEntry("西区", (PHONE,)),)),
        CallsFor("监督投诉", (PhoneEntry(None, (COMPLAINED,)),)),
    )
    placed = area_cards(CITY, lists, "area")
    assert [(card.title, card.districts, card.url) for card in placed.cards] == [
        ("东区", "东区", ""),
        ("西区", "西区", ""),
    ]
    assert [call.label for call in placed.cards[1].calls] == ["查进度"]
    assert [one.label for one in placed.rest] == ["监督投诉"]


def test_halls_are_chosen_by_every_district_that_they_serve() -> None:
    cards = hall_cards(APPLYING, (), "hall").cards
    found = chooser(cards, "yangli/x/", "halls", "按区县选大厅", "看地址")
    assert found is not None
    assert [(link.text, link.url) for link in found.districts] == [
        ("东区", "yangli/x/#hall-dongqu"),
        ("新区", "yangli/x/#hall-dongqu"),
        ("西区", "yangli/x/#hall-xiqu"),
        ("南区", "yangli/x/#hall-nanqu"),
    ]
    assert (found.all.text, found.all.url) == ("全部3个", "yangli/x/#halls")


def test_two_halls_need_no_chooser() -> None:
    visits = (Visit("现场办理", halls_for(city(offices=(XIQU, NANQU)), ["参保"])),)
    cards = hall_cards(visits, (), "hall").cards
    assert len(cards) == 2
    assert chooser(cards, "yangli/x/", "halls", "按区县选大厅", "看地址") is None


def test_hospitals_stand_by_the_district_of_their_address() -> None:
    far = replace(HOSPITAL, name="外地医院", address="别处三路3号2楼")
    place = city(hospitals=(HOSPITAL, far, replace(HOSPITAL, address="样例市西区东区路1号")))
    found = hospital_groups(place, "yangli/x/")
    assert [(group.district, group.label) for group in found] == [
        ("东区", "东区 1家"),
        ("西区", "西区 1家"),
        ("其他", "其他 1家"),
    ]


def test_a_phone_list_names_the_districts_that_a_page_can_be_narrowed_to() -> None:
    entries = (PhoneEntry("西区医保大厅", (PHONE,)), PhoneEntry(None, (PHONE,)))
    assert [line.districts for line in tel_lines(CITY, entries)] == ["西区", ""]
    assert [(line.area, line.districts) for line in printed_lines(entries)] == [
        ("西区医保大厅", ""),
        (None, ""),
    ]


def test_hospitals_are_named_for_what_is_handed_in_there_alone() -> None:
    place = city(hospitals=(HOSPITAL,))
    there, elsewhere = item(channels=(Channel("hospital", "医院申请"),)), item()
    assert hospitals_for(place, there) == (HOSPITAL,)
    assert hospitals_for(place, elsewhere) == ()
    assert hospitals_for(CITY, there) == ()


def test_the_list_of_hospitals_is_led_to_where_there_is_one() -> None:
    found = hospitals_link(city(hospitals=(HOSPITAL,)))
    assert found is not None
    assert (found.text, found.url) == ("可以受理申请的地方（1家）", "yangli/hospitals/")
    assert hospitals_link(CITY) is None
