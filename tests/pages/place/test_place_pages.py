"""What the pages of a place say of it, of its halls and of its hospitals."""

from __future__ import annotations

from dataclasses import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOSPITAL, HOTLINE, PROVINCE, XIQU, city, guide
from zhinan.model.item import Channel, PhoneList
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Rating, RatingWay
from zhinan.pages.page import Link
from zhinan.pages.place.hospitals_page import hospitals_page
from zhinan.pages.place.office_page import office_page
from zhinan.pages.place.offices_page import offices_page
from zhinan.pages.place.place_page import WayToRate, edition_line, place_page, rating_block

APPLIED = item(channels=(Channel("hall", "现场办理", counter_kinds=("转移",)),))


def test_a_city_says_whose_guide_it_uses() -> None:
    taking = city(adopts="sheng")
    assert edition_line(guide(taking, PROVINCE), taking).taken_over == "沿用样例省的办事指南。"
    assert edition_line(guide(CITY, PROVINCE), CITY).taken_over == ""


def test_a_citys_doors_count_what_is_behind_them() -> None:
    one = city(APPLIED)
    assert place_page(guide(one), one).values["items_door"] == Link("1个事项", "yangli/#items")
    assert place_page(guide(one), one).values["offices_door"] == Link("3个地点", "yangli/offices/")
    bare = city(offices=())
    assert place_page(guide(bare), bare).values["offices_door"] is None


def test_a_rating_has_its_ways() -> None:
    rated = city(rating=Rating("可以评价。", (RatingWay("现场评价", "按键。"),)))
    found = rating_block(rated)
    assert found is not None
    assert (found.text, found.ways) == ("可以评价。", (WayToRate("现场评价", "按键。"),))
    assert rating_block(CITY) is None


def test_a_counter_says_its_full_address_only_where_its_title_does_not() -> None:
    far = replace(XIQU.counters[1], address="别处9号", location=None)
    hall = replace(XIQU, counters=(XIQU.counters[0], far))
    one = city(APPLIED, offices=(hall,))
    near_card, far_card = office_page(guide(one), one, hall).values["cards"]
    assert (near_card.title, near_card.address) == ("1楼", "样例市西区一路1号1楼")
    assert (far_card.title, far_card.address) == ("别处9号", None)
    assert far_card.items == (Link("生育津贴支付", "yangli/x/"),)


def test_a_halls_phones_can_be_saved_where_there_are_some() -> None:
    silent = replace(XIQU, counters=tuple(replace(counter, phones=()) for counter in XIQU.counters))
    one = city(offices=(XIQU, silent))
    assert office_page(guide(one), one, XIQU).values["hall"].card_url == "yangli/offices/xiqu/contact.vcf"
    assert office_page(guide(one), one, silent).values["hall"].card_url is None


def test_a_districts_number_counts_the_items_that_print_it() -> None:
    asked = PhoneList(tuple(replace(entry, area="西区") for entry in HOTLINE))
    one = city(item(enquiries=asked), replace(item(enquiries=asked), id="y", name="转移"))
    (call,) = office_page(guide(one), one, XIQU).values["calls"]
    assert (call.title, call.count) == ("咨询", "2个事项")
    assert [link.url for link in call.items] == ["yangli/x/", "yangli/y/"]


def test_halls_and_hospitals_have_the_anchors_that_others_lead_to() -> None:
    one = city(item(channels=(Channel("hospital", "医院申请"),)), hospitals=(HOSPITAL, HOSPITAL))
    assert [hall.anchor for hall in offices_page(one).values["halls"]] == [
        "hall-dongqu",
        "hall-xiqu",
        "hall-nanqu",
    ]
    page = hospitals_page(one)
    assert [line.anchor for line in page.values["lines"]] == ["hospital-1", "hospital-2"]
    assert page.values["items"] == (Link("生育津贴支付", "yangli/x/"),)


def test_a_hotline_stands_on_the_citys_page() -> None:
    one = city(hotline=(PhoneEntry("东城", HOTLINE[0].phones), *HOTLINE))
    assert [line.area for line in place_page(guide(one), one).values["hotline"]] == ["东城", None]
