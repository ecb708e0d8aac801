"""Reads a QR code back from its drawing, by the standard (ISO/IEC 18004) and without the encoder's help.

Versions 1 to 10 with correction level M, byte mode, an undamaged code: what a page's address needs.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

Modules = list[list[bool]]

ALIGNMENT = {
    1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38), 8: (6, 24, 42),
    9: (6, 26, 46), 10: (6, 28, 50),
}  # fmt: skip
BLOCKS = {
    1: (16,), 2: (28,), 3: (44,), 4: (32, 32), 5: (43, 43), 6: (27,) * 4, 7: (31,) * 4,
    8: (38, 38, 39, 39), 9: (36,) * 3 + (37,) * 2, 10: (43,) * 4 + (44,),
}  # fmt: skip
"""Data code words of each block at level M."""
LEVEL_M = 0b00
FORMAT_MASK = 0b101010000010010


def read_qr(svg: str) -> str:
    """The text of the code drawn in `svg`."""
    modules = _modules(svg)
    size = len(modules)
    version = (size - 17) // 4
    level, mask = _format(modules)
    if level != LEVEL_M:
        raise ValueError(f"level {level:02b}")
    bits = "".join(
        str(int(modules[y][x] != _masked(mask, y, x)))
        for y, x in _zigzag(size)
        if not _is_function(version, size, y, x)
    )
    words = [int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8)]
    data = "".join(f"{word:08b}" for word in _joined(words, BLOCKS[version]))
    if data[:4] != "0100":
        raise ValueError(f"mode {data[:4]}")
    start = 12 if version < 10 else 20
    length = int(data[4:start], 2)
    raw = bytes(int(data[i : i + 8], 2) for i in range(start, start + 8 * length, 8))
    return raw.decode()


def quiet_zone(svg: str) -> int:
    """Modules of white on the left of the code."""
    dark = [int(x) for x in re.findall(r"M(\d+) \d+h", _path(svg))]
    return min(dark)


def _path(svg: str) -> str:
    root = ET.fromstring(svg)
    return next(one.get("d", "") for one in root if one.tag.endswith("path"))


def _modules(svg: str) -> Modules:
    """The dark modules without the white around them."""
    width = int(ET.fromstring(svg).get("viewBox", "").split()[2])
    grid = [[False] * width for _ in range(width)]
    for x, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", _path(svg)):
        for at in range(int(x), int(x) + int(run)):
            grid[int(y)][at] = True
    quiet = quiet_zone(svg)
    return [row[quiet : width - quiet] for row in grid[quiet : width - quiet]]


def _format(modules: Modules) -> tuple[int, int]:
    """Correction level and mask, from beside the upper left finder."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    value = int("".join(str(int(modules[y][x])) for y, x in places), 2) ^ FORMAT_MASK
    return value >> 13, value >> 10 & 0b111


def _masked(mask: int, y: int, x: int) -> bool:
    rules = (
        (y + x) % 2, y % 2, x % 3, (y + x) % 3, (y // 2 + x // 3) % 2, y * x % 2 + y * x % 3,
        (y * x % 2 + y * x % 3) % 2, ((y + x) % 2 + y * x % 3) % 2,
    )  # fmt: skip
    return rules[mask] == 0


def _zigzag(size: int) -> Iterator[tuple[int, int]]:
    """All places in the order of the bits: pairs of columns from the right, up and down in turn."""
    upwards = True
    for right in [*range(size - 1, 6, -2), 5, 3, 1]:
        for y in range(size - 1, -1, -1) if upwards else range(size):
            yield y, right
            yield y, right - 1
        upwards = not upwards


def _is_function(version: int, size: int, y: int, x: int) -> bool:
    """Whether a place belongs to a pattern and holds no data."""
    finders = (y < 9 and x < 9) or (y < 9 and x >= size - 8) or (y >= size - 8 and x < 9)
    timing = 6 in (y, x)
    centres = ALIGNMENT[version]
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    aligned = any(
        abs(y - a) <= 2 and abs(x - b) <= 2 for a in centres for b in centres if (a, b) not in corners
    )
    number = version >= 7 and ((y < 6 and x >= size - 11) or (x < 6 and y >= size - 11))
    return finders or timing or aligned or number


def _joined(words: list[int], blocks: tuple[int, ...]) -> list[int]:
    """The data code words in their order: they are dealt out to the blocks in turn."""
    found: list[list[int]] = [[] for _ in blocks]
    dealt = iter(words)
    for row in range(max(blocks)):
        for block, length in zip(found, blocks, strict=True):
            if row < length:
                block.append(next(dealt))
    return [word for block in found for word in block]
