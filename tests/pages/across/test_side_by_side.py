"""Places that a reader chose on a comparison stand side by side, also on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


@pytest.mark.browser
def test_two_places_are_chosen_and_stand_side_by_side_on_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{site_url}compare/maternity-allowance/")
    seen = page.locator("table.compare tbody[id]:visible")
    everybody = seen.count()
    assert everybody > 2
    for place in ("jiazhou", "yichuan"):
        page.click(f".chip[data-place={place}]")
    places = page.locator("table.compare tbody:not([hidden]) .row-place:visible")
    left, right = (one.bounding_box() for one in places.all())
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.url.endswith("?with=jiazhou,yichuan")
    page.reload()
    assert places.count() == 2
    page.get_by_role("button", name="全部", exact=True).click()
    assert seen.count() == everybody
