"""A hall's folder: all that it prints and posts on one page, behind a cover to tick off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from zhinan.draw.lettering import Texts
from zhinan.guide.derived_charts import charts_of
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.guide.life.paper_facts import blank_form, checklist, flowchart, hall_paper, wall_list
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.charts.flowchart_page import FlowchartSheet, flowchart_sheet
from zhinan.pages.hall.halls import applied_kinds
from zhinan.pages.namesakes import called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.checklist_parts import Checklist
from zhinan.pages.paper.form_page import FormSheet, bare_sheets
from zhinan.pages.paper.hall_sheet import HallSheet, hall_sheet
from zhinan.pages.paper.imprint import Foot, imprint_of
from zhinan.pages.paper.type_size import LEADING, PAPER, POINT, SIZES, Fit, largest, lines
from zhinan.pages.wall.poster import Poster, PosterSheets, hall_rows, on_sheets
from zhinan.pages.wall.poster_format import A4_UPRIGHT


class CoverPaper(Struct, frozen=True):
    """A paper, with a box to tick when it hangs."""

    title: str
    url: str
    number: str


class CoverLine(Struct, frozen=True):
    """What papers are about, and the papers about it."""

    title: str
    papers: tuple[CoverPaper, ...]


class Cover(Struct, frozen=True):
    """The first sheet."""

    title: str
    said: str
    lines: tuple[CoverLine, ...]
    size: str
    """The class of the size that it is set in."""


class Folder(Struct, frozen=True):
    """What one hall prints."""

    sheet: HallSheet
    poster: PosterSheets | None
    """Of what is done there; None where nothing is."""
    checklists: tuple[Checklist, ...]
    charts: tuple[FlowchartSheet, ...]
    forms: tuple[FormSheet, ...]
    """Blank ones that are asked for there; not those of which there is only the file as issued."""

    @property
    def count(self) -> int:
        """A4 sheets in all, the cover and the hall's sheet among them."""
        charts = sum(one.charts.count for one in self.charts)
        wall = self.poster.count if self.poster else 0
        return 2 + wall + charts + len(self.forms) + sum(one.fit.sheets for one in self.checklists)


@once_for_the_same
def done_at(place: Place, office: Office) -> tuple[Item, ...]:
    """What is applied for at a hall."""
    there = {kind for counter in office.counters for kind in counter.kinds}
    return tuple(item for item in place.items if applied_kinds(item) & there)


def charts_in(guide: Guide, place: Place) -> dict[str, FlowchartSheet]:
    """The charts of all items, by their ids: they are the same for all halls."""
    return {item.id: flowchart_sheet(guide, place, item) for item in place.items if charts_of(item)}


def folders_in(guide: Guide, place: Place) -> dict[str, Folder]:
    """The folders of all halls, by their ids."""
    charts = charts_in(guide, place) if place.offices else {}
    return {office.id: folder_of(guide, place, office, charts) for office in place.offices}


def folder_of(guide: Guide, place: Place, office: Office, charts: dict[str, FlowchartSheet]) -> Folder:
    """The papers of one hall, each checklist with this hall alone."""
    items = done_at(place, office)
    return Folder(
        hall_sheet(guide, place, office, urls.hall_folder(place, office)),
        on_sheets(hall_list(guide, place, office), A4_UPRIGHT) if items else None,
        tuple(checklist_of(guide, place, item, office) for item in items),
        tuple(charts[item.id] for item in items if item.id in charts),
        tuple(
            sheet
            for form in forms_of(place, office)
            if form.rows
            for sheet in bare_sheets(guide, place, form)
        ),
    )


def hall_list(guide: Guide, place: Place, office: Office) -> Poster:
    """The wall list of what is done at one hall."""
    return Poster(
        title=f"{office.name}{place.site.field.wall_list}",
        seal=place.short,
        rows=hall_rows(office, done_at(place, office)),
        hotline="、".join(phone.display for entry in place.answering for phone in entry.phones),
        imprint=imprint_of(guide, place, urls.office(place, office), None, wall_list(place)),
    )


def forms_of(place: Place, office: Office) -> tuple[Form, ...]:
    """The blank forms that are asked for there."""
    asked = {form for item in done_at(place, office) for form in item.forms}
    return tuple(form for form in place.forms if form.id in asked)


def hall_folder_pages(place: Place, folders: dict[str, Folder]) -> Iterator[Page]:
    """/<city>/print/<hall>/"""
    for office in place.offices:
        yield hall_folder_page(place, office, folders[office.id])


def hall_folder_page(place: Place, office: Office, folder: Folder) -> Page:
    """One hall's."""
    title = folder.sheet.title
    lines_of = tuple(_lines(place, office))
    height = cover_height(lines_of, folder.sheet)
    points = largest(lambda points: height(points) <= PAPER[1]) or SIZES[-1]
    return Page(
        url=urls.hall_folder(place, office),
        template="folder.html",
        title=f"{title}全部要打印张贴的",
        description=f"{place.name}{title}要打印张贴的一次打印：封面、大厅单、一览表、办事清单、流程图、空白表格。",
        place=named(place),
        crumbs=(Link(f"{place.here}全部打印件", urls.printing(place)),),
        values={
            "cover": Cover(
                title,
                f"共{folder.count}张A4，贴好一张打一个钩；编号和网上的一样，就还准。",
                lines_of,
                Fit(points).name,
            ),
            "sheet": folder.sheet,
            "poster": folder.poster,
            "checklists": folder.checklists,
            "charts": folder.charts,
            "forms": folder.forms,
            "count": folder.count,
            "pdfs": (),
            "more": (),
        },
    )


def cover_height(listed: Sequence[CoverLine], sheet: HallSheet) -> Callable[[float], float]:
    """Its height in millimetres by the points that it is set in; mirrors static/css/paper.css."""
    foot, titles = Foot(sheet.imprint), Texts(one.title for one in listed)

    def height(points: float) -> float:
        em = points * POINT
        room = PAPER[0] / em
        text = 1.8 + lines(sheet.title, room, 2) * 2.6 + LEADING + 1.5 + 0.42 * len(listed)
        text += titles.line_count((room / 0.92) * 0.52 - 1.0) * 1.35 * 0.92
        return (text + foot.height(room) + 1.0) * em

    return height


def _lines(place: Place, office: Office) -> Iterator[CoverLine]:
    items = done_at(place, office)
    walls = [CoverPaper("大厅单", urls.office_sheet(place, office), hall_paper(place, office).number)]
    if items:
        walls.append(CoverPaper("一览表", urls.poster(place), wall_list(place).number))
    yield CoverLine("贴在门口和墙上", tuple(walls))
    for item in items:
        papers = [CoverPaper("清单", urls.checklist(place, item), checklist(place, item).number)]
        if charts_of(item):
            papers.append(CoverPaper("流程图", urls.flowchart(place, item), flowchart(place, item).number))
        yield CoverLine(called(place, item), tuple(papers))
    for form in forms_of(place, office):
        blank = CoverPaper("空白表", urls.form(place, form), blank_form(place, form).number)
        yield CoverLine(form.title, (blank,))
