"""How close the rows of a blank form are set, so that it is one sheet where it can be: counted, not tried.

It mirrors static/css/form.css. What is typed may make a row higher: a filled form may go over to a second.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from zhinan.draw.lettering import width_of
from zhinan.model.form import Form
from zhinan.pages.forms.form_views import Box, CellView, RowView, TableView
from zhinan.pages.paper.imprint import Imprint, foot_height
from zhinan.pages.paper.type_size import LEADING, PAPER, POINT, flow, lines

LYING = (277.0, 184.0)
"""A4 across, less its margins."""
SPACINGS = (
    ("roomy", 11.0, 3.2, 4.6),
    ("close", 10.5, 2.8, 3.6),
    ("tight", 10.0, 2.4, 3.0),
    ("dense", 9.5, 2.1, 2.6),
)
"""Classes in the style sheet, points, and the least height of a row in em: one filled in, one signed."""
LABEL, SHORT_LABEL, SIDE = 8.2, 6.0, 6.0
TABLE_LINE = 3.5
CODE = 20.5
"""Millimetres of a foot with a code."""


def spacing_of(form: Form, rows: Sequence[RowView], imprint: Imprint) -> tuple[str, int]:
    """The widest that fits on one sheet, or else the closest; and how many sheets that takes."""
    paper = paper_for(rows)
    sheets = 1
    for name, points, fill, signed in SPACINGS:
        em = points * POINT
        room = paper[0] / em
        beside, foot = around(form, room), foot_of(imprint, room, em)
        height = sum(row_height(row, room, fill, signed) for row in rows) + beside
        sheets = max(1, math.ceil(height * em / (paper[1] - foot * em)))
        if sheets == 1:
            return name, 1
    return SPACINGS[-1][0], sheets


def paper_for(rows: Sequence[RowView]) -> tuple[float, float]:
    """Millimetres between the margins: a form with a table lies."""
    return LYING if any(row.table for row in rows) else PAPER


def around(form: Form, room: float) -> float:
    """Title and notes."""
    height = (
        lines(form.title, room, 1.6) * 1.6 * 1.35 + 1.5 + LEADING * (bool(form.code) + bool(form.caption))
    )
    if form.loose_notes:
        height += 0.6 + 0.88 * LEADING * (1 + sum(lines(f"1. {n}", room, 0.88) for n in form.loose_notes))
    return height


def foot_of(imprint: Imprint, room: float, em: float) -> float:
    """The height of its foot in em."""
    foot = foot_height(imprint, room - (26 / em if imprint.address else 0))
    return max(foot, CODE / em) if imprint.address else foot


def row_height(row: RowView, room: float, fill: float, signed: float) -> float:
    """The height of a row in em."""
    if row.heading is not None:
        return 0.7 + lines(row.heading, room - 1.2) * LEADING
    if row.table:
        return _table(row.table, room)
    if row.heads:
        return 2.0
    if row.side:
        inner = sum(row_height(one, room - SIDE, fill, signed) for one in row.rows)
        return max(inner, 0.6 + lines(row.side, SIDE - 1.0) * 1.3)
    if row.ticks:
        label = LABEL if row.ticks.title else 0.0
        return max(fill, _boxes(row.ticks.boxes, room - label))
    least = signed if row.style.endswith(("row-hand", "row-office")) else fill
    return max(_cells(row.cells, room / len(row.cells), least))


def _cells(cells: Sequence[CellView], width: float, least: float) -> Iterator[float]:
    label = SHORT_LABEL if len(cells) == 3 or any(cell.prefix for cell in cells) else LABEL
    for cell in cells:
        yield max(least, 0.6 + lines(cell.label, label - 1.0) * 1.3)
        inside = width - (label if cell.label else 0.0)
        if cell.boxes:
            yield _boxes(cell.boxes, inside)
        if cell.blank and cell.blank.statement:
            yield 0.6 + lines(cell.blank.statement, inside - 1.0) * LEADING


def _boxes(boxes: Iterable[Box], room: float) -> float:
    widths = (width_of(box.text) + 2.9 + (10.0 if box.open_text else 0.0) for box in boxes)
    return 0.6 + flow(widths, room - 1.2) * 1.8


def _table(table: TableView, room: float) -> float:
    column = (room - 2.6) / max(len(table.lines[0].fields) if table.lines else len(table.heads), 1) - 0.4
    heads = max(lines(head.text, column * max(head.span, 1)) for head in table.heads) * 1.3 + 0.6
    if table.subheads:
        heads = max(heads, 1.9 + max(lines(head, column) for head in table.subheads) * 1.3 + 0.6)
    return heads + (1.6 if table.numbers else 0.0) + len(table.lines) * TABLE_LINE
