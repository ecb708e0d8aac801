"""Components look as they did when somebody last looked at them.

The pictures beside this file are half as large. Made anew, and to be looked at, by
`ZHINAN_WRITE_EXPECTED=1 pytest tests/pages/components/test_looks.py`.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from tests.pages.kinds import KINDS
from tests.pages.looks.fonts import fonts

pytestmark = pytest.mark.browser
LOOKS = Path(__file__).parent / "looks"
FONTS = LOOKS / "fonts.txt"
FAR = 14
"""Of 255 steps of a colour: a picture of few colours is as far from what it shows, a soft ground farther."""
FEW = 0.002
"""The share of points that may differ by more: edges of letters, from one browser to the next."""
LARGEST = 150 * 1024
RESTYLE = "(rule) => document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)"
COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def photographed(page: Page) -> Image.Image:
    """The components, half as large; header and foot have the site's own words."""
    taken = page.locator("main").screenshot(animations="disabled")
    return Image.open(io.BytesIO(taken)).convert("RGB").reduce(2)


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of points that differ to the eye; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    red, green, blue = ImageChops.difference(one, other).split()
    farthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(farthest.histogram()[FAR:]) / (one.width * one.height)


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("width", [360, 1280])
def test_components_look_as_they_did(
    page: Page, site_url: str, width: int, colour: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=colour)
    page.goto(site_url + KINDS["components"])
    shown = photographed(page)
    path = LOOKS / f"{width}-{colour}.png"
    if os.environ.get("ZHINAN_WRITE_EXPECTED"):
        shown.quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
        FONTS.write_text(fonts(), encoding="utf-8")
    if fonts() != FONTS.read_text(encoding="utf-8"):
        pytest.skip("other fonts than those of the pictures")
    assert differing(shown, Image.open(path).convert("RGB")) <= FEW


def test_pictures_are_few_and_small() -> None:
    pictures = sorted(LOOKS.glob("*.png"))
    assert [path.name for path in pictures] == [
        "1280-dark.png", "1280-light.png", "360-dark.png", "360-light.png",
    ]  # fmt: skip
    assert max(path.stat().st_size for path in pictures) < LARGEST


@pytest.mark.parametrize(
    "style",
    [
        ".hall-call .button { background: none }",
        ".papers input { display: none }",
        ".stamp { font-size: 300% }",
        ".notice { background: none }",
    ],
)
def test_another_look_is_seen(page: Page, site_url: str, style: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site_url + KINDS["components"])
    before = photographed(page)
    assert differing(before, photographed(page)) == 0
    page.evaluate(RESTYLE, style)
    assert differing(before, photographed(page)) > FEW
