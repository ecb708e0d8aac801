"""How the width of the sheet is shared between the columns and the strips beside and between them."""

from __future__ import annotations

from msgspec import Struct

from zhinan.draw.chart.arrangement import Arrangement
from zhinan.draw.chart.plan import Plan
from zhinan.draw.chart.sheet_size import Sheet
from zhinan.draw.lettering import balanced, width_of

GUTTER = 28.0
"""Width of a gutter without lines along it: an arrow with a word of one character on it."""
TRACK = 9.0
"""Width of one line along the gutter."""
NARROWEST = 200.0
"""Least width of the only column."""
NARROWEST_OF_TWO = 138.0
"""Least width of the main column beside another: a word of four characters has room beside its arrows."""
NARROWEST_SIDE = 96.0
"""Least width of the side column. A chart with very many loops gets a wider drawing, not narrower boxes."""


class Columns(Struct, frozen=True):
    """Where the columns stand, in units from the left."""

    width: float
    """Of the drawing."""
    main_left: float
    main_width: float
    side_left: float
    """Equal to `main_right` where there is no side column."""
    side_width: float
    """0 where there is no side column."""
    lane_label: float = 0.0
    """Extra room for words between the main column and the lanes on its left."""

    @property
    def main_right(self) -> float:
        return self.main_left + self.main_width

    @property
    def axis(self) -> float:
        """The middle of the main column."""
        return self.main_left + self.main_width / 2

    @property
    def side_right(self) -> float:
        return self.side_left + self.side_width

    def track(self, number: int) -> float:
        """The x of a line along the gutter."""
        return self.main_right + TRACK * (number + 1)

    def lane(self, number: int, sheet: Sheet) -> float:
        """The x of a lane on the left, counted from the boxes outwards."""
        return self.main_left - sheet.lane * (number + 1)


def share_width(order: Arrangement, plan: Plan, sheet: Sheet, share: float) -> Columns:
    """The columns when the main one takes `share` of the room for boxes."""
    left = sheet.edge
    words = max(plan.lane_label - 2, 0.0)
    if plan.lanes:
        left += sheet.lane * plan.lanes + words
    margin = sheet.edge + sheet.lane * plan.right_lanes
    right = sheet.width - margin
    if not order.cards and not any(order.beside):
        width = min(_needed(order, sheet), right - left)
        start = max((sheet.width - width) / 2, left)
        return Columns(sheet.width, start, width, start + width, 0.0, words)
    gutter = GUTTER
    if plan.tracks or plan.gutter_label > sheet.size:
        gutter = TRACK * (plan.tracks + 1) + plan.gutter_label + 12
    room = max(right - left - gutter, NARROWEST_OF_TWO + NARROWEST_SIDE)
    main = min(max(room * share, NARROWEST_OF_TWO), room - NARROWEST_SIDE)
    return Columns(left + gutter + room + margin, left, main, left + main + gutter, room - main, words)


def _needed(order: Arrangement, sheet: Sheet) -> float:
    """Width of the only column: that of its longest line, within limits."""
    most = sheet.straight / sheet.size - 3
    longest = max(width_of(line) for node in order.spine for line in balanced(node.text, most) or ("",))
    return max((longest + 3) * sheet.size, NARROWEST)
