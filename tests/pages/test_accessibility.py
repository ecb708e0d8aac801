"""Every kind of page, read as assistive technology reads it and on the screens that people have."""

from __future__ import annotations

from collections.abc import Callable
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, Route

from tests.conftest import good_guide
from tests.findings import ROOT, found
from tests.pages.kinds import KINDS
from tests.pages.rendering import TEMPLATES, having, tree
from zhinan.pages.routes import pages_of
from zhinan.pages.urls import file_of
from zhinan.publish.assets import read_assets
from zhinan.publish.rendering.renderer import make_renderer

pytestmark = pytest.mark.browser
YEARS = ROOT / "tests" / "sites" / "good" / "years"
ASSETS = read_assets(ROOT / "static")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast": {"enabled": False}},
}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}
MARK_LOOKS = """() => {
  // axe takes most of its time for colours, and most of a long table looks the same: what decides about a
  // text are its colour, size and weight and every ground below it. What stands out of the flow is all taken.
  const seen = new Map(), grounds = new Map([[null, '']]);
  const ground = (part) => {
    if (!grounds.has(part)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(part);
      const plain = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1';
      const own = plain ? '' : [backgroundColor, backgroundImage, opacity].join();
      grounds.set(part, own + ground(part.parentElement));
    }
    return grounds.get(part);
  };
  for (const part of document.querySelectorAll('body, body *')) {
    part.removeAttribute('data-look');
    if (![...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const { color, fontSize, fontWeight, position, textShadow } = getComputedStyle(part);
    const look = [color, fontSize, fontWeight, textShadow, ground(part)].join('|');
    seen.set(look, (seen.get(look) || 0) + 1);
    if (seen.get(look) <= 3 || position !== 'static') part.setAttribute('data-look', '');
  }
}"""
Look = Callable[[Page, str], list[str]]
WIDTHS = (320, 360, 768, 1440)


def violations(page: Page, rules: object = RULES, within: str = "html") -> list[str]:
    """What axe finds, as rule and element. axe comes in past the page's CSP, as a browser tool does."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found = page.evaluate("([within, rules]) => axe.run({ include: [within] }, rules)", [within, rules])
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def faint(page: Page) -> list[str]:
    """Texts that stand out too little: a few of each look are measured, so that none is left out."""
    page.evaluate(MARK_LOOKS)
    return violations(page, COLOURS, "[data-look]")


def read_by_axe(page: Page, address: str) -> list[str]:
    """What axe finds on a page: on a phone, by night, on a desk."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    complaints = [f"phone: {one}" for one in violations(page) + faint(page)]
    page.emulate_media(color_scheme="dark")
    complaints += [f"night: {one}" for one in faint(page)]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 800})
    return complaints + [f"desk: {one}" for one in violations(page) + faint(page)]


def seen_on_screens(page: Page, address: str) -> list[str]:
    """What is not loaded, goes wrong, or leaves the screen on a page."""
    page.goto("about:blank")  # what another page was still loading is no fault of this one
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto(address, wait_until="load")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            complaints.append(f"wider than {width}")
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if page.evaluate("document.documentElement.scrollWidth") > 360:
        complaints.append("wider than 360 with text at 200 %")
    return [text for text in complaints if "favicon" not in text]


@pytest.fixture
def judged(page: Page, site_url: str, built_site: Path, looks: bytes) -> Callable[[str, Look], list[str]]:
    """What a look finds on a kind of page; what searches answer is looked at each time."""

    def judge(kind: str, look: Look) -> list[str]:
        def see() -> list[str]:
            return look(page, site_url + KINDS[kind])

        if kind.startswith("search"):
            return see()
        html = (built_site / file_of(KINDS[kind])).read_bytes()
        made_of = (html, looks, AXE.encode(), Path(__file__).read_bytes())
        return found(f"{look.__name__}-{kind.replace(' ', '-')}", made_of, see)

    return judge


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_by_day_by_night_and_on_a_desk(judged: Callable[..., list[str]], kind: str) -> None:
    assert judged(kind, read_by_axe) == []


def test_axe_would_find_something(page: Page, site_url: str) -> None:
    page.goto(site_url)
    assert violations(page) + faint(page) == []
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<main><img src=x></main>')")
    assert any(found.startswith("image-alt") for found in violations(page))
    page.evaluate("[...document.querySelectorAll('main li a')].at(-1).style.color = '#bbb'")
    assert [found[:14] for found in faint(page)] == ["color-contrast"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_loads_whole_and_needs_no_sideways_scrolling(
    judged: Callable[..., list[str]], kind: str
) -> None:
    assert judged(kind, seen_on_screens) == []


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(page: Page, site_url: str) -> None:
    page.goto(site_url + KINDS["item"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


@pytest.mark.parametrize("url", ["yangli/payment-certificate/", "yangli/transfer-in/"])
def test_axe_finds_nothing_on_an_address_of_what_is_no_more(page: Page, url: str) -> None:
    guide = good_guide(YEARS / "content")
    place = guide.places[0]
    (stub,) = (one for one in pages_of(guide.seen_from(place), place) if one.url == url)
    shown = make_renderer(guide, TEMPLATES, "assets/").render(stub)

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/assets/"):
            name = path.removeprefix("/assets/")
            data = ASSETS.files.get(name, b"")
            route.fulfill(body=data, content_type=guess_type(name)[0] or "")
        else:
            route.fulfill(body=shown, content_type="text/html; charset=utf-8")

    page.route("http://made.example/**", answer)
    assert read_by_axe(page, f"http://made.example/{url}") == []
    assert having(tree(guide, stub), "lead")
    page.unroute("http://made.example/**")
