"""What an item's page says before anybody scrolls: for whom, the answers, and how long it takes."""

from __future__ import annotations

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.answer.answer_rows import AnswerRow
from zhinan.pages.item.prose import Prose
from zhinan.pages.item.silences import NO_LIMIT
from zhinan.pages.item.stamp import case_lines, law_beside, stamp_for

LONG_CASE = 36
"""Characters of a limit's case on the first screen; the whole stands further below."""
MOST_CASES = 2
"""So many of its cases stand there."""
LONG = 90
"""Characters from which a text no longer fits the first screen and gets a section of its own."""


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


def first_screen(
    place: Place,
    item: Item,
    audience: tuple[Prose, ...],
    rows: tuple[AnswerRow | None, ...],
) -> FirstScreen:
    """The head, from what the sections below it have."""
    here = urls.item(place, item)
    stamp = stamp_for(item.time_limit)
    lines = limit_lines(item)
    return FirstScreen(
        name=item.name,
        official_name=item.official_name if item.official_name != item.name else None,
        audience=audience[:1] if has_long_audience(item) else audience,
        audience_url=anchors.part(here, "who") if has_long_audience(item) else None,
        figure=stamp.figure,
        unit=stamp.unit,
        limit=() if lines in ((stamp.figure + stamp.unit,), (stamp.unit,)) else _few(item, lines),
        limit_url=anchors.part(here, "limit") if has_long_limit(item) else None,
        law=law_beside(item),
        rows=tuple(row for row in rows if row),
    )


def _few(item: Item, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a long limit that there is room for: all of it stands below."""
    return lines[:MOST_CASES] if has_long_limit(item) else lines


def has_long_audience(item: Item) -> bool:
    """Whether the audience's text is too long for the first screen."""
    return len("".join(item.audience)) > LONG


def has_long_limit(item: Item) -> bool:
    """Whether the limit's text is too long for the first screen."""
    return item.time_limit is not None and len(item.time_limit.text) > LONG


def limit_lines(item: Item) -> tuple[str, ...]:
    """The limit for the first screen: as printed, or its cases where that is long."""
    if item.time_limit is None:
        return (NO_LIMIT,)
    if has_long_limit(item) and item.time_limit.cases:
        return case_lines(item.time_limit, LONG_CASE)
    if has_long_limit(item):
        return ()
    return tuple(item.time_limit.text.split("\n"))
