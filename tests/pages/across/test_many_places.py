"""Thirty places in two provinces: chosen by province, never all on one page, three side by side."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Window
from playwright.sync_api import Route

from tests.findings import ROOT
from tests.guide.made_items import item
from tests.pages.made_places import CITY, LISTING
from tests.pages.rendering import TEMPLATES, by_id, having, tree, words
from zhinan.model.elements.verdict import Baseline
from zhinan.model.erratum import Erratum
from zhinan.model.guide import Guide
from zhinan.model.masthead.field import Audience, Field
from zhinan.model.place import Place
from zhinan.model.site import EventStep, LifeEvent, Site
from zhinan.pages.page import Page
from zhinan.pages.routes import SHARED_ROUTES, pages_of, shared_pages
from zhinan.pages.shell import page_view, site_view
from zhinan.publish.rendering.renderer import make_renderer

BIRTH = LifeEvent("birth", "生孩子", "先办什么。", (EventStep("x", "领津贴"),))
ASKING = item(list_nos=(1,), baseline=Baseline("more", "longer", ("多要一样",)))


def city(number: int, above: str) -> Place:
    """One of many cities; every other one has an item."""
    own = (ASKING,) if number % 2 else ()
    name = f"{above[0]}{number}"
    return replace(CITY, id=name, name=f"{above[0].upper()}{number}市", above=above, items=own)


def country(cities: int) -> Guide:
    """Two provinces, one of them with a list; one city has a county."""
    listed = replace(LISTING, id="nan", name="南省", short_name="南省")
    other = replace(LISTING, id="bei", name="北省", short_name="北省", service_list=None)
    provinces = {"nan": listed, "bei": other}
    places = [
        place
        for name, province in provinces.items()
        for place in (*(city(number, name) for number in range(1, cities // 2 + 1)), province)
    ]
    county = replace(CITY, id="xian", name="小县", level="county", above="n1", adopts="n1", items=(ASKING,))
    site = Site("指南", field=Field(audiences=(Audience("employee", "职工"),)))
    return Guide(site, (*places, county), events=(BIRTH,))


@pytest.fixture(scope="module")
def many() -> Guide:
    """Thirty cities."""
    return country(30)


def at(guide: Guide, url: str) -> Page:
    """The shared page at an address."""
    (found,) = (page for page in shared_pages(guide) if page.url == url)
    return found


def own_pages(guide: Guide, name: str) -> list[Page]:
    """The pages below a place."""
    place = guide.place(name)
    assert place
    return list(pages_of(guide.seen_from(place), place))


def test_home_groups_the_places_by_what_they_lie_in(many: Guide) -> None:
    found = tree(many, at(many, ""))
    named = {group.get("id"): len(having(group, "chip")) for group in by_id(found, "places")}
    assert named == {"in-nan": 16, "in-n1": 1, "in-bei": 16}
    assert having(found, "seal-chip") == having(found, "overview") == []


def test_no_address_is_made_twice(many: Guide) -> None:
    made = [page.url for page in shared_pages(many)]
    made += [page.url for place in many.places for page in own_pages(many, place.id)]
    assert sorted(set(made)) == sorted(made)


def test_pages_are_made_from_no_more_than_they_may_know(many: Guide) -> None:
    for name in ("n1", "bei", "xian"):
        place = many.place(name)
        assert place
        assert own_pages(many, name) == list(pages_of(many, place))
    afar = many.seen_from_afar()
    for route in SHARED_ROUTES:
        assert list(route(afar)) == list(route(many))


def test_the_menu_has_the_pages_own_place_and_leads_to_all(many: Guide) -> None:
    site = site_view(many)
    page, *_ = own_pages(many, "n1")
    assert [one.url for one in page_view(page, site).places] == ["n1/", "#places"]
    assert [one.url for one in page_view(at(many, ""), site).places] == ["#places"]


def test_a_place_leads_to_what_stands_above_and_below_it(many: Guide) -> None:
    page, *_ = own_pages(many, "n1")
    assert [crumb.url for crumb in page.crumbs] == ["", "nan/"]
    assert page.values["below"].url == "#in-n1"


@pytest.mark.parametrize("url", ["events/birth/", "compare/x/", "find/employee/all/"])
def test_what_would_show_all_places_asks_for_a_province_first(many: Guide, url: str) -> None:
    choices = [link.get("href") for link in tree(many, at(many, url)).xpath("//ul[@class='find-answers']//a")]
    assert choices == ["nan/", "n1/", "bei/"]
    shown = tree(many, at(many, f"{url}bei/"))
    assert "B1市" in words(shown)
    assert "N1市" not in words(shown)


def test_a_places_own_pages_lead_to_its_province(many: Guide) -> None:
    pages = {page.url: page for page in own_pages(many, "n3")}
    assert [link.url for link in pages["n3/"].values["events"]] == ["events/birth/nan/#n3"]
    assert [link.url for link in pages["n3/x/"].values["others"]] == ["compare/x/nan/#at-n3"]
    by_id(tree(many, at(many, "compare/x/nan/")), "at-n3")
    by_id(tree(many, at(many, "events/birth/nan/")), "n3")


def test_the_list_counts_and_says_how_each_place_stands(many: Guide) -> None:
    (standings,) = having(tree(many, at(many, "list/")), "standings")
    rows = [[words(cell) for cell in row] for row in standings.xpath(".//tbody/tr")]
    assert len(rows) == 16
    assert rows[:2] == [["N1市", "1", "1", "0", "0"], ["N2市", "0", "0", "0", "0"]]


def test_a_places_pages_are_the_same_beside_fourteen_cities_and_beside_forty() -> None:
    for name in ("n1", "n2", "bei", "xian"):
        few, more = (own_pages(country(cities), name) for cities in (14, 40))
        assert few == more
        assert len(few) > 3


def test_pages_about_the_site_do_not_grow_with_it(many: Guide) -> None:
    more = country(60)
    assert at(many, "about/") == at(more, "about/")
    for guide in (many, more):
        found = tree(guide, at(guide, "search/"))
        assert not [url for url in found.xpath("//@href") if "a-z/" in url]
        assert "../#places" in found.xpath("//section//@href")


def test_a_place_among_many_lists_its_own_misprints(many: Guide) -> None:
    slip = Erratum("2.1", "受里", "受理", "同一页写作受理。")
    places = tuple(replace(one, errata=(slip,)) if one.id == "n1" else one for one in many.places)
    guide = replace(many, places=places)
    page, *_ = own_pages(guide, "n1")
    assert "同一页写作受理。" in words(by_id(tree(guide, page), "errata-n1"))
    assert at(guide, "about/").values["errata"] == ()


@pytest.mark.browser
def test_a_reader_has_at_most_three_places_side_by_side(page: Window, many: Guide) -> None:
    shown = make_renderer(many, TEMPLATES, "assets/").render(at(many, "compare/x/nan/"))

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/assets/"):
            route.fulfill(path=ROOT / "static" / path.removeprefix("/assets/"))
        else:
            route.fulfill(body=shown, content_type="text/html; charset=utf-8")

    page.route("http://made.example/**", answer)
    page.goto("http://made.example/compare/x/nan/#at-n7")
    seen = page.locator("table.compare tbody[id]:visible")
    names = "rows => rows.map(row => row.id)"
    assert seen.evaluate_all(names) == ["at-n7"]
    for name in ("n1", "n3", "n5"):
        page.click(f"[data-place={name}]")
    assert seen.evaluate_all(names) == ["at-n1", "at-n3", "at-n5"]
    page.click("[data-place=n3]")
    page.reload()
    assert seen.evaluate_all(names) == ["at-n1", "at-n5"]
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.unroute("http://made.example/**")
