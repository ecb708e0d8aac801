"""Every kind of page looks as it did when somebody last looked at it.

Made anew, all at once, and to be looked at before they are kept, by
`ZHINAN_WRITE_EXPECTED=1 pytest tests/pages/looks`. Where a picture differs, what was seen instead stands in
.cache/tests/looks/.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.conftest import opened
from tests.findings import KEPT
from tests.pages.looks.contact_sheet import LOOKS, differences, hang, photographed
from tests.pages.looks.fonts import fonts

pytestmark = pytest.mark.browser
PICTURES = Path(__file__).parent / "pictures"
FONTS = PICTURES / "fonts.txt"
LARGEST = 560 * 1024
"""Bytes of all of them."""
RESTYLE = """
(rule) => document.querySelectorAll("iframe").forEach((frame) => {
  const [sheet] = frame.contentDocument.styleSheets;
  if (frame.dataset.restyled) sheet.deleteRule(sheet.cssRules.length - 1);
  frame.dataset.restyled = rule;
  if (rule) sheet.insertRule(rule, sheet.cssRules.length);
})
"""
CHANGES = {
    "h1 { font-size: 250% !important }": 25,
    ".answer { margin-left: 3rem !important }": 3,
    ".chip { display: none !important }": 8,
    "": 0,
}
"""Rules, and how many kinds of page look different by them at least."""


@pytest.fixture(scope="module")
def wall(browser: Browser, site_url: str) -> Iterator[Page]:
    """All of them, side by side."""
    for page in opened(browser):
        hang(page, site_url)
        yield page


@pytest.mark.parametrize("name", LOOKS)
def test_every_kind_of_page_looks_as_it_did(wall: Page, name: str) -> None:
    look, kept = LOOKS[name], PICTURES / f"{name}.webp"
    shown = photographed(wall, look)
    if os.environ.get("ZHINAN_WRITE_EXPECTED"):
        shown.save(kept, quality=50, method=6)
        FONTS.write_text(fonts(), encoding="utf-8")
    if fonts() != FONTS.read_text(encoding="utf-8"):
        pytest.skip("other fonts than those of the pictures")
    found = list(differences(look, Image.open(kept).convert("RGB"), shown))
    if found:
        seen = KEPT / "looks" / f"{name}.png"
        seen.parent.mkdir(parents=True, exist_ok=True)
        shown.save(seen)
        found.append(f"seen: {seen}")
    assert found == []


def test_pictures_are_small_and_of_every_look() -> None:
    pictures = {path.stem: path.stat().st_size for path in PICTURES.glob("*.webp")}
    assert pictures.keys() == LOOKS.keys()
    assert sum(pictures.values()) < LARGEST


def test_another_look_is_seen(wall: Page) -> None:
    look = LOOKS["360"]
    before = photographed(wall, look)
    for rule, least in CHANGES.items():
        wall.evaluate(RESTYLE, rule)
        after = list(differences(look, before, photographed(wall, look)))
        assert len(after) >= least, rule
    assert after == []


def test_what_stands_below_two_screens_is_seen(wall: Page) -> None:
    seen = {}
    for name in ("360", "360-below"):
        before = photographed(wall, LOOKS[name])
        wall.evaluate(RESTYLE, ".foot { padding-left: 4rem !important; background: #888 !important }")
        seen[name] = {
            one.split(" (")[0] for one in differences(LOOKS[name], before, photographed(wall, LOOKS[name]))
        }
        wall.evaluate(RESTYLE, "")
    assert len(seen["360-below"] - seen["360"]) >= 8
