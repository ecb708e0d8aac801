"""Halls in a list, their phones, and the links that narrow the list; hospitals that take applications."""

from __future__ import annotations

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOSPITAL, NANQU, PHONE, XIQU, city
from zhinan.model.item import Channel
from zhinan.model.phone import PhoneEntry
from zhinan.pages.hall.hall_blocks import chooser, hall_blocks
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.hall.hospitals import hospitals_for, hospitals_link
from zhinan.pages.hall.phone_lines import Tel, printed_lines, tel_lines

HALLS = halls_for(CITY, ["参保"])


def test_a_hall_stands_with_its_districts_and_the_counters_of_the_business() -> None:
    first, second, _ = hall_blocks(HALLS, "hall")
    assert (first.anchor, first.districts) == ("hall-dongqu", "东区 新区")
    assert first.url == "yangli/offices/dongqu/"
    assert [counter.address for counter in second.counters] == ["样例市西区一路1号1楼"]
    assert second.counters[0].tels == (Tel("0530-5550101", "tel:+865305550101", "受理"),)


def test_halls_are_chosen_by_every_district_that_they_serve() -> None:
    found = chooser(HALLS, "yangli/x/", "hall-2", "halls-2", "按区县选大厅")
    assert found is not None
    assert [(link.text, link.url) for link in found.districts] == [
        ("东区", "yangli/x/#hall-2-dongqu"),
        ("新区", "yangli/x/#hall-2-dongqu"),
        ("西区", "yangli/x/#hall-2-xiqu"),
        ("南区", "yangli/x/#hall-2-nanqu"),
    ]
    assert (found.all.text, found.all.url) == ("全部3个", "yangli/x/#halls-2")


def test_two_halls_need_no_chooser() -> None:
    two = halls_for(city(offices=(XIQU, NANQU)), ["参保"])
    assert len(two) == 2
    assert chooser(two, "yangli/x/", "hall", "halls", "按区县选大厅") is None


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
