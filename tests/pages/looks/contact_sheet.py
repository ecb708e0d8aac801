"""Every kind of page on one small picture, as it looks on some screen: pages in frames, taken at once.

To take each page by itself would cost a browser half a minute; a wall of frames costs it seconds.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageChops
from playwright.sync_api import Page

from tests.pages.kinds import KINDS, PAPERS

EVERY = KINDS | PAPERS
HEIGHT = 1280
"""Pixels of each page that a picture has: two screens of a phone."""
COLUMNS = 9
TILE = 8
"""Pixels of a picture, both ways, whose mean colour is compared: packing a picture changes that less."""
FAR = 16
"""Of 255 steps of a colour, from which a tile looks different."""
FEW = 2
"""Tiles of a page that may: edges of letters, from one browser to the next."""
GROWS = ("search results", "search in all cities")
"""Kinds that get more while they are scrolled, at their own time: looked at from their top alone."""
WALL = """
async ([base, kinds]) => {
  document.body.textContent = "";
  document.body.style.cssText = "margin: 0; background: #888";
  document.documentElement.style.overflow = "hidden";
  for (const [kind, url] of kinds) {
    const frame = document.createElement("iframe");
    frame.name = kind;
    frame.style.cssText = "position: absolute; border: 0; transform-origin: 0 0; background: #fff";
    // One after the other: pages tell each other by the device's memory where one was.
    await new Promise((loaded) => {
      frame.onload = loaded;
      frame.src = base + url;
      document.body.append(frame);
    });
  }
}
"""
QUIET = """
() => Array.from(document.querySelectorAll("iframe"), (frame) => frame.contentDocument)
  .every((page) => !page.body.matches(".asking") && !page.querySelector("main [aria-busy=true]"))
"""
HANG = """
async ([width, height, scale, columns, letters, begins]) => {
  for (const [at, frame] of [...document.querySelectorAll("iframe")].entries()) {
    const left = (at % columns) * width * scale, top = Math.floor(at / columns) * height * scale;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    frame.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    frame.contentDocument.documentElement.style.fontSize = letters;
    frame.contentDocument.documentElement.style.scrollbarWidth = "none";
    frame.contentWindow.scrollTo({ top: begins, behavior: "instant" });
  }
  await document.fonts.ready;
}
"""


@dataclass(frozen=True)
class Look:
    """A screen, and what its reader has set."""

    name: str
    width: int
    scale: float
    colours: Literal["light", "dark"] = "light"
    forced: bool = False
    letters: str = ""
    begins: int = 0
    """Pixels of a page above what is looked at; of a shorter page the end is seen."""

    @property
    def size(self) -> tuple[int, int]:
        """Of a page on the picture."""
        return round(self.width * self.scale), round(HEIGHT * self.scale)


LOOKS = {
    look.name: look
    for look in (
        Look("360", 360, 0.2),
        Look("360-below", 360, 0.12, begins=HEIGHT),
        Look("360-dark", 360, 0.16, "dark"),
        Look("360-forced", 360, 0.16, forced=True),
        Look("360-letters-200", 360, 0.16, letters="200%"),
        Look("768", 768, 0.125),
        Look("1440", 1440, 0.1),
    )
}


def hang(page: Page, base: str) -> None:
    """Every kind of page in a frame of its own."""
    page.goto(f"{base}robots.txt")
    page.evaluate(WALL, [base, list(EVERY.items())])
    page.wait_for_function(QUIET)


def photographed(page: Page, look: Look) -> Image.Image:
    """What hangs there, on such a screen."""
    width, height = look.size
    rows = -(-len(EVERY) // COLUMNS)
    page.set_viewport_size({"width": width * COLUMNS, "height": height * rows})
    page.emulate_media(color_scheme=look.colours, forced_colors="active" if look.forced else "none")
    page.evaluate(HANG, [look.width, HEIGHT, look.scale, COLUMNS, look.letters, look.begins])
    return Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def differences(look: Look, one: Image.Image, other: Image.Image) -> Iterator[str]:
    """Which kinds of page look different, and where."""
    width, height = look.size
    for at, kind in enumerate(EVERY):
        if look.begins and kind in GROWS:
            continue
        left, top = at % COLUMNS * width, at // COLUMNS * height
        box = (left, top, left + width, top + height)
        tiles = list(_far(one.crop(box), other.crop(box)))
        if len(tiles) > FEW:
            across, down = zip(*tiles, strict=True)
            x, y = (round(n * TILE / look.scale) for n in (min(across), min(down)))
            right, bottom = (round((n + 1) * TILE / look.scale) for n in (max(across), max(down)))
            yield f"{kind} ({EVERY[kind]}): {len(tiles)} tiles from {x},{y} to {right},{bottom}"


def _far(one: Image.Image, other: Image.Image) -> Iterator[tuple[int, int]]:
    """The tiles whose mean colours differ to the eye."""
    small = [image.reduce(TILE) for image in (one, other)]
    red, green, blue = ImageChops.difference(*small).split()
    farthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    for at, value in enumerate(farthest.tobytes()):
        if value > FAR:
            yield at % farthest.width, at // farthest.width
