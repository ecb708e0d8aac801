"""What the pages of a place say of it, of its halls and of its hospitals."""

from __future__ import annotations

from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOSPITAL, HOTLINE, LISTING, PROVINCE, XIQU, city, guide
from tests.pages.rendering import tree, words
from zhinan.model.item import Channel, PhoneList
from zhinan.model.masthead.field import Audience, Field
from zhinan.model.phone import PhoneEntry
from zhinan.model.place import Edition, Rating, RatingWay
from zhinan.model.site import Site
from zhinan.pages.page import Link
from zhinan.pages.place.hospitals_page import hospitals_page
from zhinan.pages.place.item_groups import who_groups
from zhinan.pages.place.office_page import office_page
from zhinan.pages.place.offices_page import office_cards, offices_page
from zhinan.pages.place.place_page import WayToRate, edition_line, place_page, rating_block

APPLIED = item(channels=(Channel("hall", "现场办理", counter_kinds=("转移",)),))


def test_a_city_says_whose_guide_it_uses() -> None:
    taking = city(adopts="sheng")
    assert edition_line(guide(taking, PROVINCE), taking).taken_over == "按样例省统一的指南办。"
    assert edition_line(guide(CITY, PROVINCE), CITY).taken_over == ""


def test_a_remark_is_told_first_by_a_guide_of_ones_own_and_last_by_one_taken_over() -> None:
    dated = Edition(title="样例市办事指南", number="样政〔2024〕1号", remark="有新版。")
    own, taking = city(edition=dated), city(adopts="sheng", edition=dated, offices=())
    found = edition_line(guide(own, PROVINCE), own)
    assert (found.notice, found.lines) == ("有新版。", ("样例市办事指南 · 样政〔2024〕1号",))
    found = edition_line(guide(taking, PROVINCE), taking)
    assert found.taken_over == "按样例省统一的指南办。办事地址和电话，样例市还没有公布。"
    assert (found.notice, found.lines[1]) == ("", "有新版。")


def test_items_stand_with_those_whom_they_are_for() -> None:
    audiences = (
        Audience("a", "职工", group="个人"),
        Audience("b", "居民", group="个人"),
        Audience("c", "单位"),
    )
    site = Site("样例指南", field=Field(audiences=audiences))
    items = (
        item(part="单位"),
        item(id="y", part="居民"),
        item(id="z", part="职工、单位"),
        item(id="all", part=""),
    )
    one = city(*items, site=site)
    found = [
        (who.anchor, who.title, who.count, [line.url for group in who.groups for line in group.lines])
        for who in who_groups(one)
    ]
    assert found == [
        ("who-a", "个人", "3件", ["yangli/y/", "yangli/z/", "yangli/all/"]),
        ("who-c", "单位", "2件", ["yangli/x/", "yangli/z/"]),
    ]
    assert place_page(guide(one), one).values["chips"] == (
        Link("个人", "yangli/#who-a"),
        Link("单位", "yangli/#who-c"),
    )
    of_one_kind = city(item(part="居民"), site=site)
    assert [who.title for who in who_groups(of_one_kind)] == [""]
    assert place_page(guide(of_one_kind), of_one_kind).values["chips"] == ()


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


def test_a_halls_address_is_said_once_on_its_page() -> None:
    first, second = XIQU.counters
    far = replace(second, address="别处9号", location=None)
    at_the_hall = replace(first, id="here", kinds=("报销",), address=XIQU.address, location=None)
    hall = replace(XIQU, counters=(first, far, at_the_hall))
    one = city(APPLIED, offices=(hall,))
    page = office_page(guide(one), one, hall)
    near_card, far_card, here_card = page.values["cards"]
    assert (near_card.title, near_card.kinds) == ("1楼", "参保")
    assert (far_card.title, far_card.kinds) == ("别处9号", "转移")
    assert (here_card.title, here_card.kinds) == ("报销", "")
    assert far_card.items == (Link("生育津贴支付", "yangli/x/"),)
    (main,) = tree(guide(one), page).xpath("//main")
    assert words(main).count(XIQU.address) == 1


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
    (group,) = page.values["groups"]
    assert [line.anchor for line in group.lines] == ["hospital-1", "hospital-2"]
    assert page.values["items"] == (Link("生育津贴支付", "yangli/x/"),)


def test_many_halls_without_a_map_have_links_to_choose_by() -> None:
    chooser = offices_page(CITY).values["chooser"]
    assert next(link.url for link in chooser.districts) == "yangli/offices/#hall-dongqu"
    assert {link.district for link in chooser.districts} >= {"东区", "西区", "南区"}
    assert offices_page(city(offices=(XIQU,))).values["chooser"] is None
    mapped = offices_page(city(grid=(("东区", "西区", "南区"),))).values
    assert mapped["map"]
    assert mapped["chooser"] is None


def test_a_number_says_all_that_it_is_for() -> None:
    first, second = XIQU.counters
    wide = replace(first, kinds=("参保", "报销", "备案"))
    (card,) = office_cards(city(offices=(replace(XIQU, counters=(wide,)),)))
    assert card.call
    assert card.call.label == "窗口", "whatever is done there"
    other = replace(second, phones=())
    (card,) = office_cards(city(offices=(replace(XIQU, counters=(wide, other)),)))
    assert card.call
    assert card.call.label == "参保、报销等"


def test_a_hotline_stands_on_the_citys_page() -> None:
    one = city(hotline=(PhoneEntry("东城", HOTLINE[0].phones), *HOTLINE))
    assert [line.area for line in place_page(guide(one), one).values["hotline"]] == ["东城", None]


def test_a_place_that_issued_a_list_and_has_no_guide_leads_to_the_list() -> None:
    listed = guide(CITY, LISTING)
    page = place_page(listed, LISTING)
    assert page.values["items_door"] is None
    assert (page.values["list_door"].title, page.values["list_door"].link.text) == ("省清单", "0条")
    shown = tree(listed, page)
    assert "办什么事" not in words(shown)
    assert "按拼音" not in words(shown)
    assert place_page(listed, CITY).values["list_door"] is None
