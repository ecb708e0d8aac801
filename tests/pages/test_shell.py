"""What surrounds a page: which place it is of, and the way to all others."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import CITY, HOTLINE, PROVINCE, city, guide
from tests.pages.rendering import tree
from zhinan.model.masthead.speaker import Speaker
from zhinan.model.place import Edition
from zhinan.model.site import Site
from zhinan.pages import urls
from zhinan.pages.across.about import about_pages
from zhinan.pages.age.publishing import NO_DATE, publisher_of
from zhinan.pages.foot import Said, speaker_lines
from zhinan.pages.namesakes import apart_of
from zhinan.pages.page import Article, Page, Publisher, named
from zhinan.pages.shell import Meta, page_view, site_view

GUIDE = guide(CITY, PROVINCE)
SITE = site_view(GUIDE)
PAGE = Page("yangli/x/", "item.html", "转移", {}, place=named(CITY))


def test_the_city_switch_marks_the_pages_own_place() -> None:
    assert [(place.id, place.current) for place in page_view(PAGE, SITE).places] == [
        ("yangli", True),
        ("sheng", False),
    ]
    shared = page_view(replace(PAGE, place=None), SITE)
    assert [place.current for place in shared.places] == [False, False]


def test_the_city_switch_says_the_place_or_to_choose_one() -> None:
    assert page_view(PAGE, SITE).where == "样例"
    assert page_view(replace(PAGE, place=None), SITE).where == "选城市"


def test_the_search_of_a_places_page_is_narrowed_to_it() -> None:
    assert page_view(PAGE, SITE).search_url == "search/?city=yangli"
    assert page_view(replace(PAGE, place=None), SITE).search_url == "search/"


def test_every_page_has_a_field_to_search_in_but_those_with_one_of_their_own() -> None:
    assert page_view(PAGE, SITE).search_form == "search/"
    assert page_view(replace(PAGE, url=urls.SEARCH, place=None), SITE).search_form is None
    assert page_view(replace(PAGE, url=urls.HOME, place=None), SITE).search_form is None


def test_a_page_has_a_whole_address_only_where_the_site_has_one() -> None:
    assert page_view(PAGE, SITE).canonical is None
    assert page_view(PAGE, replace(SITE, base_url="https://a.cn/b/")).canonical == "https://a.cn/b/yangli/x/"


def test_the_title_names_the_place_unless_it_does_so_itself() -> None:
    assert page_view(PAGE, SITE).full_title == "转移 · 样例 · 样例指南"
    assert page_view(replace(PAGE, title="样例市大厅"), SITE).full_title == "样例市大厅 · 样例指南"


OURS = Site(
    "样例指南",
    base_url="https://www.example.gov.cn/a/",
    contact="service@example.gov.cn",
    contact_url="mailto:service@example.gov.cn",
    speaker=Speaker("样例局", "", "样ICP备01234567号-1", "样公网安备01234567890123号", "0123456789", HOTLINE),
)


def test_the_foot_of_every_page_says_who_answers_for_the_site() -> None:
    assert speaker_lines(OURS) == (
        Said("主办单位", "样例局"),
        Said("联系", "service@example.gov.cn", "mailto:service@example.gov.cn"),
        Said("热线", "0530-5550101", "tel:+865305550101"),
        Said("备案号", "样ICP备01234567号-1", "https://beian.miit.gov.cn/"),
        Said(
            "公安备案号",
            "样公网安备01234567890123号",
            "https://beian.mps.gov.cn/#/query/webSearch?code=01234567890123",
        ),
        Said("网站标识码", "0123456789"),
    )
    page = tree(replace(GUIDE, site=OURS), next(about_pages(replace(GUIDE, site=OURS))))
    found = [line.text_content() for line in page.xpath("//footer//ul[@class='speaker']/li")]
    assert found[:3] == ["资料截至：各地不同，见关于本站", "主办单位：样例局", "联系：service@example.gov.cn"]
    silent = tree(GUIDE, next(about_pages(GUIDE)))
    assert len(silent.xpath("//ul[@class='speaker']/li")) == 1


def test_the_foot_says_who_published_the_page_and_of_when_it_is() -> None:
    own = replace(PAGE, publisher=Publisher("样例局", "2024年5月"))
    assert page_view(own, SITE).foot == (Said("发布", "样例局"), Said("资料截至", "2024年5月"))
    assert page_view(own, SITE).mistake == "发现写错了，请告诉样例局。"
    assert page_view(PAGE, SITE).mistake == "发现写错了，请告诉当地经办机构。"
    assert page_view(own, site_view(replace(GUIDE, site=OURS))).mistake == (
        "发现写错了，请告诉service@example.gov.cn。"
    )
    linked = site_view(replace(GUIDE, site=replace(OURS, report="mailto:a@b.cn?subject={标题}")))
    assert page_view(own, linked).mistake == ""


@pytest.mark.parametrize(
    ("record", "printed", "said"),
    [("2024-05-01", "2020年8月", "2024-05-01"), ("", "2020年8月", "2020年8月"), ("", None, NO_DATE)],
)
def test_a_place_is_of_the_day_of_its_record_else_of_its_document(
    record: str, printed: str | None, said: str
) -> None:
    place = city(edition=Edition(date=printed), bureau="样例局")
    assert publisher_of(place, record) == Publisher("样例局", said)


def test_pages_of_one_title_are_told_apart_in_the_browsers_title() -> None:
    assert page_view(replace(PAGE, apart="居民"), SITE).full_title == "转移（居民） · 样例 · 样例指南"
    for_two = city(item(), item(id="x-residents", part="居民"), item(id="y", name="转移"))
    assert [apart_of(for_two, one) for one in for_two.items] == ["职工", "居民", ""]
    for_one = city(item(), item(id="x-2", group="另一项"), item(id="x-3", group="另一项"))
    assert [apart_of(for_one, one) for one in for_one.items] == ["生育保险", "x-2", "x-3"]


def test_a_governments_site_says_so_in_the_metas_of_every_page() -> None:
    site = site_view(replace(GUIDE, site=OURS))
    own = (
        Meta("SiteName", "样例指南"),
        Meta("SiteDomain", "www.example.gov.cn"),
        Meta("SiteIDCode", "0123456789"),
    )
    assert page_view(PAGE, site).metas == (*own, Meta("ColumnName", "转移"))
    article = replace(PAGE, article=Article("样例局", "2024-05-01"))
    said = (Meta("ArticleTitle", "转移"), Meta("PubDate", "2024-05-01"), Meta("ContentSource", "样例局"))
    assert page_view(article, site).metas == (*own, *said)
    assert page_view(article, SITE).metas == ()
    page = tree(replace(GUIDE, site=OURS), next(about_pages(replace(GUIDE, site=OURS))))
    assert page.xpath("//meta[@name='SiteIDCode']/@content") == ["0123456789"]
