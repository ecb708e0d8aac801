"""The PDF files of a place: what stands in each, and which pages lead to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from msgspec import Struct

from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.charts.flowchart_page import flowchart_sheet
from zhinan.pages.lists import list_for
from zhinan.pages.page import Page, named
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.form_page import bare_sheets
from zhinan.pages.paper.hall_sheet import hall_sheet
from zhinan.pages.printing.hall_folder import folders_in, hall_folder_pages
from zhinan.pages.printing.print_centre import all_checklists_page
from zhinan.pages.wall.poster import list_posters, poster_pages


class Lead(Struct, frozen=True):
    """A page that leads to a file, and to which page of it."""

    page: str
    """The page's address."""
    number: int = 1
    """Page of the file."""


class Bundle(Struct, frozen=True):
    """One PDF file."""

    kind: str
    url: str
    """Root-relative."""
    title: str
    page: Page
    """What is printed into it."""
    leads: tuple[Lead, ...]


def bundles(guide: Guide, place: Place, kind: str | None = None) -> Iterator[Bundle]:
    """The files of a place, all or one kind, with its list where it issued one."""
    for name, made in MAKERS.items():
        if kind in (None, name):
            yield from made(guide, place)


def _checklists(guide: Guide, place: Place) -> Iterator[Bundle]:
    if not place.items:
        return
    sheets = tuple(checklist_of(guide, place, item) for item in place.items)
    leads = _leads([urls.checklist(place, item) for item in place.items], [s.fit.sheets for s in sheets])
    yield Bundle(
        "checklist",
        urls.pdf(place, "checklists"),
        "全部办事清单",
        all_checklists_page(place, sheets),
        (*leads, Lead(urls.printing(place)), Lead(urls.all_checklists(place))),
    )


def _flowcharts(guide: Guide, place: Place) -> Iterator[Bundle]:
    if charted := [item for item in place.items if charts_of(item)]:
        sheets = tuple(flowchart_sheet(guide, place, item) for item in charted)
        leads = _leads([urls.flowchart(place, item) for item in charted], [s.charts.count for s in sheets])
        yield _bundle(place, "flowchart", "flowcharts", "全部流程图", {"charts": sheets}, leads)


def _halls(guide: Guide, place: Place) -> Iterator[Bundle]:
    if place.offices:
        halls = tuple(hall_sheet(guide, place, office) for office in place.offices)
        leads = _leads([urls.office_sheet(place, office) for office in place.offices], [1] * len(halls))
        yield _bundle(place, "sheet", "halls", "全部大厅单", {"halls": halls}, leads)


def _forms(guide: Guide, place: Place) -> Iterator[Bundle]:
    drawn = [form for form in place.forms if form.rows]
    if drawn:
        forms = [bare_sheets(guide, place, form) for form in drawn]
        leads = _leads([urls.form(place, form) for form in drawn], [len(sheets) for sheets in forms])
        sheets = tuple(chain.from_iterable(forms))
        yield _bundle(place, "forms", "forms", "全部空白表格", {"forms": sheets}, leads)


def _folders(guide: Guide, place: Place) -> Iterator[Bundle]:
    """A file for each hall: what it prints and posts, behind its cover."""
    pages = hall_folder_pages(place, folders_in(guide, place))
    for office, page in zip(place.offices, pages, strict=True):
        leads = (Lead(page.url), Lead(urls.printing(place)))
        yield Bundle("folder", urls.pdf(place, f"{office.id}/all"), page.title, page, leads)


def _posters(guide: Guide, place: Place) -> Iterator[Bundle]:
    if not place.items:
        return
    pages = list(zip(("poster-a3", "poster-a4"), poster_pages(guide, place), strict=True))
    if place.service_list and (issued := list_for(guide, place)):
        pages += zip(("list-a3", "list-a4", "list-basis"), list_posters(guide, issued), strict=True)
    for name, page in pages:
        leads = (Lead(page.url), Lead(urls.printing(place)))
        yield Bundle("poster", urls.pdf(place, name), page.title, page, leads)


def _bundle(
    place: Place, kind: str, name: str, title: str, values: dict[str, Any], leads: tuple[Lead, ...]
) -> Bundle:
    """A file for which the site has no page."""
    url = urls.pdf(place, name)
    page = Page(
        url=url,
        template="bundle.html",
        title=f"{place.name}{title}",
        place=named(place),
        values={"charts": (), "halls": (), "forms": (), "pdfs": (), "more": (), **values},
    )
    return Bundle(kind, url, title, page, (*leads, Lead(urls.printing(place))))


def _leads(pages: list[str], sheets: list[int]) -> tuple[Lead, ...]:
    """The pages, each with the number of its first sheet."""
    return tuple(Lead(page, 1 + sum(sheets[:index])) for index, page in enumerate(pages))


MAKERS: dict[str, Callable[[Guide, Place], Iterator[Bundle]]] = {
    "checklist": _checklists,
    "poster": _posters,
    "flowchart": _flowcharts,
    "sheet": _halls,
    "forms": _forms,
    "folder": _folders,
}
"""By what can be asked for by name; the command line has the same names."""
KINDS = tuple(MAKERS)
