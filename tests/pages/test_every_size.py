"""Each kind of page on a small phone, a tablet and a desk, with letters twice as large, in forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.pages.kinds import KINDS, PAPERS

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1440)
EVERY = KINDS | PAPERS
UNSEEN = (
    ".sr-only, .skip, .brand-whole, .brand-short, .where, .crumbs, svg, [hidden], thead, option, "
    "details:not([open]) > :not(summary)"
)
SHAPES = """
(unseen) => {
  const wide = document.documentElement.clientWidth;
  const whole = document.documentElement.scrollWidth;
  const found = whole > wide ? [`sideways: ${whole}`] : [];
  for (const one of document.body.querySelectorAll("*")) {
    if (one.closest(unseen) || !one.getClientRects().length) continue;
    const own = [...one.childNodes].map((node) => (node.nodeType === 3 ? node.data.trim() : "")).join("");
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const tell = (why) => found.push(`${why}: ${one.tagName} ${one.className} ${own.slice(0, 20)}`);
    if (own && (box.right > wide + 1 || box.left < -1)) tell("beside the screen");
    if (own.length > 3 && box.width < 2.1 * parseFloat(style.fontSize)) tell("a column of letters");
    // What ends with … does so on purpose.
    const ends = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
    const cuts = !["visible", "auto"].includes(style.overflowX) && !ends;
    const over = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    if (cuts && over) tell("cut");
  }
  return found;
}
"""
PRESSED = "button, .button, .chip, .door, .pick, input:not([type=checkbox]):not([type=hidden])"
IN_A_SHAPE = ".top-search button, .copy, .mine button"
"""Those that stand within one, or are links by their look."""
SHAPELESS = """
([pressed, within]) => [...document.querySelectorAll(pressed)]
  .filter((one) => one.getClientRects().length && !one.matches(within))
  .filter((one) => !["Top", "Bottom"].some((side) => parseFloat(getComputedStyle(one)[`border${side}Width`])))
  .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim()}`)
"""
EXTENSIONS = """
() => document.querySelectorAll(".phone, .tel").forEach((one) => {
  one.textContent = "0600-55509880转82305";
})
"""
SMALL = """
(pressed) => [...document.querySelectorAll(pressed)]
  .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 44)
  .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim()}`)
"""


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_leaves_the_screen_or_is_cut(page: Page, site_url: str, kind: str) -> None:
    page.goto(site_url + EVERY[kind])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        assert (width, page.evaluate(SHAPES, UNSEEN)) == (width, [])


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_leaves_the_screen_with_letters_twice_as_large(page: Page, site_url: str, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + EVERY[kind])
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SHAPES, UNSEEN) == []


@pytest.mark.parametrize("kind", ["item", "hall", "checklist", "hall sheet", "hall folder"])
def test_a_number_with_an_extension_does_not_leave_the_screen(page: Page, site_url: str, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + EVERY[kind])
    page.evaluate(EXTENSIONS)
    assert page.evaluate(SHAPES, UNSEEN) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SHAPES, UNSEEN) == []


def test_a_wall_lists_title_is_no_column_where_no_hotline_stands_below_it(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + PAPERS["wall list"])
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.locator(".poster-count").evaluate_all("all => all.forEach((one) => { one.textContent = '共2项'; })")
    assert page.evaluate(SHAPES, UNSEEN) == []


@pytest.mark.parametrize("kind", EVERY)
def test_what_is_pressed_has_a_shape_in_forced_colours(page: Page, site_url: str, kind: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(site_url + EVERY[kind])
    shapeless = page.evaluate(SHAPELESS, [PRESSED, IN_A_SHAPE])
    page.emulate_media(forced_colors="none")
    assert shapeless == []


@pytest.mark.parametrize("kind", EVERY)
def test_what_is_pressed_is_as_large_as_a_finger(page: Page, site_url: str, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + EVERY[kind])
    assert page.evaluate(SMALL, PRESSED) == []


def test_what_is_wrong_is_seen(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site_url + KINDS["item"])
    assert page.evaluate(SHAPES, UNSEEN) == []
    wrong = {"h1": "width: 1em", ".audience": "height: 5px; overflow: hidden"}
    wrong |= {".button": "border: 0", ".answer": "margin-left: 300px"}
    for selector, style in wrong.items():
        page.locator(selector).first.evaluate("(one, style) => { one.style.cssText = style; }", style)
    seen = " ".join(page.evaluate(SHAPES, UNSEEN))
    assert all(why in seen for why in ("beside the screen", "a column of letters: H1", "cut: P audience"))
    assert page.evaluate(SHAPELESS, [PRESSED, IN_A_SHAPE])
    page.locator(".button").first.evaluate("one => { one.style.minHeight = one.style.padding = 0; }")
    assert page.evaluate(SMALL, PRESSED)
