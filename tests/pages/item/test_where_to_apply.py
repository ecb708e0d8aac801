"""What stands under a way to have something done, and what its first screen says of a long limit."""

from __future__ import annotations

from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.model.guide import Guide
from zhinan.model.item import Channel
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import OnlineService
from zhinan.pages.answer.first_screen import limit_lines
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.where_to_apply import resolve_way, unsaid
from zhinan.pages.paper.checklist import checklist_of, checklist_page
from zhinan.publish.rendering.renderer import make_renderer


def lines(guide: Guide, channel: Channel) -> list[str]:
    place = guide.places[0]
    way = resolve_way(place, place.items[0], channel, ProseWriter(()))
    return [line.plain for line in way.lines]


def test_a_way_of_which_only_the_name_is_printed_says_so(guide: Guide) -> None:
    bare = Channel("hall", "现场办理")
    assert lines(guide, bare) == ["原文件没有写现场办理的地址。"]
    assert lines(guide, replace(bare, text="到窗口办理")) == ["到窗口办理"]
    assert lines(guide, replace(bare, left_to_cities=True)) == []
    assert lines(guide, replace(bare, counter_kinds=("参保登记",))) == []
    assert lines(guide, Channel("street", "居住地所属镇街便民服务中心")) == []


def test_a_service_that_the_text_names_is_not_said_twice_unless_it_has_a_link(guide: Guide) -> None:
    wechat = OnlineService("“甲州医保”微信小程序", "wechat")
    site = OnlineService("官网", "web", "a.cn", "http://a.cn/")
    place = replace(guide.places[0], services=(wechat, site))
    names = (wechat.name, site.name)
    assert unsaid(place, names, "“甲州医保”微信、支付宝小程序和官网") == (site,)
    assert unsaid(place, names, None) == (wechat, site)
    scattered = "甲地小区的乙州人用医保微信付程序费"
    assert unsaid(place, names, scattered) == (wechat, site), "letters that happen to be there are no name"


def test_the_first_screen_has_the_cases_of_a_long_limit_in_few_words(guide: Guide) -> None:
    yichuan = guide.place("yichuan")
    assert yichuan is not None
    shown = limit_lines(next(item for item in yichuan.items if item.id == "chronic-disease"))
    assert shown[0] == "甲类慢性病：已行规律性透析或肾（肝）移植、白血病、再生障碍性贫血等：即时办结"
    assert max(map(len, shown)) <= 50


def test_a_number_and_a_website_beside_counters_are_shown(guide: Guide) -> None:
    jiazhou = guide.place("jiazhou")
    assert jiazhou is not None
    item = next(item for item in jiazhou.items if item.id == "maternity-allowance")
    phone = Phone("5559999", "0601-5559999", "+866015559999")
    service = next(service for service in jiazhou.services if service.url)
    hall = replace(item.channels[0], services=(service.name,), phones=(PhoneEntry(None, (phone,)),))
    assert hall.counter_kinds
    changed = replace(item, channels=(hall,))
    renderer = make_renderer(guide, ROOT / "templates")
    sheet = checklist_page(jiazhou, changed, checklist_of(guide, jiazhou, changed))
    for page in (item_page(guide, jiazhou, changed), sheet):
        html = renderer.render(page)
        assert "0601-5559999" in html, page.url
        assert f'href="{service.url}"' in html, page.url
