"""A blank form as its template sees it: rows of cells, tables, boxes, what stands over and beside them."""

from __future__ import annotations

from msgspec import Struct


class Box(Struct, frozen=True):
    """A box to tick."""

    id: str
    text: str
    open_text: bool = False
    """Whether words may be written behind it: 其他（ ）."""


class Blank(Struct, frozen=True):
    """What is not filled in on the page."""

    statement: str | None
    """What the paper prints there."""
    hint: str | None
    """Who fills it in."""
    dated: bool = False
    """Whether a day is written there by hand, on lines."""


class CellView(Struct, frozen=True):
    """A field as the page shows it: with boxes, or blank, or to write in."""

    id: str
    label: str
    name: str
    """What it is called where it has no label of its own."""
    prefix: str = ""
    """The first part of its name, where that stands once over or beside several: 变更事项："""
    boxes: tuple[Box, ...] = ()
    blank: Blank | None = None
    long: bool = False
    """Whether several lines are written there."""
    dated: bool = False
    """Whether a year, a month and a day are written on lines."""
    keyboard: str = ""
    """The keyboard that a phone shows: email, tel, decimal; empty for the usual one."""
    checked: str = ""
    """By what a hint can be given: id, mobile."""


class TickRow(Struct, frozen=True):
    """A row of boxes."""

    title: str | None
    """What the boxes are about."""
    boxes: tuple[Box, ...]


class TableHead(Struct, frozen=True):
    """A heading of the table's upper row."""

    text: str
    span: int
    """Columns below it that have headings of their own; 0 for a column that has none above it."""


class TableField(Struct, frozen=True):
    """A field of the table."""

    id: str
    name: str
    checked: str = ""
    keyboard: str = ""


class TableLine(Struct, frozen=True):
    """A blank line of the table."""

    number: int
    fields: tuple[TableField, ...]


class TableView(Struct, frozen=True):
    """A table to fill in."""

    heads: tuple[TableHead, ...]
    subheads: tuple[str, ...]
    lines: tuple[TableLine, ...]
    numbers: tuple[TableHead, ...] = ()
    """The numbers of the columns, where the form speaks of them: 第4栏."""


class RowView(Struct, frozen=True):
    """A row as the page shows it: a heading, a table, boxes, cells, heads over what follows, or a group."""

    heading: str | None = None
    table: TableView | None = None
    ticks: TickRow | None = None
    style: str = ""
    """Classes of a row of cells: how many, and who fills them in."""
    cells: tuple[CellView, ...] = ()
    heads: tuple[str, ...] = ()
    """What the cells of the rows below have in common, column by column: 原登记事项, 变更事项."""
    side: str = ""
    """What all cells of `rows` have in common: 法定代表人."""
    rows: tuple[RowView, ...] = ()
    """Those of a group."""
