"""The picture by which a page is known where it is sent on: seal, title, time limit, the site's name.

It is drawn where Pillow and a Chinese font are on the machine; elsewhere pages have the site's one picture.
Its address names all that it is drawn from, so that one that stands is never drawn again.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from zhinan.pages.page import SharePicture
from zhinan.publish.digest import version_of

if TYPE_CHECKING:
    from PIL import ImageFont

WIDTH, HEIGHT, MARGIN = 600, 315, 40
SEAL, FOOT = 40, 22
SAID = 30
TITLES = ((46, 2), (36, 2), (30, 3))
"""Sizes of the title with the lines that there is room for, the largest first."""
PAPER, INK, RED, GREEN = (251, 250, 246), (20, 33, 31), (181, 48, 28), (10, 90, 85)
SHADES = 7
"""Steps from paper to ink: enough for smooth edges, few enough for little bytes."""
FONTS = (("C:/Windows/Fonts/msyhbd.ttc", 0), ("/System/Library/Fonts/PingFang.ttc", 0))
"""Where systems without fontconfig have theirs."""
WANTED = "sans-serif:lang=zh-cn:weight=200"


class Easel(Struct, frozen=True):
    """What pictures are drawn with on this machine."""

    font: str
    index: int
    """Which of the fonts in the file."""
    key: str
    """Names the font, the program that draws, and this file."""

    def draw(self, picture: SharePicture) -> bytes:
        """The picture as PNG."""
        return _draw(self, picture)


@cache
def easel() -> Easel | None:
    """None where a picture can't be drawn."""
    found = _font() if find_spec("PIL") else None
    if found is None:
        return None
    name, index = found
    made_with = f"{Path(name).name} {index} {version_of('pillow')}".encode() + Path(__file__).read_bytes()
    return Easel(name, index, hashlib.blake2b(made_with, digest_size=8).hexdigest())


def _font() -> tuple[str, int] | None:
    if tool := shutil.which("fc-match"):
        asked = [tool, "--format=%{file}|%{index}|%{lang}", WANTED]
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        name, index, languages = [*told.split("|", 2), "", "", ""][:3]
        if "zh-cn" in languages.split("|") and index.isdecimal() and Path(name).is_file():
            return name, int(index)
    return next(((name, index) for name, index in FONTS if Path(name).is_file()), None)


@cache
def _sized(name: str, index: int, size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont  # only where pictures are drawn

    return ImageFont.truetype(name, size, index=index)


def _draw(easel: Easel, picture: SharePicture) -> bytes:
    from PIL import Image, ImageChops, ImageDraw

    ink, red = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
    on_ink, on_red = ImageDraw.Draw(ink), ImageDraw.Draw(red)
    _seal(on_red, easel, picture.seal)
    size, lines = _title(easel, picture.title)
    top = 112
    for line in lines:
        on_ink.text((MARGIN, top), line, font=_sized(easel.font, easel.index, size), fill=255)
        top += round(size * 1.2)
    if picture.said:
        on_red.text((MARGIN, top + 4), picture.said, font=_sized(easel.font, easel.index, SAID), fill=255)
    foot = _sized(easel.font, easel.index, FOOT)
    on_ink.text((MARGIN, HEIGHT - 42), picture.foot, font=foot, fill=255)
    levels = [round(level * SHADES / 255) for level in range(256)]
    indices = ImageChops.add(ink.point(levels), red.point([level and level + SHADES for level in levels]))
    indices.paste(2 * SHADES + 1, (0, 0, WIDTH, 12))
    whole = Image.frombytes("P", (WIDTH, HEIGHT), indices.tobytes())
    whole.putpalette([part for colour in _palette() for part in colour])
    file = io.BytesIO()
    whole.save(file, "PNG", bits=4)
    return file.getvalue()


def _palette() -> Iterator[tuple[int, ...]]:
    yield PAPER
    for colour in (INK, RED):
        for step in range(1, SHADES + 1):
            yield tuple(
                round(here + (there - here) * step / SHADES)
                for here, there in zip(PAPER, colour, strict=True)
            )
    yield GREEN


def _seal(drawing: Any, easel: Easel, words: str) -> None:
    size = SEAL
    while size > FOOT and _sized(easel.font, easel.index, size).getlength(words) > WIDTH - 3 * MARGIN:
        size -= 2
    font = _sized(easel.font, easel.index, size)
    width = round(font.getlength(words))
    drawing.rounded_rectangle((MARGIN, 36, MARGIN + width + 28, 104), 10, outline=255, width=4)
    drawing.text((MARGIN + 14, 69), words, font=font, fill=255, anchor="lm")


def _title(easel: Easel, words: str) -> tuple[int, list[str]]:
    """The size in which the title has room, and its lines; one that is too long ends with …."""
    lines: list[str] = []
    for size, most in TITLES:
        font = _sized(easel.font, easel.index, size)
        lines = []
        for letter in words:
            if lines and font.getlength(lines[-1] + letter) <= WIDTH - 2 * MARGIN:
                lines[-1] += letter
            else:
                lines.append(letter)
        if len(lines) <= most:
            return size, lines
    size, most = TITLES[-1]
    return size, [*lines[: most - 1], lines[most - 1][:-1] + "…"]
