"""Measures a layout as a reader's eye would: every sentence it returns is something drawn wrong."""

from __future__ import annotations

from itertools import combinations

from zhinan.draw.chart.geometry import Box, Label, Layout, Line, Point, Route
from zhinan.draw.lettering import width_of

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
NEAR = 0.2
APART = 6.0
"""Least space between two boxes."""


def all_faults(layout: Layout) -> list[str]:
    """Everything that is wrong with a drawing that is meant to please."""
    return box_faults(layout) + route_faults(layout) + label_faults(layout) + shared_lines(layout)


def box_faults(layout: Layout) -> list[str]:
    """Boxes over one another or over the edge, and texts that leave their box."""
    found = []
    for one, other in combinations(layout.boxes, 2):
        if overlap(grown(rect(one), APART / 2), grown(rect(other), APART / 2)):
            found.append(f"{one.ids} and {other.ids} stand too near")
    for box in layout.boxes:
        if not within(rect(box), (0, 0, layout.width, layout.height)):
            found.append(f"{box.ids} leaves the drawing")
        for line in (*box.lines, *box.caption):
            found += [f"{line.text} leaves {box.ids}"] if not holds(box, line, layout.size) else []
        for x, y in box.ticks:
            found += [f"a tick leaves {box.ids}"] if not within((x, y, x + 12, y + 12), rect(box)) else []
    return found


def route_faults(layout: Layout) -> list[str]:
    """Lines that do not join their boxes, run askew, leave the drawing or cross a box."""
    found = []
    for route in layout.routes:
        name = f"{route.source}→{route.target}"
        start, end = route.points[0], route.points[-1]
        if not joins(layout, route.source, start) or not joins(layout, route.target, end):
            found.append(f"{name} does not join its boxes")
        if not all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in route.points):
            found.append(f"{name} leaves the drawing")
        for piece in pieces(route):
            if piece[2] - piece[0] > NEAR and piece[3] - piece[1] > NEAR:
                found.append(f"{name} runs askew")
            for box in layout.boxes:
                if crosses(piece, box):
                    found.append(f"{name} crosses {box.ids}")
    return found


def label_faults(layout: Layout) -> list[str]:
    """Words on arrows that leave the drawing or lie on a box, a line or other words."""
    found = []
    labels = [route.label for route in layout.routes if route.label]
    for label in labels:
        words, space = label.lines[0].text, grown(label_rect(label, layout.size), -1)
        if not within(space, (0, 0, layout.width, layout.height)):
            found.append(f"{words} leaves the drawing")
        found += [f"{words} lies on {box.ids}" for box in layout.boxes if touches(box, space)]
        found += [
            f"{words} lies on {route.source}→{route.target}"
            for route in layout.routes
            for piece in pieces(route)
            if overlap(piece, space)
        ]
    for one, other in combinations(labels, 2):
        if overlap(grown(label_rect(one, layout.size), -1), grown(label_rect(other, layout.size), -1)):
            found.append(f"{one.lines[0].text} lies on {other.lines[0].text}")
    return found


def shared_lines(layout: Layout) -> list[str]:
    """Lines that run over one another though they have neither end in common."""
    found = []
    for one, other in combinations(layout.routes, 2):
        if one.source == other.source or one.target == other.target:
            continue
        for piece, second in ((a, b) for a in pieces(one) for b in pieces(other)):
            upright = piece[2] - piece[0] <= NEAR and second[2] - second[0] <= NEAR
            level = piece[3] - piece[1] <= NEAR and second[3] - second[1] <= NEAR
            if (upright or level) and overlap(grown(piece, 1.5), grown(second, 1.5)):
                found.append(f"{one.source}→{one.target} lies on {other.source}→{other.target}")
    return found


def rect(box: Box) -> Rect:
    """A box with its corners."""
    return box.x, box.y, box.right, box.bottom


def grown(area: Rect, by: float) -> Rect:
    """The area with a margin."""
    return area[0] - by, area[1] - by, area[2] + by, area[3] + by


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two areas have a point in common, their edges left aside."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def within(inner: Rect, outer: Rect) -> bool:
    """Whether one area lies in the other."""
    return (
        inner[0] >= outer[0] - NEAR
        and inner[1] >= outer[1] - NEAR
        and inner[2] <= outer[2] + NEAR
        and inner[3] <= outer[3] + NEAR
    )


def line_rect(line: Line, size: float) -> Rect:
    """What a line of text covers, its letters from 0.88 em above to 0.12 em below the base line."""
    width = width_of(line.text) * size
    left = line.x - (width / 2 if line.anchor == "middle" else 0)
    return left, line.y - 0.88 * size, left + width, line.y + 0.12 * size


def label_rect(label: Label, size: float) -> Rect:
    """What the words on an arrow cover."""
    rects = [line_rect(line, size) for line in label.lines]
    return (
        min(one[0] for one in rects), min(one[1] for one in rects),
        max(one[2] for one in rects), max(one[3] for one in rects),
    )  # fmt: skip


def holds(box: Box, line: Line, size: float) -> bool:
    """Whether a box holds a line of text with some space to its left and right."""
    left, top, right, bottom = line_rect(line, size)
    space = size * (0.25 if box.inset else 0.6)
    return all(
        box.y + 4 <= y <= box.bottom - 4
        and box.left_at(y) + space - NEAR <= left
        and right <= box.right_at(y) - space + NEAR
        for y in (top, bottom)
    )


def joins(layout: Layout, name: str, point: Point) -> bool:
    """Whether a line's end lies on the outline of a box of that name; a paper may stand on several cards."""
    return any(on_outline(box, point) for box in layout.boxes if name in box.ids)


def on_outline(box: Box, point: Point) -> bool:
    """Whether a point lies on a box's outline."""
    x, y = point
    sides = box.y - NEAR <= y <= box.bottom + NEAR and (
        abs(x - box.left_at(y)) < NEAR or abs(x - box.right_at(y)) < NEAR
    )
    ends = box.x - NEAR <= x <= box.right + NEAR and (
        abs(y - box.top_at(x)) < NEAR or abs(y - box.bottom_at(x)) < NEAR
    )
    return sides or ends


def pieces(route: Route) -> list[Rect]:
    """The straight pieces of a line as areas without width."""
    return [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        for a, b in zip(route.points, route.points[1:], strict=False)
    ]


def crosses(piece: Rect, box: Box) -> bool:
    """Whether a straight piece enters a box; touching its outline is no harm."""
    return any(inside(box, point) for point in along(piece))


def along(piece: Rect) -> list[Point]:
    """Points on a straight piece, a unit or so apart."""
    steps = max(int(piece[2] - piece[0] + piece[3] - piece[1]), 1)
    return [
        (piece[0] + (piece[2] - piece[0]) * step / steps, piece[1] + (piece[3] - piece[1]) * step / steps)
        for step in range(steps + 1)
    ]


def inside(box: Box, point: Point) -> bool:
    """Whether a point lies within a box, more than a hair from its outline."""
    x, y = point
    if not (box.x < x < box.right and box.y < y < box.bottom):
        return False
    return (
        box.left_at(y) + NEAR < x < box.right_at(y) - NEAR
        and box.top_at(x) + NEAR < y < box.bottom_at(x) - NEAR
    )


def touches(box: Box, space: Rect) -> bool:
    """Whether an area reaches into a box."""
    corners = [(x, y) for x in (space[0], space[2]) for y in (space[1], space[3])]
    return any(inside(box, corner) for corner in corners)
