"""Every kind of page, read as assistive technology reads it and on the screens that people have."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}
WIDTHS = (320, 360, 768, 1440)


def violations(page: Page, rules: object = RULES) -> list[str]:
    """What axe finds, as rule and element. axe comes in past the page's CSP, as a browser tool does."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", rules)
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_by_day_by_night_and_on_a_desk(page: Page, site_url: str, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_url + KINDS[kind])
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert violations(page) == []


def test_axe_would_find_something(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x>')")
    assert any(found.startswith("image-alt") for found in violations(page))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_loads_whole_and_needs_no_sideways_scrolling(page: Page, site_url: str, kind: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto(site_url + KINDS[kind], wait_until="load")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, "text at 200 %"
    assert [text for text in complaints if "favicon" not in text] == []


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(page: Page, site_url: str) -> None:
    page.goto(site_url + KINDS["item"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
