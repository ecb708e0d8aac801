"""A blank form: laid out like the paper, filled in on the page, printed filled or blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhinan.content.rules.form_names import form_ids
from zhinan.guide.life.paper_facts import blank_form
from zhinan.model.form import Form, FormCell, FormRow
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.forms.hints import hint_of
from zhinan.pages.forms.issued_links import issued_links
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, imprint_of

DATES = ("年 月 日", "日期", "时间")
NUMBERS = ("电话", "手机", "账号", "人数", "卡号")
LONG = ("备注",)
DATE = re.compile(r"年\s*月\s*日")
COLUMN = re.compile(r"第\s*(?:\d+|[一二三四五六七八九十]+)\s*栏")
WHO = {"hand": "手写", "office": "经办机构填写"}
"""Who fills in the rows of a kind that are not filled in on the page."""
CROWDED = 18
"""Rows from which they are set closer, so that the form stays on one sheet."""


@dataclass(frozen=True)
class Box:
    """A box to tick."""

    id: str
    text: str
    open_text: bool = False
    """Whether words may be written behind it: 其他（ ）."""


@dataclass(frozen=True)
class Blank:
    """What is not filled in on the page."""

    statement: str | None
    """What the paper prints there."""
    hint: str | None
    """Who fills it in."""


@dataclass(frozen=True)
class CellView:
    """A field as the page shows it: with boxes, or blank, or to write in."""

    id: str
    label: str
    name: str
    """What it is called where it has no label of its own."""
    boxes: tuple[Box, ...] = ()
    blank: Blank | None = None
    long: bool = False
    """Whether several lines are written there."""
    dated: bool = False
    """Whether a year, a month and a day are written on lines."""
    keyboard: str = ""
    """The keyboard that a phone shows: email, tel; empty for the usual one."""
    checked: str = ""
    """By what a hint can be given: id, mobile."""


@dataclass(frozen=True)
class TickRow:
    """A row of boxes."""

    title: str | None
    """What the boxes are about."""
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class TableHead:
    """A heading of the table's upper row."""

    text: str
    span: int
    """Columns below it that have headings of their own; 0 for a column that has none above it."""


@dataclass(frozen=True)
class TableField:
    """A field of the table."""

    id: str
    name: str
    checked: str = ""


@dataclass(frozen=True)
class TableLine:
    """A blank line of the table."""

    number: int
    fields: tuple[TableField, ...]


@dataclass(frozen=True)
class TableView:
    """A table to fill in."""

    heads: tuple[TableHead, ...]
    subheads: tuple[str, ...]
    lines: tuple[TableLine, ...]
    numbers: tuple[TableHead, ...] = ()
    """The numbers of the columns, where the form speaks of them: 第4栏."""


@dataclass(frozen=True)
class RowView:
    """A row as the page shows it: one of a heading, a table, boxes, or cells."""

    heading: str | None = None
    table: TableView | None = None
    ticks: TickRow | None = None
    style: str = ""
    """Classes of a row of cells: how many, and who fills them in."""
    cells: tuple[CellView, ...] = ()


@dataclass(frozen=True)
class FormSheet:
    """A form on its sheet."""

    title: str
    rows: tuple[RowView, ...]
    notes: tuple[str, ...]
    """Those that belong to no field."""
    wide: bool
    """Whether it lies: a table with many columns."""
    spacing: str
    """tight or roomy."""
    imprint: Imprint


def form_pages(guide: Guide, place: Place) -> Iterator[Page]:
    """/<city>/forms/<form>/"""
    for form in place.forms:
        yield form_page(guide, place, form)


def form_page(guide: Guide, place: Place, form: Form) -> Page:
    """One form, with the items that ask for it."""
    users = [item for item in place.items if form.id in form_ids(item)]
    back = Link(users[0].name, urls.item(place, users[0])) if users else Link(place.short, urls.place(place))
    return Page(
        url=urls.form(place, form),
        template="form.html",
        title=form.title,
        description=f"{place.name}的空白表格《{form.title}》：在页面上填好打印，或打印空白表。",
        place=named(place),
        crumbs=(back,),
        values={
            "sheet": form_sheet(guide, place, form),
            "users": tuple(Link(item.name, urls.item(place, item)) for item in users),
            "pdfs": (),
            "files": issued_links(place, form),
            "more": (Link(f"{place.here}全部打印件", urls.printing(place)),),
        },
        kind="form",
        file=f"{place.id}/forms/{form.id}.yaml" if place.adopts is None else "",
    )


def form_sheet(guide: Guide, place: Place, form: Form) -> FormSheet:
    """The form as it stands on paper."""
    return FormSheet(
        title=form.title,
        rows=tuple(_numbered(row_view(row), form) for row in form.rows),
        notes=form.loose_notes,
        wide=any(row.kind == "table" for row in form.rows),
        spacing="tight" if len(form.rows) > CROWDED else "roomy",
        imprint=imprint_of(guide, place, urls.form(place, form), None, blank_form(place, form)),
    )


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
    if cell.statement:
        return replace(view, blank=Blank(cell.statement, None))
    if row.kind == "office" or (row.kind == "hand" and not _is(cell, DATES)):
        return replace(view, blank=Blank(None, WHO.get(row.kind)))
    if DATE.fullmatch(cell.text):
        return replace(view, dated=True)
    if "邮箱" in cell.text:
        return replace(view, keyboard="email")
    if _is(cell, LONG):
        return replace(view, long=True)
    return replace(view, keyboard="tel" if _is(cell, NUMBERS) else "", checked=hint_of(cell.text))


def _boxes(cell: FormCell) -> Iterator[Box]:
    for index, text in enumerate(cell.options, 1):
        open_text = text.startswith("其他")
        yield Box(f"field-{cell.number}-{index}", text.replace("（ ）", ""), open_text)


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
    return TableField(name, column.text, hint_of(column.text))
