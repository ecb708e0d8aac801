"""The wall list: all items of a city, or of the province's list, in the columns of the province's table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item, Material
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit
from zhinan.pages import urls
from zhinan.pages.imprint import Imprint, imprint_of
from zhinan.pages.page import Crumb, Page
from zhinan.pages.posterfit import A3, A4, Format, sheets_of
from zhinan.pages.stamp import case_lines

LONG_LIMIT = 70
"""Characters from which a limit stands by its cases."""
RUN_ON = 12
"""Papers from which they stand one behind the other: a row must not be higher than a sheet."""


@dataclass(frozen=True)
class PaperList:
    """The materials of one case."""

    case: str | None
    papers: tuple[str, ...]


@dataclass(frozen=True)
class PosterRow:
    """One row; every cell as lines of text."""

    no: int
    group: str
    new_group: bool
    """Whether it is the first row of its 主项."""
    name: str
    papers: tuple[PaperList, ...]
    no_papers: str
    """What stands instead of papers; empty where there are some."""
    run_on: bool
    """Whether the papers stand in one paragraph a case."""
    limit: tuple[str, ...]
    stages: str
    ways: tuple[str, ...]
    remarks: tuple[str, ...]


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
    back = Crumb(place.short, urls.place(place))
    more = (("本市要打印的", urls.printing(place)),)
    yield _page(urls.poster(place), poster, A3, place, back, (("改用A4纸", urls.poster_a4(place)), *more))
    yield _page(urls.poster_a4(place), poster, A4, place, back, (("改用A3纸", urls.poster(place)), *more))


def list_poster_pages(guide: Guide) -> Iterator[Page]:
    """/list/poster/ (A3) and /list/poster/a4/, where the province has a list"""
    if guide.service_list is None:
        return
    poster = list_poster(guide, guide.service_list)
    back = Crumb("省清单", urls.LIST)
    yield _page(urls.LIST_POSTER, poster, A3, None, back, (("改用A4纸", urls.LIST_POSTER_A4),))
    yield _page(urls.LIST_POSTER_A4, poster, A4, None, back, (("改用A3纸", urls.LIST_POSTER),))


def _page(
    url: str,
    poster: Poster,
    format: Format,
    place: Place | None,
    back: Crumb,
    more: tuple[tuple[str, str], ...],
) -> Page:
    return Page(
        url=url,
        template="poster.html",
        title=f"{poster.title}（{format.name}）",
        description=f"{poster.title}，{len(poster.rows)}项，{format.name}横向打印后张贴。",
        place=place,
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
        rows.append(_item_row(number, item, place, rows[-1].group if rows else None))
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
        rows.append(_entry_row(entry, rows[-1].group if rows else None))
    return Poster(
        service_list.title, "山东", tuple(rows), "", imprint_of(guide, None, urls.LIST, service_list.title)
    )


def _item_row(number: int, item: Item, place: Place, group_above: str | None) -> PosterRow:
    return PosterRow(
        no=number,
        group=item.group,
        new_group=item.group != group_above,
        name=item.name,
        papers=paper_lists(item.materials),
        no_papers=_instead_of_papers(item),
        run_on=len(item.materials) > RUN_ON,
        limit=limit_lines(item.time_limit),
        stages=stages_of(item),
        ways=tuple(dict.fromkeys(way for channel in item.channels for way in _ways(place, channel))),
        remarks=item.material_notes,
    )


def _entry_row(entry: ListEntry, group_above: str | None) -> PosterRow:
    return PosterRow(
        no=entry.no,
        group=entry.group,
        new_group=entry.group != group_above,
        name=entry.name,
        papers=paper_lists(entry.materials),
        no_papers="无" if entry.materials_none else "",
        run_on=len(entry.materials) > RUN_ON,
        limit=limit_lines(entry.time_limit),
        stages="、".join(entry.stages),
        ways=entry.channels,
        remarks=entry.remarks,
    )


def paper_lists(materials: Iterable[Material]) -> tuple[PaperList, ...]:
    """The materials by case."""
    found: dict[str | None, list[str]] = {}
    for material in materials:
        found.setdefault(material.case, []).append(material.text)
    return tuple(PaperList(case, tuple(texts)) for case, texts in found.items())


def _instead_of_papers(item: Item) -> str:
    if item.materials:
        return ""
    return "无" if item.materials_none else "原文件未写"


def limit_lines(limit: TimeLimit | None) -> tuple[str, ...]:
    """The limit as printed; a long one by its cases."""
    if limit is None:
        return ("原文件未写",)
    if len(limit.text) > LONG_LIMIT and limit.cases:
        return case_lines(limit)
    return tuple(limit.text.split("\n"))


def stages_of(item: Item) -> str:
    """The stages of its steps, each once, in order."""
    stages = (stage for step in item.steps if step.stage for stage in step.stage.split("、"))
    return "、".join(dict.fromkeys(stages))


def _ways(place: Place, channel: Channel) -> tuple[str, ...]:
    """The way's label and, below it, the addresses of its websites as they are typed."""
    addresses = (
        service.printed.removeprefix("http://").removeprefix("https://").rstrip("/")
        for service in place.services
        if service.name in channel.services and service.printed
    )
    return (f"{channel.label}（待开通）" if channel.pending else channel.label, *addresses)
