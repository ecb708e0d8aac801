"""What a hall prints and posts, with the number of sheets; and all checklists of a city on one page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.derived_charts import charts_of
from zhinan.guide.life.paper_facts import (
    Paper,
    blank_form,
    checklist,
    flowchart,
    hall_paper,
    wall_list,
)
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, life_urls, urls
from zhinan.pages.forms.issued_links import issued_links
from zhinan.pages.hall.halls import Hall, applied_kinds
from zhinan.pages.lists import list_for
from zhinan.pages.namesakes import called
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.checklist import checklist_of, checklist_page
from zhinan.pages.paper.checklist_links import switches
from zhinan.pages.paper.checklist_parts import Checklist
from zhinan.pages.printing.hall_folder import Folder
from zhinan.pages.wall.poster import list_poster, place_poster
from zhinan.pages.wall.poster_format import A3, A4

PRINT_THE_FILE = "打印原表文件"
COMMON = {"本省": "全省通用", "本市": "全市通用"}
"""What is for all halls of a place."""


class Printout(Struct, frozen=True):
    """One thing to print."""

    title: str
    url: str
    sheets: int
    """0 where nobody has counted: of a form that is only a file."""
    paper: str
    """A4 or A3."""
    number: str = ""
    """Names the facts on it."""
    date: str = ""
    """ISO date of their last change on record; empty where nothing is."""
    files: tuple[Link, ...] = ()
    """A form as it is issued."""
    also: tuple[Link, ...] = ()
    """The same in other forms."""

    @property
    def count(self) -> str:
        """3张A4; of a form that is only a file, that the file is printed."""
        return f"{self.sheets}张{self.paper}" if self.sheets else PRINT_THE_FILE


class HallPrintouts(Struct, frozen=True):
    """What one hall prints."""

    anchor: str
    title: str
    count: str
    """Pages in all, the hall's sheet among them."""
    folder: Printout
    """All of it in one go."""
    sheet: Printout
    checklists: tuple[Printout, ...]
    """Of the items applied for there, each with this hall alone."""


def paper_pages(guide: Guide, place: Place, folders: dict[str, Folder]) -> Iterator[Page]:
    """/<city>/<item>/checklist/, /<city>/print/ and /<city>/print/checklists/"""
    sheets = tuple(checklist_of(guide, place, item) for item in place.items)
    for item, sheet in zip(place.items, sheets, strict=True):
        yield checklist_page(place, item, sheet)
    yield printing_page(guide, place, sheets, folders)
    yield all_checklists_page(place, sheets)


def printing_page(
    guide: Guide, place: Place, sheets: tuple[Checklist, ...], folders: dict[str, Folder]
) -> Page:
    """What to print for a hall, or for the whole city; `sheets` are the checklists of all items, `folders`
    those of all halls."""
    checklists = {
        item.id: checklist_printout(place, item, sheet)
        for item, sheet in zip(place.items, sheets, strict=True)
    }
    charts = tuple(
        _aged(Printout(called(place, item), urls.flowchart(place, item), 0, "A4"), flowchart(place, item))
        for item in place.items
        if charts_of(item)
    )
    forms = tuple(
        _aged(
            Printout(
                form.title,
                urls.form(place, form),
                1 if form.rows else 0,
                "A4",
                files=issued_links(place, form),
            ),
            blank_form(place, form),
        )
        for form in place.forms
    )
    return Page(
        url=urls.printing(place),
        template="print.html",
        title=f"{place.name}打印和张贴",
        description=f"{place.name}{place.site.field.short}大厅要打印张贴的：墙上一览表、办事清单、大厅单、流程图、空白表格，各几张。",
        place=named(place),
        crumbs=(Link(place.short, urls.place(place)),),
        values={
            "common": COMMON.get(place.here, "本地通用"),
            "posters": poster_printouts(guide, place),
            "all_checklists": Printout(
                "全部办事清单",
                urls.all_checklists(place),
                sum(checklist.sheets for checklist in checklists.values()),
                "A4",
            ),
            "checklists": tuple(checklists.values()),
            "checklists_title": f"单张办事清单（{len(checklists)}项）",
            "flowcharts": charts,
            "flowcharts_title": f"流程图（{len(charts)}项）",
            "forms": forms,
            "forms_title": f"空白表格（{len(forms)}种）",
            "check_url": life_urls.check(place) if place.items else None,
            "halls": tuple(hall_printouts(place, checklists, folders)),
            "pdfs": (),
        },
    )


def all_checklists_page(place: Place, sheets: tuple[Checklist, ...]) -> Page:
    """All checklists of a city, one after another."""
    return Page(
        url=urls.all_checklists(place),
        template="checklists.html",
        title=f"{place.name}全部办事清单",
        description=f"{place.name}{len(sheets)}个事项的办事清单，一次打印。",
        place=named(place),
        crumbs=(Link("打印和张贴", urls.printing(place)),),
        values={"sheets": sheets, "count": sum(sheet.fit.sheets for sheet in sheets), "pdfs": (), "more": ()},
    )


def poster_printouts(guide: Guide, place: Place) -> tuple[Printout, ...]:
    """The wall list in both sizes."""
    poster, paper = place_poster(guide, place), wall_list(place)
    return (
        *list_printouts(guide, place),
        _aged(Printout("墙上一览表（A3横向）", urls.poster(place), poster.count(A3), "A3"), paper),
        _aged(Printout("墙上一览表（A4横向）", urls.poster_a4(place), poster.count(A4), "A4"), paper),
    )


def list_printouts(guide: Guide, place: Place) -> Iterator[Printout]:
    """The list that the place is measured by, in both sizes: halls post it."""
    if not (issued := list_for(guide, place)):
        return
    poster = list_poster(guide, issued)
    for url, format in ((issued.poster_url, A3), (issued.poster_a4_url, A4)):
        yield Printout(
            f"{issued.whole.title}（{format.name}横向）",
            url,
            poster.count(format),
            format.name,
            poster.imprint.number,
            poster.imprint.updated or "",
        )


def _aged(printout: Printout, paper: Paper) -> Printout:
    """With its number and date."""
    return replace(printout, number=paper.number, date=paper.date or "")


def checklist_printout(place: Place, item: Item, sheet: Checklist) -> Printout:
    """A checklist with all halls."""
    url = urls.checklist(place, item)
    printout = Printout(called(place, item), url, sheet.fit.sheets, "A4", also=switches(url, sheet))
    return _aged(printout, checklist(place, item))


def hall_printouts(
    place: Place, checklists: dict[str, Printout], folders: dict[str, Folder]
) -> Iterator[HallPrintouts]:
    """What each hall prints."""
    for office in place.offices:
        hall = Hall(place, office, office.counters)
        anchor = anchors.hall_anchor(office)
        sheet = _aged(
            Printout("大厅单", urls.office_sheet(place, office), 1, "A4"), hall_paper(place, office)
        )
        own = tuple(
            replace(checklists[item.id], url=anchors.part(urls.checklist(place, item), anchor))
            for item in place.items
            if _is_done_at(item, hall)
        )
        count = folders[office.id].count
        folder = Printout("全部，一次打印", urls.hall_folder(place, office), count, "A4")
        yield HallPrintouts(anchor, hall.title, f"共{count}张A4", folder, sheet, own)


def _is_done_at(item: Item, hall: Hall) -> bool:
    kinds = applied_kinds(item)
    return any(kinds.intersection(counter.kinds) for counter in hall.counters)
