"""The rows of a form as its page shows them: with which keyboard, boxes and lines each field is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from zhinan.model.form import Form, FormCell, FormRow
from zhinan.pages.forms.form_views import (
    Blank,
    Box,
    CellView,
    RowView,
    TableField,
    TableHead,
    TableLine,
    TableView,
    TickRow,
)
from zhinan.pages.forms.hints import hint_of
from zhinan.pages.forms.shared_heads import Run, runs_of

DATES = ("年 月 日", "日期", "时间")
NUMBERS = ("电话", "手机", "账号", "人数", "卡号", "邮编", "邮政编码")
AMOUNTS = ("（元", "金额", "费用", "㎡")
LONG = ("备注",)
DAY = re.compile(r"[_\s]*年[_\s]*月[_\s]*日")
"""A day to write: 年 月 日."""
OTHER = re.compile("其[他它]")
COLUMN = re.compile(r"第\s*(?:\d+|[一二三四五六七八九十]+)\s*栏")
WHO = {"hand": "手写", "office": "经办机构填写"}
"""Who fills in the rows of a kind that are not filled in on the page."""


def rows_of(form: Form) -> Iterator[RowView]:
    """All rows, with the heads that they share."""
    for run in runs_of(form.rows):
        views = tuple(_numbered(_below(row_view(row), run), form) for row in run.rows)
        if run.side:
            yield RowView(side=run.side, rows=views)
            continue
        if run.heads:
            yield RowView(style=f"cells-{len(run.heads)}", heads=run.heads)
        yield from views


def _below(view: RowView, run: Run) -> RowView:
    """A row below heads or beside one: its fields keep their whole names for those who hear them."""
    if not (run.heads or run.side):
        return view
    prefixes = run.heads or (run.side,) * len(view.cells)
    cells = (
        replace(cell, prefix=f"{prefix}：", label=cell.label.removeprefix(f"{prefix}："))
        for cell, prefix in zip(view.cells, prefixes, strict=True)
    )
    return replace(view, cells=tuple(cells))


def _numbered(row: RowView, form: Form) -> RowView:
    """A table with the numbers of its columns, where a note calls them by number."""
    if row.table is None or not any(COLUMN.search(note) for note in form.notes):
        return row
    numbers = tuple(TableHead(str(place), max(head.span, 1)) for place, head in enumerate(row.table.heads, 1))
    return replace(row, table=replace(row.table, numbers=numbers))


def row_view(row: FormRow) -> RowView:
    """A row of the paper as the page shows it."""
    if row.kind == "heading":
        return RowView(heading=row.title or "")
    if row.kind == "table":
        return RowView(table=_table(row))
    cells = tuple(cell_view(cell, row) for cell in row.cells)
    if row.kind == "ticks":
        return RowView(ticks=TickRow(row.title, tuple(Box(cell.id, cell.label) for cell in cells)))
    return RowView(style=f"cells-{len(cells)} row-{row.kind}", cells=cells)


def cell_view(cell: FormCell, row: FormRow) -> CellView:
    """A field, with the way it is filled in."""
    label = "" if "□" in cell.text else cell.text
    view = CellView(f"field-{cell.number}", label, label or "办理什么")
    if cell.options:
        return replace(view, boxes=tuple(_boxes(cell)))
    bare, day = bool(DAY.fullmatch(cell.text)), _is_day(cell)
    if bare:
        view = replace(view, label="", name="日期")
    if cell.statement and not day:
        return replace(view, blank=Blank(cell.statement, None))
    if row.kind == "office" or (row.kind == "hand" and not _is(cell, DATES)):
        return replace(view, blank=Blank(None, WHO.get(row.kind), day))
    if day:
        return replace(view, dated=True)
    if _is(cell, LONG):
        return replace(view, long=True)
    return replace(view, keyboard=keyboard_of(cell), checked=hint_of(cell.text))


def keyboard_of(cell: FormCell) -> str:
    """The keyboard that a phone shows for it; an ID number may end in a letter and has the usual one."""
    if "邮箱" in cell.text:
        return "email"
    if _is(cell, NUMBERS):
        return "tel"
    return "decimal" if _is(cell, AMOUNTS) else ""


def _is_day(cell: FormCell) -> bool:
    """Whether a day is written there: 年 月 日 alone or printed in the field, or a name that ends in 日期."""
    named = cell.text.endswith("日期")
    return named or any(DAY.fullmatch(text) for text in (cell.text, cell.statement or ""))


def _boxes(cell: FormCell) -> Iterator[Box]:
    for index, text in enumerate(cell.options, 1):
        yield Box(f"field-{cell.number}-{index}", text.replace("（ ）", ""), bool(OTHER.match(text)))


def _is(cell: FormCell, words: tuple[str, ...]) -> bool:
    return any(word in cell.text for word in words)


def _table(row: FormRow) -> TableView:
    """The columns with their headings, in two rows where some stand under one; then the blank lines."""
    columns = [column for cell in row.cells for column in (cell.parts or (cell,))]
    return TableView(
        tuple(TableHead(cell.text, len(cell.parts)) for cell in row.cells),
        tuple(part.text for cell in row.cells for part in cell.parts),
        tuple(
            TableLine(line, tuple(_table_field(column, line) for column in columns))
            for line in range(1, row.blanks + 1)
        ),
    )


def _table_field(column: FormCell, line: int) -> TableField:
    name = f"field-{column.number}" if line == 1 else f"field-{column.number}-{line}"
    return TableField(name, column.text, hint_of(column.text), keyboard_of(column))
