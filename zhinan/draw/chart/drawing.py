"""A flowchart as inline SVG for a page: one picture with a title and a description, no links, classes only.

Sizes, weights and dashes stand in the markup, so that the drawing holds without a stylesheet, as the
makers of PDF files read it; colours come from static/chart.css, and the face from the page around it.
"""

from __future__ import annotations

from html import escape

from zhinan.draw.chart.geometry import Box, Layout, Line, Point, Route
from zhinan.draw.chart.layout import lay_out
from zhinan.draw.chart.outline import outline
from zhinan.draw.chart.sheet_size import PHONE, Sheet
from zhinan.draw.svg import number
from zhinan.model.flowchart import Flowchart

CORNER = 7.0
BEND = 7.0
FOLD = 10.0
"""The turned-down corner of a card."""
TICK_SIDE = 12.0
DOT = 2.1
"""Half the width of a dot before an entry."""
FACE = "Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif"
"""Where the page's own face is not known: one face for Chinese, Latin letters and digits."""
BOLD = frozenset({"chart-caption"})
WIDTHS = {"result": 2.6, "start": 2.0, "end": 2.0, "note": 1.0, "paper": 1.2}
"""Of a box's line, in units; all others have 1.4."""
ARROW = (8.0, 4.5)
"""Length and half the width of an arrow's head."""


def draw_flowchart(chart: Flowchart, *, id_prefix: str, sheet: Sheet = PHONE) -> str:
    """The chart as one <svg> element; `id_prefix` makes its two ids unique on the page."""
    drawing = lay_out(chart, sheet)
    title, desc = f"{id_prefix}-title", f"{id_prefix}-desc"
    parts = [
        f'<svg class="chart chart-{sheet.name}" role="img" aria-labelledby="{escape(title)} {escape(desc)}"'
        f' viewBox="0 0 {number(drawing.width)} {number(drawing.height)}"'
        f' width="{number(drawing.width)}" height="{number(drawing.height)}"'
        f' font-size="{number(drawing.size)}" font-family="{FACE}" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{escape(title)}">{escape(chart.title)}</title>',
        f'<desc id="{escape(desc)}">{escape(description(chart))}</desc>',
        *_lines(drawing),
        *(_box(box) for box in drawing.boxes),
        "</svg>",
    ]
    return "".join(parts)


def description(chart: Flowchart) -> str:
    """What the picture is, in a sentence; the steps themselves stand in the list beside it."""
    return f"流程图，共{len(outline(chart))}步，内容与文字步骤相同。"


def _lines(drawing: Layout) -> list[str]:
    parts = []
    for route in drawing.routes:
        kind = "paper" if route.paper else "back" if route.back else "flow"
        dashes = ' stroke-dasharray="4 3"' if route.paper else ""
        parts.append(
            f'<path class="chart-line chart-line-{kind}" fill="none" stroke="currentColor" stroke-width="1.4"'
            f"{dashes}"
            f' d="{_path(route)}"/>'
        )
        if not route.paper:
            parts.append(_head(route.points))
        if route.label:
            parts.append(_texts("chart-label", route.label.lines))
    return parts


def _path(route: Route) -> str:
    """The line with rounded bends, ending at the arrow's head."""
    points = list(route.points)
    if not route.paper:
        points[-1] = _towards(points[-1], points[-2], ARROW[0] - 1)
    words = [f"M{_pair(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(BEND, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        words.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}")
    words.append(f"L{_pair(points[-1])}")
    return "".join(words)


def _head(points: tuple[Point, ...]) -> str:
    tip, before = points[-1], points[-2]
    length, half = ARROW
    x, y = _towards(tip, before, length)
    across = (0.0, half) if abs(tip[1] - before[1]) < abs(tip[0] - before[0]) else (half, 0.0)
    corners = (tip, (x + across[0], y + across[1]), (x - across[0], y - across[1]))
    return f'<polygon class="chart-head" fill="currentColor" points="{" ".join(map(_pair, corners))}"/>'


def _box(box: Box) -> str:
    outline_of = f'fill="none" stroke="currentColor" stroke-width="{number(WIDTHS.get(box.kind, 1.4))}"'
    if box.kind == "return":
        outline_of += ' stroke-dasharray="6 3"'
    parts = [f'<g class="chart-node chart-{box.kind}">']
    if box.kind == "paper":
        parts.append(_card(box, outline_of))
    elif box.inset:
        corners = " ".join(map(_pair, box.outline))
        parts.append(f'<polygon class="chart-box" {outline_of} stroke-linejoin="round" points="{corners}"/>')
    else:
        radius = min(box.height / 2, 22.0) if box.kind in ("start", "end") else CORNER
        parts.append(
            f'<rect class="chart-box" {outline_of} x="{number(box.x)}" y="{number(box.y)}"'
            f' width="{number(box.width)}" height="{number(box.height)}" rx="{number(radius)}"/>'
        )
    if box.caption:
        parts.append(_texts("chart-caption", box.caption))
    parts += [
        f'<rect class="chart-tick" {outline_of} x="{number(x)}" y="{number(y)}"'
        f' width="{number(TICK_SIDE)}" height="{number(TICK_SIDE)}" rx="1.5"/>'
        for x, y in box.ticks
    ]
    parts += [
        f'<circle class="chart-dot" fill="currentColor" cx="{number(x)}" cy="{number(y)}" r="{DOT}"/>'
        for x, y in box.dots
    ]
    parts.append(_texts("chart-text", box.lines, bold=box.kind in ("start", "end")))
    parts.append("</g>")
    return "".join(parts)


def _card(box: Box, outline_of: str) -> str:
    """A sheet of paper with its upper right corner turned down."""
    left, top, right, bottom = (number(value) for value in (box.x, box.y, box.right, box.bottom))
    x, y = number(box.right - FOLD), number(box.y + FOLD)
    return (
        f'<path class="chart-box" {outline_of} stroke-linejoin="round"'
        f' d="M{left} {top}H{x}L{right} {y}V{bottom}H{left}Z"/>'
        f'<path class="chart-fold" {outline_of} stroke-linejoin="round" d="M{x} {top}V{y}H{right}"/>'
    )


def _texts(name: str, lines: tuple[Line, ...], *, bold: bool = False) -> str:
    """One <text> a block, so that a selection or a search finds it whole."""
    if not lines:
        return ""
    spans = "".join(
        f'<tspan x="{number(line.x)}" y="{number(line.y)}">{escape(line.text)}</tspan>' for line in lines
    )
    weight = ' font-weight="700"' if bold or name in BOLD else ""
    return f'<text class="{name}" fill="currentColor"{weight} text-anchor="{lines[0].anchor}">{spans}</text>'


def _towards(point: Point, other: Point, by: float) -> Point:
    """The point `by` units from `point` on the way to `other`."""
    length = _distance(point, other) or 1.0
    share = by / length
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
