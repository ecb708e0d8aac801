"""The rows of a wall list, in the columns of the province's table: its items, or the list's entries."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.content.item.steps import stage_in
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.item import Channel, Item, Material, Step
from zhinan.model.listing import ListEntry
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.model.prose.sentences import COUNTED
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.hall.halls import applied_kinds
from zhinan.pages.hall.windows import window_of
from zhinan.pages.item.material_cases import by_case, papers_in_words
from zhinan.pages.item.silences import only_shown
from zhinan.pages.item.stamp import case_lines
from zhinan.pages.item.where_to_apply import PENDING

UNWRITTEN = "原文件未写"
NAME = re.compile(r"[一-鿿]{1,4}(?:、[一-鿿]{1,4})*")
"""发证; 登簿、缮证."""
LONG_LIMIT = 70
"""Characters from which a limit stands by its cases."""
RUN_ON = 12
"""Papers from which they stand one behind the other: a row must not be higher than a sheet."""


class PosterPaper(Struct, frozen=True):
    """A material in its list."""

    number: int
    """0 where the document counts its papers itself: 一、（一）1."""
    text: str


class PaperList(Struct, frozen=True):
    """The materials of one case: one alone, or a list, or a long list in one paragraph."""

    case: str | None
    alone: str = ""
    listed: tuple[PosterPaper, ...] = ()
    run_on: tuple[PosterPaper, ...] = ()


class PosterRow(Struct, frozen=True):
    """One row; every cell as lines of text."""

    no: int
    group: str
    new_group: bool
    """Whether it is the first row of its 主项."""
    group_no: int
    """Which 主项 of the list it is of."""
    name: str
    papers: tuple[PaperList, ...]
    no_papers: str
    """What stands instead of papers; empty where there are some."""
    limit: tuple[str, ...]
    stages: str
    ways: tuple[str, ...]
    remarks: tuple[str, ...]
    audience: str = ""
    """Whom it is for, on lists where names repeat."""
    basis: tuple[str, ...] = ()
    """设定依据, where they are wanted."""
    counters: tuple[str, ...] = ()
    """Where in one hall it is done."""


def item_row(number: int, item: Item, place: Place, above: PosterRow | None, *, several: bool) -> PosterRow:
    """An item's row; `several` where the list has items of one name."""
    new, group_no = _next(item.group, above)
    return PosterRow(
        no=number,
        group=item.group,
        new_group=new,
        group_no=group_no,
        name=item.name,
        audience=item.part if several else "",
        papers=paper_lists(item.materials),
        no_papers=_instead_of_papers(item),
        limit=limit_lines(item.time_limit),
        stages=stages_of(item) if item.steps else UNWRITTEN,
        ways=tuple(dict.fromkeys(way for channel in item.channels for way in _ways(place, channel)))
        or (UNWRITTEN,),
        remarks=item.material_notes,
    )


def hall_row(number: int, item: Item, office: Office, above: PosterRow | None, *, several: bool) -> PosterRow:
    """The same of what is done at one hall: how many papers, how long, at which window.

    The papers themselves stand on the checklists that hang beside it.
    """
    new, group_no = _next(item.group, above)
    papers, limit = _in_short(item)
    kinds = applied_kinds(item)
    windows = (window_of(one) for one in office.counters if kinds.intersection(one.kinds))
    return PosterRow(
        no=number,
        group=item.group,
        new_group=new,
        group_no=group_no,
        name=item.name,
        audience=item.part if several else "",
        papers=(),
        no_papers=papers,
        limit=limit,
        stages="",
        ways=(),
        remarks=(),
        counters=tuple(dict.fromkeys(windows)),
    )


@once_for_the_same
def _in_short(item: Item) -> tuple[str, tuple[str, ...]]:
    """How many papers, and how long: the same for all halls."""
    return only_shown(item) or papers_in_words(item), limit_lines(item.time_limit)


def _next(group: str, above: PosterRow | None) -> tuple[bool, int]:
    """Whether a group begins, and its number."""
    if above is None:
        return True, 1
    new = group != above.group
    return new, above.group_no + new


def entry_row(entry: ListEntry, above: PosterRow | None, *, basis: bool = False) -> PosterRow:
    """An entry's row, with its 设定依据 or without."""
    new, group_no = _next(entry.group, above)
    return PosterRow(
        no=entry.no,
        group=entry.group,
        new_group=new,
        group_no=group_no,
        name=entry.name,
        papers=paper_lists(entry.materials),
        no_papers="无" if entry.materials_none else "",
        limit=limit_lines(entry.time_limit),
        stages="、".join(entry.stages),
        ways=entry.channels,
        remarks=entry.remarks,
        basis=entry.basis if basis else (),
    )


def paper_lists(materials: tuple[Material, ...]) -> tuple[PaperList, ...]:
    """The materials by case; where there are many over all cases, each case in one paragraph."""
    long = len(materials) > RUN_ON
    return tuple(_paper_list(case, own, long=long) for case, own in by_case(materials))


def _paper_list(case: str | None, materials: tuple[Material, ...], *, long: bool) -> PaperList:
    counted = sum(COUNTED.match(one.text) is not None for one in materials) > 1
    papers = tuple(PosterPaper(0 if counted else number, one.text) for number, one in enumerate(materials, 1))
    if long:
        return PaperList(case, run_on=papers)
    return PaperList(case, listed=papers) if len(papers) > 1 else PaperList(case, alone=papers[0].text)


def _instead_of_papers(item: Item) -> str:
    if item.materials:
        return ""
    return only_shown(item) or ("无" if item.materials_none else UNWRITTEN)


def limit_lines(limit: TimeLimit | None) -> tuple[str, ...]:
    """The limit as printed; a long one by its cases."""
    if limit is None:
        return (UNWRITTEN,)
    if len(limit.text) > LONG_LIMIT and limit.cases:
        return case_lines(limit)
    return tuple(limit.text.split("\n"))


def stages_of(item: Item) -> str:
    """The stages of its steps, each once, in order."""
    stages = (stage for step in item.steps for stage in _stage(step).split("、") if stage)
    return "、".join(dict.fromkeys(stages))


def _stage(step: Step) -> str:
    """What its editor calls it; else its own words where they are no more than a name, else what they say."""
    named = step.stage or ""
    is_guessed = step.stage == stage_in(step.text) and not (named and set(named) <= set(step.text))
    return step.text if is_guessed and NAME.fullmatch(step.text) else named


def _ways(place: Place, channel: Channel) -> tuple[str, ...]:
    """The way's label and, below it, the addresses of its websites as they are typed."""
    addresses = (
        service.printed.removeprefix("http://").removeprefix("https://").rstrip("/")
        for service in place.services
        if service.name in channel.services and service.printed
    )
    return (f"{channel.label}（{PENDING}）" if channel.pending else channel.label, *addresses)
