"""Steps in words, as large as a sheet or a column holds them: for what is too little for a chart."""

from __future__ import annotations

from zhinan.draw.chart.outline import OutlineStep
from zhinan.draw.lettering import WORD, width_of
from zhinan.pages.paper.type_size import POINT, lines

SIZES = (28, 26, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10)
"""Points; the classes in static/css/charts.css are called by them: large-28."""
STILL_LARGE = 16
"""Points below which nothing is set smaller to keep a long address in one line."""
NUMBER = 2.4
"""Room beside a step for its number, in em."""
SMALLER = 0.8
"""Size of papers, notes and branches, in em; mirrors static/css/charts.css."""
INDENT = 1.2
"""Of the entries of a long text, in em."""
LINE = 1.45
BETWEEN = 1.1
"""Between two steps, in em."""


def size_for(steps: tuple[OutlineStep, ...], width: float, height: float) -> int:
    """The largest size in which the steps fit an area, in millimetres."""
    return next((size for size in SIZES if _height(steps, width, size) <= height), SIZES[-1])


def _height(steps: tuple[OutlineStep, ...], width: float, size: int) -> float:
    room = width / (size * POINT) - NUMBER
    if size > STILL_LARGE and any(
        width_of(word) > room for step in steps for word in WORD.findall(step.text)
    ):
        return float("inf")
    total = 0.0
    for step in steps:
        small = (*step.papers, *step.notes, *step.branches)
        rows = float(lines(step.lead, room) if step.lead else 0)
        rows += sum(lines(text, room - INDENT) for text in step.entries)
        rows += sum(lines(f"一一{text}", room, SMALLER) * SMALLER for text in small)
        total += rows * LINE + BETWEEN
    return total * size * POINT
