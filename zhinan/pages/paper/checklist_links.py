"""Anchors of a checklist that print it otherwise: one hall alone, large letters, a card."""

from __future__ import annotations

from msgspec import Struct

from zhinan.pages import anchors
from zhinan.pages.page import Link
from zhinan.pages.paper.checklist_parts import Checklist

LARGE, CARD = "大字版", "卡片"


class HallChoice(Struct, frozen=True):
    """The links that print one hall alone."""

    all: Link
    halls: tuple[Link, ...]


def switches(page: str, sheet: Checklist) -> tuple[Link, ...]:
    """In large letters, and as a card where it has room on one; leaflet.css knows the anchors."""
    large = Link(LARGE, anchors.part(page, "large"))
    return (large, Link(CARD, anchors.part(page, "card"))) if sheet.card else (large,)


def hall_choice(page: str, sheet: Checklist) -> HallChoice | None:
    """None where there is one hall, or none."""
    rows = sheet.halls.table.rows if sheet.halls and sheet.halls.table else ()
    if len(rows) < 2 or not rows[0].anchor:
        return None
    return HallChoice(
        Link(f"全部{len(rows)}个", anchors.part(page, "main")),
        tuple(Link(row.name, anchors.part(page, row.anchor)) for row in rows),
    )
