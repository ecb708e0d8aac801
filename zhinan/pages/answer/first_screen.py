"""What an item's page says before anybody scrolls: for whom, the answers, and how long it takes."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.answer.answer_rows import AnswerRow
from zhinan.pages.answer.screen_room import WIDEST, Room
from zhinan.pages.few_words import cut
from zhinan.pages.item.prose import Prose, until
from zhinan.pages.item.silences import NO_LIMIT
from zhinan.pages.item.stamp import case_lines, law_beside, stamp_for


class FirstScreen(Struct, frozen=True):
    """The head of the page."""

    name: str
    official_name: str | None
    """Where it is another."""
    audience: tuple[Prose, ...]
    audience_url: str | None
    """Where all of it stands; None where all of it stands here."""
    figure: str
    """The stamp's big figure; empty where the limit is no number."""
    unit: str
    limit: tuple[str, ...]
    """The limit as printed, or its cases where that is long."""
    limit_url: str | None
    """Where all of it stands; None where all of it stands here."""
    law: str
    """What the law allows, where the limit's own words don't say it; else empty."""
    rows: tuple[AnswerRow, ...]
    """The answers, but how long it takes."""
    limit_more: str = ""
    """What leads to all of it."""


def first_screen(
    place: Place,
    item: Item,
    audience: tuple[Prose, ...],
    rows: tuple[AnswerRow | None, ...],
    room: Room = WIDEST,
) -> FirstScreen:
    """The head, in as many words as there is room for: all of it stands in the sections below."""
    here = urls.item(place, item)
    stamp = stamp_for(item.time_limit)
    lines = limit_lines(item, room)
    official = item.official_name if item.official_name != item.name else None
    is_long = len("".join(item.audience)) > room.audience
    return FirstScreen(
        name=item.name,
        official_name=cut(official, room.official) if official else None,
        audience=(until(audience[0], room.audience, goes_on=len(audience) > 1),) if is_long else audience,
        audience_url=anchors.part(here, "who") if is_long else None,
        figure=stamp.figure,
        unit=stamp.unit,
        limit=() if lines in ((stamp.figure + stamp.unit,), (stamp.unit,)) else lines,
        limit_url=anchors.part(here, "limit") if _is_long(item, room) else None,
        law=law_beside(item),
        rows=tuple(row for row in rows if row),
        limit_more=_more(item, lines) if _is_long(item, room) else "",
    )


def limit_lines(item: Item, room: Room = WIDEST) -> tuple[str, ...]:
    """The limit for the first screen: as printed, or the first of its cases where that is long."""
    if item.time_limit is None:
        return (NO_LIMIT,)
    if not _is_long(item, room):
        return tuple(item.time_limit.text.split("\n"))
    return case_lines(item.time_limit, room.case)[: room.cases]


def _more(item: Item, shown: tuple[str, ...]) -> str:
    """What leads to the whole limit: how many cases it has, where not all of them stand there."""
    count = len(item.time_limit.cases) if item.time_limit else 0
    return f"共{count}种情形，见全文" if count > max(1, len(shown)) else "办理时限全文"


def _is_long(item: Item, room: Room) -> bool:
    return item.time_limit is not None and len(item.time_limit.text) > room.limit
