"""A blank form: laid out like the paper, filled in on the page, printed filled or blank."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.rules.form_names import form_ids
from zhinan.guide.keeping.once import FEW, once_for_the_same
from zhinan.guide.life.paper_facts import blank_form
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.forms.form_rows import rows_of
from zhinan.pages.forms.form_views import RowView
from zhinan.pages.forms.issued_links import issued_links
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.form_cut import cut_rows
from zhinan.pages.paper.form_fit import spacing_of
from zhinan.pages.paper.imprint import ALONE, Imprint, imprint_of, sheet_of


class FormSheet(Struct, frozen=True):
    """A form on its sheet."""

    title: str
    code: str
    """Its number in the document: 附件1, 表1; empty where it has none."""
    caption: str
    """What the paper prints in brackets below its title."""
    rows: tuple[RowView, ...]
    notes: tuple[str, ...]
    """Those that belong to no field."""
    wide: bool
    """Whether it lies: a table with many columns."""
    spacing: str
    """roomy, close, tight or dense."""
    sheets: int
    """A4 pages of the blank form, as counted."""
    imprint: Imprint
    said: str = ALONE
    """Which of how many sheets, where it is one."""

    @property
    def goes_on(self) -> bool:
        """Whether one sheet doesn't hold it."""
        return self.sheets > 1

    @property
    def sheet_words(self) -> str:
        """Which of how many sheets; empty where it takes more than one, which the browser counts."""
        return "" if self.goes_on else self.said


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


@partial(once_for_the_same, most=FEW)
def bare_sheets(guide: Guide, place: Place, form: Form) -> tuple[FormSheet, ...]:
    """The form as it is printed among other papers, each sheet on its own: title, foot and number."""
    whole = form_sheet(guide, place, form)
    parts = cut_rows(form, whole.rows, whole.imprint) if whole.goes_on else (whole.rows,)
    last = len(parts)
    return tuple(
        replace(
            whole,
            title=f"{form.title}（续）" if number > 1 else form.title,
            rows=rows,
            notes=whole.notes if number == last else (),
            sheets=1,
            said=sheet_of(number, last),
        )
        for number, rows in enumerate(parts, 1)
    )


@partial(once_for_the_same, most=FEW)
def form_sheet(guide: Guide, place: Place, form: Form) -> FormSheet:
    """The form as it stands on paper."""
    rows = tuple(rows_of(form))
    imprint = imprint_of(guide, place, urls.form(place, form), None, blank_form(place, form))
    spacing, sheets = spacing_of(form, rows, imprint)
    return FormSheet(
        title=form.title,
        code=form.code or "",
        caption=form.caption or "",
        rows=rows,
        notes=form.loose_notes,
        wide=any(row.kind == "table" for row in form.rows),
        spacing=spacing,
        sheets=sheets,
        imprint=imprint,
    )
