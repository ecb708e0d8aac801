"""The wall list: all items of a city, or of the province's list, in the columns of the province's table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.page import Link, Page, named
from zhinan.pages.paper.imprint import Imprint, imprint_of
from zhinan.pages.paper.poster_fit import A3, A4, Format, sheets_of
from zhinan.pages.paper.poster_rows import PosterRow, entry_row, item_row


@dataclass(frozen=True)
class Poster:
    """A wall list."""

    title: str
    seal: str
    rows: tuple[PosterRow, ...]
    hotline: str
    """The numbers for the whole city, joined; empty where there are none."""
    imprint: Imprint

    def sheets(self, format: Format) -> tuple[tuple[PosterRow, ...], ...]:
        """The rows, sheet by sheet."""
        return sheets_of(self.rows, format)


def poster_pages(guide: Guide, place: Place) -> Iterator[Page]:
    """/<city>/poster/ (A3) and /<city>/poster/a4/"""
    poster = place_poster(guide, place)
    back = Link(place.short, urls.place(place))
    more = (("本市要打印的", urls.printing(place)),)
    yield _page(urls.poster(place), poster, A3, place, back, (("改用A4纸", urls.poster_a4(place)), *more))
    yield _page(urls.poster_a4(place), poster, A4, place, back, (("改用A3纸", urls.poster(place)), *more))


def list_poster_pages(guide: Guide) -> Iterator[Page]:
    """/list/poster/ (A3) and /list/poster/a4/, where the province has a list"""
    if guide.service_list is None:
        return
    poster = list_poster(guide, guide.service_list)
    back = Link("省清单", urls.LIST)
    yield _page(urls.LIST_POSTER, poster, A3, None, back, (("改用A4纸", urls.LIST_POSTER_A4),))
    yield _page(urls.LIST_POSTER_A4, poster, A4, None, back, (("改用A3纸", urls.LIST_POSTER),))


def _page(
    url: str,
    poster: Poster,
    format: Format,
    place: Place | None,
    back: Link,
    more: tuple[tuple[str, str], ...],
) -> Page:
    return Page(
        url=url,
        template="poster.html",
        title=f"{poster.title}（{format.name}）",
        description=f"{poster.title}，{len(poster.rows)}项，{format.name}横向打印后张贴。",
        place=named(place) if place else None,
        crumbs=(back,),
        values={
            "poster": poster,
            "format": format,
            "sheets": poster.sheets(format),
            "pdfs": (),
            "more": more,
        },
    )


def place_poster(guide: Guide, place: Place) -> Poster:
    """The wall list of a city, or of the province's model guide."""
    rows: list[PosterRow] = []
    for number, item in enumerate(place.items, 1):
        rows.append(item_row(number, item, place, rows[-1].group if rows else None))
    numbers = [phone.display for entry in place.hotline for phone in entry.phones]
    return Poster(
        title=f"{place.name}医疗保障经办服务事项一览表",
        seal=place.short,
        rows=tuple(rows),
        hotline="、".join(numbers),
        imprint=imprint_of(guide, place, urls.place(place)),
    )


def list_poster(guide: Guide, service_list: ServiceList) -> Poster:
    """The province's own list."""
    rows: list[PosterRow] = []
    for entry in service_list.entries:
        rows.append(entry_row(entry, rows[-1].group if rows else None))
    return Poster(
        service_list.title, "山东", tuple(rows), "", imprint_of(guide, None, urls.LIST, service_list.title)
    )
