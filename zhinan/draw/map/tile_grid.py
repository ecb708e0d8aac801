"""Maps of a city's halls as inline SVG: a grid of districts, one box each. No boundaries are drawn."""

from __future__ import annotations

from html import escape

from msgspec import Struct

from zhinan.draw.lettering import balanced
from zhinan.draw.svg import BASE, number

DISCLAIMER = "只示意方位，不是地图，不表示行政区域界线和范围"
"""Stands under every grid."""

WIDTH = 344.0
"""Of the drawing, in units; a unit is a CSS pixel on a phone of 360."""
EDGE = 3.0
NORTH = 24.0
"""Height of the strip with the arrow to the north."""
GAP = 6.0
"""Between two boxes: they never touch, so that no line looks like a boundary."""
WIDEST = 96.0
SIZE = 16.0
LEADING = 20.0
SMALL = 15.0
HERE = "当前"


class Tile(Struct, frozen=True):
    """A district or development zone on the grid."""

    name: str
    href: str | None
    """Where its halls stand; None for a district without a page."""
    count: int
    """Number of its halls."""
    current: bool = False
    """The district of the page that the map stands on."""


def draw_office_map(
    cells: tuple[tuple[Tile | None, ...], ...], *, id_prefix: str, label: str, brief: bool = False
) -> str:
    """The grid as one <svg> group of links, rows from north to south; the disclaimer belongs under it.

    `brief` is for paper: names alone, in boxes as low as these.
    """
    columns = max((len(row) for row in cells), default=0)
    if not columns:
        return ""
    width = min((WIDTH - 2 * EDGE - GAP * (columns - 1)) / columns, WIDEST)
    height = _height(cells, width, brief=brief)
    left = (WIDTH - columns * width - GAP * (columns - 1)) / 2
    total = NORTH + len(cells) * (height + GAP) - GAP + EDGE
    tiles = [
        _tile(tile, left + x * (width + GAP), NORTH + y * (height + GAP), (width, height), brief=brief)
        for y, row in enumerate(cells)
        for x, tile in enumerate(row)
        if tile
    ]
    return (
        f'<svg class="map" id="{escape(id_prefix)}-map" role="group" aria-label="{escape(label)}"'
        f' viewBox="0 0 {number(WIDTH)} {number(total)}" width="{number(WIDTH)}" height="{number(total)}"'
        f' xmlns="http://www.w3.org/2000/svg">{_north()}{"".join(tiles)}</svg>'
    )


def _tile(tile: Tile, x: float, y: float, size: tuple[float, float], *, brief: bool) -> str:
    """A box with the district's name, the number of its halls and, on its own page, 当前."""
    width, height = size
    words = _words(tile, width, brief=brief)
    top = y + (height - LEADING * len(words)) / 2
    texts = "".join(
        f'<text class="{name}" fill="currentColor" text-anchor="middle" font-size="{number(points)}"'
        f' x="{number(x + width / 2)}" y="{number(top + LEADING * (row + 0.5) + points * BASE)}">'
        f"{escape(line)}</text>"
        for row, (line, name, points) in enumerate(words)
    )
    box = (
        f'<rect class="map-tile" fill="none" stroke="currentColor" x="{number(x)}" y="{number(y)}"'
        f' width="{number(width)}" height="{number(height)}" rx="5"/>'
    )
    kind = "map-place map-current" if tile.current else "map-place"
    # Told in the drawing itself: what makes the PDF files gives no style sheet of the page to it.
    bold = ' stroke-width="3" font-weight="700"' if tile.current else ""
    here = ' aria-current="true"' if tile.current else ""
    if tile.href is None:
        return f'<g class="{kind}"{bold}>{box}{texts}</g>'
    return f'<a class="{kind}" href="{escape(tile.href)}"{here}{bold}>{box}{texts}</a>'


def _words(tile: Tile, width: float, *, brief: bool) -> list[tuple[str, str, float]]:
    """The lines of a box, each with its class and size."""
    count = f"{tile.count}个大厅" if tile.count else "暂无大厅"
    words = [(line, "map-name", SIZE) for line in balanced(tile.name, (width - 8) / SIZE)]
    if brief:
        return words
    words += [(line, "map-count", SMALL) for line in balanced(count, (width - 6) / SMALL)]
    return [*words, (HERE, "map-here", SMALL)] if tile.current else words


def _height(cells: tuple[tuple[Tile | None, ...], ...], width: float, *, brief: bool) -> float:
    """Height of every box: that of the fullest one, and enough for a finger."""
    rows = max((len(_words(tile, width, brief=brief)) for row in cells for tile in row if tile), default=2)
    return rows * LEADING + 10 if brief else max(rows * LEADING + 14, 50)


def _north() -> str:
    """An arrow upwards with the word 北: the grid's rows run from north to south."""
    return (
        '<g class="map-north" aria-hidden="true">'
        '<path fill="currentColor" d="M12 4l4 13l-4 -3l-4 3z"/>'
        f'<text fill="currentColor" font-size="{number(SMALL)}" x="20" y="15">北</text></g>'
    )
