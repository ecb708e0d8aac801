"""Where a blank form that takes several sheets is cut: each stands alone, with its foot and its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.form import Form
from zhinan.pages.forms.form_views import RowView
from zhinan.pages.paper.form_fit import SPACINGS, TABLE_LINE, around, foot_of, paper_for, row_height
from zhinan.pages.paper.imprint import Imprint
from zhinan.pages.paper.type_size import POINT

SPARE = 1.0
"""Em that a sheet keeps free."""


class Unit(Struct, frozen=True):
    """What is not torn: a row, or a line of a table; a heading with what follows it."""

    rows: tuple[RowView, ...]
    height: float
    again: float = 0.0
    """What heads of a table add on each sheet on which it stands."""


def cut_rows(form: Form, rows: Sequence[RowView], imprint: Imprint) -> tuple[tuple[RowView, ...], ...]:
    """The rows of each sheet, set as close as rows are set; the notes have room on the last."""
    _, points, fill, signed = SPACINGS[-1]
    width, height = paper_for(rows)
    em = points * POINT
    room = width / em
    bare = replace(form, loose_notes=(), title=f"{form.title}（续）")
    space = height / em - foot_of(imprint, room, em) - around(bare, room) - SPARE
    notes = around(replace(form, title=bare.title), room) - around(bare, room)
    sheets: list[list[Unit]] = [[]]
    for unit in _units(rows, room, fill, signed):
        if sheets[-1] and _height([*sheets[-1], unit]) > space:
            sheets.append([])
        sheets[-1].append(unit)
    if notes and len(sheets[-1]) > 1 and _height(sheets[-1]) + notes > space:
        sheets.append([sheets[-1].pop()])
    return tuple(_joined(units) for units in sheets)


def _height(units: Sequence[Unit]) -> float:
    tables = ((unit.rows[-1].table, unit.again) for unit in units)
    heads = {table.heads: again for table, again in tables if table}
    return sum(unit.height for unit in units) + sum(heads.values())


def _units(rows: Sequence[RowView], room: float, fill: float, signed: float) -> Iterator[Unit]:
    waiting: tuple[RowView, ...] = ()
    for row in rows:
        if row.heading is not None or row.heads:
            waiting = (*waiting, row)
            continue
        before = sum(row_height(one, room, fill, signed) for one in waiting)
        if row.table and row.table.lines:
            whole = row_height(row, room, fill, signed)
            for one in row.table.lines:
                part = replace(row, table=replace(row.table, lines=(one,)))
                yield Unit((*waiting, part), before + TABLE_LINE, whole - TABLE_LINE * len(row.table.lines))
                waiting, before = (), 0.0
        else:
            yield Unit((*waiting, row), before + row_height(row, room, fill, signed))
            waiting = ()
    if waiting:
        yield Unit(waiting, sum(row_height(one, room, fill, signed) for one in waiting))


def _joined(units: Sequence[Unit]) -> tuple[RowView, ...]:
    """The rows of a sheet; lines of one table in one table again."""
    rows: list[RowView] = []
    for row in (row for unit in units for row in unit.rows):
        last = rows[-1].table if rows else None
        if row.table and last and last.heads == row.table.heads:
            rows[-1] = replace(row, table=replace(row.table, lines=(*last.lines, *row.table.lines)))
        else:
            rows.append(row)
    return tuple(rows)
