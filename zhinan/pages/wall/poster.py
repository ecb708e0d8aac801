"""The wall list: all items of a city, or a list that a place issued, in the columns of the province's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.keeping.once import FEW, once_for_the_same
from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.lists import ListPlace, all_lists
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, imprint_of, list_imprint, sheet_of
from zhinan.pages.wall.poster_columns import Column
from zhinan.pages.wall.poster_fit import SheetGroup, Sheets, sheets_of
from zhinan.pages.wall.poster_format import A3, A4, Format, foot_of
from zhinan.pages.wall.poster_rows import PosterRow, entry_row, hall_row, item_row


class Poster(Struct, frozen=True):
    """A wall list."""

    title: str
    seal: str
    """The place's name on its seal; empty where there is no such place."""
    rows: tuple[PosterRow, ...]
    hotline: str
    """The numbers for the whole city, joined; empty where there are none."""
    imprint: Imprint

    def sheets(self, format: Format) -> Sheets:
        """The rows, sheet by sheet."""
        return sheets_of(self.rows, format, foot_of(self.imprint, format))

    def count(self, format: Format) -> int:
        """How many sheets."""
        return len(self.sheets(format).sheets)


class PosterSheet(Struct, frozen=True):
    """One sheet."""

    said: str
    """Which of how many it is."""
    heading: bool
    """Whether its title is the page's."""
    groups: tuple[SheetGroup, ...]


class PosterSheets(Struct, frozen=True):
    """A wall list on the sheets of one format."""

    title: str
    seal: str
    items: int
    """How many rows."""
    hotline: str
    paper: str
    """A3 or A4."""
    style: str
    """The page's class."""
    style_sheet: str
    count: int
    """How many sheets."""
    columns: tuple[Column, ...]
    size: str
    """The class of the size that it is set in."""
    sheets: tuple[PosterSheet, ...]
    imprint: Imprint


def poster_pages(guide: Guide, place: Place) -> Iterator[Page]:
    """/<city>/poster/ (A3) and /<city>/poster/a4/"""
    poster = place_poster(guide, place)
    back = Link(place.short, urls.place(place))
    a3, a4 = Link("改用A3纸", urls.poster(place)), Link("改用A4纸", urls.poster_a4(place))
    more = Link(f"{place.here}全部打印件", urls.printing(place))
    yield _page(a3.url, poster, A3, place, (back, a4, more))
    yield _page(a4.url, poster, A4, place, (back, a3, more))


def list_poster_pages(guide: Guide) -> Iterator[Page]:
    """/list/poster/ (A3) and /list/poster/a4/, where one place has a list; else below each that has one"""
    for issued in all_lists(guide):
        yield from list_posters(guide, issued)


def list_posters(guide: Guide, issued: ListPlace) -> Iterator[Page]:
    """One list in both sizes, and on A3 with 设定依据."""
    poster = list_poster(guide, issued)
    back = Link(issued.called, issued.url)
    a3, a4 = Link("改用A3纸", issued.poster_url), Link("改用A4纸", issued.poster_a4_url)
    basis = Link("加印设定依据", issued.poster_basis_url)
    yield _page(a3.url, poster, A3, None, (back, a4, basis))
    yield _page(a4.url, poster, A4, None, (back, a3, basis))
    whole = list_poster(guide, issued, basis=True)
    yield replace(
        _page(basis.url, whole, A3, None, (back, a3, a4)),
        title=f"{whole.title}（附设定依据）",
        description=f"{whole.title}，{len(whole.rows)}项，附设定依据，{A3.name}横向打印后张贴。",
    )


def _page(url: str, poster: Poster, format: Format, place: Place | None, links: tuple[Link, ...]) -> Page:
    """`links`: the way back, then where else to go."""
    back, *more = links
    return Page(
        url=url,
        template="poster.html",
        title=f"{poster.title}（{format.name}）",
        description=f"{poster.title}，{len(poster.rows)}项，{format.name}横向打印后张贴。",
        place=named(place) if place else None,
        crumbs=(back,),
        values={"poster": on_sheets(poster, format), "pdfs": (), "more": tuple(more)},
    )


def on_sheets(poster: Poster, format: Format) -> PosterSheets:
    """The wall list as it is printed."""
    found = poster.sheets(format)
    count = len(found.sheets)
    return PosterSheets(
        title=poster.title,
        seal=poster.seal,
        items=len(poster.rows),
        hotline=poster.hotline,
        paper=format.name,
        style=format.style,
        style_sheet=f"css/{format.style}.css",
        count=count,
        columns=found.columns,
        size=found.size,
        sheets=tuple(
            PosterSheet(sheet_of(number + 1, count), number == 0, found.groups(number))
            for number in range(count)
        ),
        imprint=poster.imprint,
    )


def item_rows(place: Place) -> tuple[PosterRow, ...]:
    """Rows of the place's items."""
    several = _has_namesakes(place.items)
    rows: list[PosterRow] = []
    for number, item in enumerate(place.items, 1):
        rows.append(item_row(number, item, place, rows[-1] if rows else None, several=several))
    return tuple(rows)


def hall_rows(office: Office, items: tuple[Item, ...]) -> tuple[PosterRow, ...]:
    """Rows of what is done at a hall."""
    several = _has_namesakes(items)
    rows: list[PosterRow] = []
    for number, item in enumerate(items, 1):
        rows.append(hall_row(number, item, office, rows[-1] if rows else None, several=several))
    return tuple(rows)


def _has_namesakes(items: tuple[Item, ...]) -> bool:
    return len({item.name for item in items}) < len(items)


@partial(once_for_the_same, most=FEW)
def place_poster(guide: Guide, place: Place) -> Poster:
    """The wall list of a city, or of the province's model guide."""
    numbers = [phone.display for entry in place.answering for phone in entry.phones]
    return Poster(
        title=f"{place.name}{place.site.field.wall_list}",
        seal=place.short,
        rows=item_rows(place),
        hotline="、".join(numbers),
        imprint=imprint_of(guide, place, urls.place(place), None, wall_list(place)),
    )


def list_poster(guide: Guide, issued: ListPlace, *, basis: bool = False) -> Poster:
    """A place's own list."""
    rows: list[PosterRow] = []
    for entry in issued.whole.entries:
        rows.append(entry_row(entry, rows[-1] if rows else None, basis=basis))
    return Poster(
        title=issued.whole.title,
        seal=issued.issuer.short,
        rows=tuple(rows),
        hotline="",
        imprint=list_imprint(guide, issued),
    )
