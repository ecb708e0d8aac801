"""Places of several provinces side by side: those of another one are brought when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import Route

from tests.findings import ROOT
from tests.pages.across.test_many_places import at, country
from tests.pages.rendering import TEMPLATES
from zhinan.publish.rendering.renderer import make_renderer

HOST = "http://made.example/"
SHOWN = "rows => rows.map(row => row.querySelector('.row-place').textContent)"


@pytest.fixture
def opened(page: Window) -> Iterator[Window]:
    """A browser in which the comparisons of thirty cities stand, nothing else."""
    guide = country(30)
    page.set_viewport_size({"width": 360, "height": 740})
    renderer = make_renderer(guide, TEMPLATES, "assets/")
    shown = {
        url: renderer.render(at(guide, url)) for url in ("compare/x/", "compare/x/nan/", "compare/x/bei/")
    }

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/")
        if path in shown:
            route.fulfill(body=shown[path], content_type="text/html; charset=utf-8")
        elif path.startswith("assets/"):
            route.fulfill(path=ROOT / "static" / path.removeprefix("assets/"))
        else:
            route.fulfill(status=404)

    page.route(f"{HOST}**", answer)
    yield page
    page.unroute(f"{HOST}**")


@pytest.mark.browser
def test_cities_of_two_provinces_stand_side_by_side_and_can_be_sent_on(opened: Window) -> None:
    seen = opened.locator("table.compare tbody[id]:visible")
    opened.goto(f"{HOST}compare/x/nan/#at-n7")
    opened.get_by_role("button", name="也看别处的").click()
    opened.get_by_role("button", name="＋北省").click()
    opened.click("[data-place=b3]")
    assert seen.evaluate_all(SHOWN) == ["N7市", "B3市"]
    opened.reload()
    assert seen.count() == 2
    assert seen.evaluate_all(SHOWN) == ["N7市", "B3市"]
    rows = opened.locator("table.compare thead tr, table.compare tbody[id]:not([hidden]) tr")
    heads, first, second = rows.evaluate_all("rows => rows.map(row => row.cells.length)")
    assert heads == first == second
    asked = opened.locator("tbody[id=at-b3] td").evaluate_all(
        "cells => cells.map(cell => cell.innerText.trim())"
    )
    assert len([words for words in asked if words]) >= 4
    left, right = (
        row.bounding_box() for row in opened.locator("tbody:not([hidden]) .row-place:visible").all()
    )
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert opened.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.browser
def test_where_the_others_cannot_be_had_the_link_leads_there(opened: Window) -> None:
    opened.goto(f"{HOST}compare/x/nan/")
    opened.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }")
    opened.get_by_role("button", name="也看别处的").click()
    opened.wait_for_url(f"{HOST}compare/x/")
