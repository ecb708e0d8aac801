"""A blank form: laid out like the paper, filled in on the page, printed filled or blank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from zhinan.model.form import Form, FormCell, FormRow
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, imprint_of

Entry = Literal["text", "email", "tel", "boxes", "long", "statement", "none"]

DATES = ("年 月 日", "日期", "时间")
NUMBERS = ("电话", "手机", "账号", "人数", "社保卡号")
LONG = ("备注",)
CROWDED = 18
"""Rows from which they are set closer, so that the form stays on one sheet."""


@dataclass(frozen=True)
class Box:
    """A box to tick."""

    id: str
    text: str
    open_text: bool
    """Whether words may be written behind it: 其他（ ）."""


@dataclass(frozen=True)
class CellView:
    """A field as the page shows it."""

    id: str
    label: str
    entry: Entry
    """How it is filled in on the page; none is left to be signed or filled in by the office."""
    boxes: tuple[Box, ...]
    statement: str | None
    hint: str | None
    """Who fills in what is not filled in here."""


@dataclass(frozen=True)
class ColumnView:
    """A column of a table: its heading and, where it has none of its own, the heading above."""

    label: str
    above: str | None
    span: int
    """Columns under the heading above, given at the first of them; else 0."""
    number: int


@dataclass(frozen=True)
class RowView:
    """A row as the page shows it."""

    kind: str
    title: str | None
    cells: tuple[CellView, ...]
    columns: tuple[ColumnView, ...] = ()
    lines: tuple[int, ...] = ()
    """Numbers of a table's blank lines."""


@dataclass(frozen=True)
class FormSheet:
    """A form on its sheet."""

    form: Form
    rows: tuple[RowView, ...]
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
    users = [item for item in place.items if _uses(item, form)]
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
            "users": tuple((item.name, urls.item(place, item)) for item in users),
            "pdfs": (),
            "more": (("本市要打印的", urls.printing(place)),),
        },
        kind="form",
    )


def form_sheet(guide: Guide, place: Place, form: Form) -> FormSheet:
    """The form as it stands on paper."""
    return FormSheet(
        form=form,
        rows=tuple(row_view(row) for row in form.rows),
        wide=any(row.kind == "table" for row in form.rows),
        spacing="tight" if len(form.rows) > CROWDED else "roomy",
        imprint=imprint_of(guide, place, urls.form(place, form)),
    )


def _uses(item: Item, form: Form) -> bool:
    return form.id in item.forms or any(material.form == form.id for material in item.materials)


def row_view(row: FormRow) -> RowView:
    """A row of the paper as the page shows it."""
    if row.kind == "table":
        return RowView("table", row.title, (), tuple(_columns(row)), tuple(range(1, row.blanks + 1)))
    return RowView(row.kind, row.title, tuple(cell_view(cell, row) for cell in row.cells))


def cell_view(cell: FormCell, row: FormRow) -> CellView:
    """A field, with the way it is filled in."""
    boxes = tuple(
        Box(f"field-{cell.number}-{index}", text.replace("（ ）", ""), text.startswith("其他"))
        for index, text in enumerate(cell.options, 1)
    )
    entry = _entry(cell, row)
    hint = {"hand": "手写", "office": "经办机构填写"}.get(row.kind) if entry == "none" else None
    label = "" if "□" in cell.text else cell.text
    return CellView(f"field-{cell.number}", label, entry, boxes, cell.statement, hint)


def _entry(cell: FormCell, row: FormRow) -> Entry:
    if cell.options:
        return "boxes"
    if cell.statement:
        return "statement"
    if row.kind == "office" or (row.kind == "hand" and not _is(cell, DATES)):
        return "none"
    if "邮箱" in cell.text:
        return "email"
    if _is(cell, LONG):
        return "long"
    return "tel" if _is(cell, NUMBERS) else "text"


def _is(cell: FormCell, words: tuple[str, ...]) -> bool:
    return any(word in cell.text for word in words)


def _columns(row: FormRow) -> Iterator[ColumnView]:
    for cell in row.cells:
        if not cell.parts:
            yield ColumnView(cell.text, None, 0, cell.number)
        for index, part in enumerate(cell.parts):
            yield ColumnView(part.text, cell.text, 0 if index else len(cell.parts), part.number)
