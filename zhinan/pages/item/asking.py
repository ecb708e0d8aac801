"""How to ask how far a case has come, other than by phone."""

from __future__ import annotations

from dataclasses import dataclass

from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import anchors, urls
from zhinan.pages.hall.hall_blocks import FEW, Chooser, HallBlock, choose, chooser, hall_blocks
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.item.taken_over import is_left_open, not_yet
from zhinan.pages.item.where_to_apply import ServiceLine, Way, merged_halls, service_lines, unsaid

ANCHOR = "progress"
TO_ASK = "查询"
"""What tells the name of a chooser from that of the halls where the item is applied for."""


@dataclass(frozen=True)
class Asking:
    """办理进度查询, resolved."""

    anchor: str
    texts: tuple[str, ...]
    left_open: str
    """That the city has not published it; empty where it has."""
    services: tuple[ServiceLine, ...]
    halls_url: str | None
    """The halls where the item is applied for, where these tell it too."""
    chooser: Chooser | None
    halls: tuple[HallBlock, ...]
    """Where others tell it."""


def asking_of(place: Place, item: Item, ways: tuple[Way, ...]) -> Asking | None:
    """None where the document has nothing of it."""
    progress = item.progress
    if progress is None:
        return None
    here = urls.item(place, item)
    hall, online = progress.hall, progress.online
    halls = halls_for(place, hall.counter_kinds) if hall else ()
    same = bool(halls) and halls == merged_halls(ways)
    title = choose(place) + (TO_ASK if any(len(way.halls) > FEW for way in ways) else "")
    texts = (progress.text, hall.text if hall else None, online.text if online else None)
    left = any(enquiry.left_to_cities for enquiry in (hall, online) if enquiry)
    return Asking(
        anchor=ANCHOR,
        texts=tuple(line for text in texts if text for line in text.split("\n")),
        left_open=f"{not_yet(place)}。" if is_left_open(item, left) else "",
        services=service_lines(unsaid(place, online.services, online.text)) if online else (),
        halls_url=anchors.part(here, "halls") if same else None,
        chooser=None if same else chooser(halls, here, "ask", ANCHOR, title),
        halls=() if same else hall_blocks(halls, "ask"),
    )
