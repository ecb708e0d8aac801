"""A flowchart laid out: boxes and lines with their coordinates, a short drawing of a few."""

from __future__ import annotations

from functools import lru_cache

from zhinan.draw.chart.arrangement import Arrangement, arrange
from zhinan.draw.chart.columns import share_width
from zhinan.draw.chart.geometry import Layout
from zhinan.draw.chart.lines import Router
from zhinan.draw.chart.placing import place
from zhinan.draw.chart.plan import Plan, make_plan
from zhinan.draw.chart.sheet_size import PHONE, Sheet
from zhinan.model.flowchart import Flowchart

NEARLY = 1.04
"""So much longer than the shortest drawing may be one that shares the width better."""


@lru_cache(maxsize=2048)  # a city that adopts another's guide has the same charts
def lay_out(chart: Flowchart, sheet: Sheet = PHONE) -> Layout:
    """The chart's geometry on a sheet.

    The chart needs one node that is no paper; other faults, as of an unfinished chart, do no harm here.
    """
    order = arrange(chart)
    plan = make_plan(order, sheet)
    shares = sheet.shares if order.cards or any(order.beside) else sheet.shares[:1]
    drawings = [_drawing(order, plan, sheet, share) for share in shares]
    shortest = min(drawing.height for drawing in drawings)
    return next(drawing for drawing in drawings if drawing.height <= shortest * NEARLY)


def _drawing(order: Arrangement, plan: Plan, sheet: Sheet, share: float) -> Layout:
    columns = share_width(order, plan, sheet, share)
    placed = place(order, plan, columns, sheet)
    routes = Router(order, plan, columns, sheet, placed).routes()
    boxes = (*placed.cards.values(), *placed.boxes.values())
    lowest = max(y for route in routes for _, y in route.points) if routes else 0.0
    return Layout(columns.width, max(placed.bottom, lowest) + sheet.edge, boxes, routes, sheet.size)
