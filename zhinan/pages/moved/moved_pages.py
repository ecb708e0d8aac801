"""The small page at a former address: one sentence, and the way on, without script."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.moved.moves import Move, moves_of, shared_moves
from zhinan.pages.page import Link, Page, named


def moved_pages(place: Place) -> Iterator[Page]:
    """Every former address below /<place>/."""
    for move in moves_of(place):
        yield _page(move)


def shared_moved_pages(guide: Guide) -> Iterator[Page]:
    """Former addresses that are no place's."""
    for move in shared_moves(guide):
        yield _page(move)


def _page(move: Move) -> Page:
    place = move.place
    title = move.title or "这一页"
    back = Link(place.short, urls.place(place)) if place else Link("全部城市", urls.HOME)
    sentence = ended_sentence(move.ended) if move.ended else f"“{title}”换了网址。"
    return Page(
        url=move.url,
        template="moved.html",
        title=f"{title}（{'已停办' if move.ended else '换了网址'}）",
        description=sentence,
        place=named(place) if place else None,
        crumbs=(back,),
        values={
            "heading": title,
            "sentence": sentence,
            "to": move.to,
            "to_words": _to_words(move),
            "at_once": bool(move.to) and move.ended is None,
        },
        leads_to=move.to.url if move.to and move.ended is None else "",
    )


def _to_words(move: Move) -> str:
    if move.to is None:
        return ""
    return f"现在看“{move.to.text}”" if move.ended else "到新的网址"


def ended_sentence(ended: Ended) -> str:
    """“X”自2024年7月1日起停办。原因。去向。"""
    ending = ended.ending
    since = f"自{day_words(ending.date)}起" if ending.date else "已"
    happened = "并入别的事项" if ending.heir and not (ending.reason or ending.instead) else "停办"
    if ended.kind != "item" and happened != "停办":
        happened = "并入别处"
    parts = (f"“{ended.name}”{since}{happened}", ending.reason, ending.instead)
    return "".join(f"{part.rstrip('。')}。" for part in parts if part)


def day_words(date: str) -> str:
    """2024年7月1日"""
    year, month, day = date.split("-")
    return f"{year}年{int(month)}月{int(day)}日"
