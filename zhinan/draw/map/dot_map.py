"""A map to scale for a city all of whose halls have coordinates: dots, their names beside them, a scale."""

from __future__ import annotations

import math
from html import escape

from msgspec import Struct

from zhinan.draw.lettering import wrap
from zhinan.draw.svg import BASE, number

WIDTH = 344.0
EDGE = 10.0
NAMES = 138.0
"""Width of the column of names on the right."""
TALLEST = 400.0
SIZE = 14.0
LEADING = 17.0
APART = 8.0
"""Between two names."""
RADIUS = 6.0
KILOMETRES_A_DEGREE = 111.32
STEPS = (1, 2, 5, 10, 20, 50, 100, 200)
"""Lengths of the scale, in kilometres."""


class Dot(Struct, frozen=True):
    """A hall with coordinates."""

    name: str
    lat: float
    """Degrees north; all dots of a map in the same datum."""
    lon: float
    """Degrees east."""
    href: str | None = None
    current: bool = False
    """The hall of the page that the map stands on."""


def draw_dot_map(dots: tuple[Dot, ...], *, id_prefix: str, label: str) -> str:
    """The dots as one <svg> group of links, north upwards, each with a line to its name."""
    if not dots:
        return ""
    scale, points, height = _projected(dots)
    names = [wrap(dot.name, (NAMES - 4) / SIZE) for dot in dots]
    middles = _spread([point[1] for point in points], [len(lines) * LEADING for lines in names])
    bottom = max(
        height + EDGE, *(y + len(lines) * LEADING / 2 for y, lines in zip(middles, names, strict=True))
    )
    order = sorted(range(len(dots)), key=lambda place: middles[place])
    parts = [_dot(dots[i], points[i], names[i], middles[i]) for i in order]
    total = bottom + 36
    return (
        f'<svg class="map" id="{escape(id_prefix)}-map" role="group" aria-label="{escape(label)}"'
        f' viewBox="0 0 {number(WIDTH)} {number(total)}" width="{number(WIDTH)}" height="{number(total)}"'
        f' font-size="{number(SIZE)}" xmlns="http://www.w3.org/2000/svg">'
        f"{''.join(parts)}{_scale(scale, total - 14)}</svg>"
    )


def _projected(dots: tuple[Dot, ...]) -> tuple[float, list[tuple[float, float]], float]:
    """Units a kilometre, the dots' places and the height they take.

    Within a city the earth is flat: a degree of longitude shrinks with the cosine of the latitude.
    """
    north, south = max(dot.lat for dot in dots), min(dot.lat for dot in dots)
    west = min(dot.lon for dot in dots)
    narrowing = math.cos(math.radians((north + south) / 2))
    places = [
        ((dot.lon - west) * narrowing * KILOMETRES_A_DEGREE, (north - dot.lat) * KILOMETRES_A_DEGREE)
        for dot in dots
    ]
    room = WIDTH - NAMES - 2 * EDGE - 2 * RADIUS - 24
    across, down = max(x for x, _ in places), max(y for _, y in places)
    scale = min(room / max(across, 0.5), TALLEST / max(down, 0.5))
    start = EDGE + RADIUS
    return scale, [(start + x * scale, start + y * scale) for x, y in places], start + down * scale + RADIUS


def _spread(wanted: list[float], heights: list[float]) -> list[float]:
    """Middles as near as may be to those wanted, so that blocks of these heights keep apart."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed = list(wanted)
    lowest = EDGE - APART
    for place in order:
        placed[place] = max(wanted[place], lowest + APART + heights[place] / 2)
        lowest = placed[place] + heights[place] / 2
    return placed


def _dot(dot: Dot, point: tuple[float, float], lines: tuple[str, ...], middle: float) -> str:
    """A dot, the line to its name, and the name."""
    x, y = number(point[0]), number(point[1])
    start = WIDTH - NAMES
    top = middle - len(lines) * LEADING / 2
    spans = "".join(
        f'<tspan x="{number(start)}" y="{number(top + LEADING * (row + 0.5) + SIZE * BASE)}">'
        f"{escape(line)}</tspan>"
        for row, line in enumerate(lines)
    )
    body = (
        f'<path class="map-rule" fill="none" stroke="currentColor"'
        f' d="M{x} {y}L{number(start - 14)} {number(middle)}H{number(start - 4)}"/>'
        f'<circle class="map-dot" fill="currentColor" stroke="none" cx="{x}" cy="{y}"'
        f' r="{number(_radius(dot))}"/>'
        f'<text class="map-name" fill="currentColor">{spans}</text>'
    )
    kind = "map-place map-current" if dot.current else "map-place"
    bold = ' font-weight="700"' if dot.current else ""
    here = ' aria-current="true"' if dot.current else ""
    if dot.href is None:
        return f'<g class="{kind}"{bold}>{body}</g>'
    return f'<a class="{kind}" href="{escape(dot.href)}"{here}{bold}>{body}</a>'


def _radius(dot: Dot) -> float:
    return RADIUS + 3 if dot.current else RADIUS


def _scale(units: float, y: float) -> str:
    """A bar of a round number of kilometres, at most a third of the map's width."""
    length = max((step for step in STEPS if step * units <= 110), default=STEPS[0])
    end = number(EDGE + length * units)
    return (
        f'<g class="map-scale"><path class="map-rule" fill="none" stroke="currentColor"'
        f' d="M{number(EDGE)} {number(y - 4)}v4H{end}v-4"/>'
        f'<text fill="currentColor" font-size="12" x="{number(EDGE + length * units + 6)}" y="{number(y)}">'
        f"{length}公里</text></g>"
    )
