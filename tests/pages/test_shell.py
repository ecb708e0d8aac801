"""What surrounds a page: which place it is of, and the way to all others."""

from __future__ import annotations

from dataclasses import replace

from tests.pages.made_places import CITY, PROVINCE, guide
from zhinan.pages.page import Page, named
from zhinan.pages.shell import page_view, site_view

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


def test_a_page_has_a_whole_address_only_where_the_site_has_one() -> None:
    assert page_view(PAGE, SITE).canonical is None
    assert page_view(PAGE, replace(SITE, base_url="https://a.cn/b/")).canonical == "https://a.cn/b/yangli/x/"


def test_the_title_names_the_place_unless_it_does_so_itself() -> None:
    assert page_view(PAGE, SITE).full_title == "转移 · 样例 · 样例指南"
    assert page_view(replace(PAGE, title="样例市大厅"), SITE).full_title == "样例市大厅 · 样例指南"
