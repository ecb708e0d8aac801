"""How to ask how far a case has come, other than by phone."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.answer.call_groups import CallGroup
from zhinan.pages.item.taken_over import is_left_open, not_yet
from zhinan.pages.item.where_to_apply import ServiceLine, service_lines, unsaid

ANCHOR = "progress"
NUMBERS = "progress-phones"


class Asking(Struct, frozen=True):
    """办理进度查询, resolved."""

    anchor: str
    texts: tuple[str, ...]
    left_open: str
    """That the city has not published it; empty where it has."""
    original: str
    """What the other guide says of what the city has not published."""
    services: tuple[ServiceLine, ...]
    numbers: CallGroup | None
    """The list of numbers that tell it; None where there is none."""


def asking_of(place: Place, item: Item, groups: Iterable[CallGroup]) -> Asking | None:
    """None where the document has nothing of it."""
    progress = item.progress
    if progress is None:
        return None
    hall, online = progress.hall, progress.online
    ways: tuple[str | None, ...] = (hall.text if hall else None, online.text if online else None)
    left = is_left_open(item, any(enquiry.left_to_cities for enquiry in (hall, online) if enquiry))
    numbers = next((group for group in groups if group.anchor == NUMBERS), None)
    known = () if left else ways
    if left and numbers and numbers.left_open:  # said once for all ways to ask
        ways, numbers = (*ways, numbers.original), None
    return Asking(
        anchor=ANCHOR,
        texts=_lines((progress.text, *known)),
        left_open=f"{not_yet(place)}。" if left else "",
        original="；".join(_lines(ways)) if left else "",
        services=service_lines(unsaid(place, online.services, online.text)) if online else (),
        numbers=numbers,
    )


def _lines(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(line for text in texts if text for line in text.split("\n"))
