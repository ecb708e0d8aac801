"""How large a checklist's card is set: two leaves of A5 on one A4 sheet, to cut and laminate.

What to bring, and on what conditions, is on one leaf; how long, where and whom to call on the other.
Mirrors static/css/leaflet.css.
"""

from __future__ import annotations

from zhinan.pages.paper.checklist_fit import blocks
from zhinan.pages.paper.checklist_parts import Checklist
from zhinan.pages.paper.type_size import POINT, largest

LEAF = (126.0, 184.0)
"""Half of A4 across less the margins, and less a little for fonts that run larger."""
BESIDE = ("limit", "ways", "halls", "hospitals", "calls", "foot")
"""What the second leaf has."""
HEADING = 1.8
"""Height of a heading above its block, in em."""


def card_sizes(sheet: Checklist, alike: Checklist | None = None) -> tuple[float, float] | None:
    """The largest size in which each leaf has room for what it says; None where one has none.

    `alike` is a sheet that differs from it in its halls and its numbers alone.
    """
    first = largest(lambda points: _leaves(sheet, points, alike)[0] <= LEAF[1])
    second = largest(lambda points: _leaves(sheet, points, alike)[1] <= LEAF[1])
    return (first, second) if first and second else None


def _leaves(sheet: Checklist, points: float, alike: Checklist | None) -> tuple[float, float]:
    """The heights of both leaves in millimetres."""
    heading = HEADING * points * POINT
    first = second = 0.0
    for name, height in blocks(sheet, points, leaf=LEAF[0], alike=alike):
        if name in ("head", "conditions") or name.startswith("group-"):
            first += height + heading * (not name.startswith("group-"))
        elif name in BESIDE:
            second += height + heading * (name != "foot")
    return first, second
