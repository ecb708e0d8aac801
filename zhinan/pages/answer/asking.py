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
    services: tuple[ServiceLine, ...]
    numbers: CallGroup | None
    """The list of numbers that tell it; None where there is none."""


def asking_of(place: Place, item: Item, groups: Iterable[CallGroup]) -> Asking | None:
    """None where the document has nothing of it."""
    progress = item.progress
    if progress is None:
        return None
    hall, online = progress.hall, progress.online
    texts = (progress.text, hall.text if hall else None, online.text if online else None)
    left = any(enquiry.left_to_cities for enquiry in (hall, online) if enquiry)
    return Asking(
        anchor=ANCHOR,
        texts=tuple(line for text in texts if text for line in text.split("\n")),
        left_open=f"{not_yet(place)}。" if is_left_open(item, left) else "",
        services=service_lines(unsaid(place, online.services, online.text)) if online else (),
        numbers=next((group for group in groups if group.anchor == NUMBERS), None),
    )
