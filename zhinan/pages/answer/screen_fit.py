"""As many words as stand on the first screen of a small phone, 360 pixels by 640: counted, not tried.

Mirrors static/css/site/item.css at 360 pixels; the tests look at such a phone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from zhinan.draw.lettering import line_count, width_of
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.answer.answer_rows import AnswerLine, AnswerRow, what_to_bring, where_to_go, who_comes
from zhinan.pages.answer.first_screen import FirstScreen, first_screen
from zhinan.pages.answer.item_halls import ItemHalls
from zhinan.pages.answer.screen_room import ROOMS, WIDEST, Room
from zhinan.pages.answer.whom_to_call import whom_to_call
from zhinan.pages.item.calls import Calls
from zhinan.pages.item.prose import Prose
from zhinan.pages.item.where_to_apply import Way

SCREEN, BAR = 636.0, 65.0
"""Pixels, less a few, and those of the bar with two buttons that stands there once a hall is chosen."""
TOP = 135.0
"""Where the title begins, and what stands between the head's parts."""
TITLE, TITLE_LINE = 12.2, 35.1
"""Width of a title in em of its letters, whose words are not broken, and a line's height."""
BELOW, BELOW_LINE = 19.3, 24.0
"""Those of the lines below it."""
ROW, LEAST = 19.0, 48.5
"""What a row has around its lines, and its least height."""
LINE, LINE_WIDTH = 25.5, 12.8
SMALL, SMALL_WIDTH = 22.5, 14.4
LIMIT_WIDTH = 13.6
PICK, CALL, STAMP = 44.0, 28.5, 37.0
"""Heights of a menu, of numbers on one line, and of the stamp."""
BESIDE = "全文"
WIDENED = ("papers", "limit", "cases", "who", "some", "audience", "case", "hall", "official", "online")
"""What gets some of its words back where there is room left, the dearest first."""


def fitted_screen(
    place: Place,
    item: Item,
    audience: tuple[Prose, ...],
    ways: tuple[Way, ...],
    calls: tuple[Calls, ...],
    halls: ItemHalls,
) -> FirstScreen:
    """The head in the widest room in which it stands on the screen, or in the narrowest."""
    call = whom_to_call(place, urls.item(place, item), ways, calls, halls)
    heights = sorted(_hall(card.title, card.house) for card in halls.shown.cards)

    @cache
    def said_in(room: Room) -> FirstScreen:
        rows = (*_roomy_rows(place, item, ways, halls, room), call)
        return first_screen(place, item, audience, rows, room)

    @cache
    def fits(room: Room) -> bool:
        return _fits(said_in(room), heights, can_be_chosen=bool(halls.shown.chooser))

    for narrow, room in enumerate(ROOMS):
        if not fits(room):
            continue
        for name in WIDENED if narrow else ():
            wider = (replace(room, **{name: getattr(one, name)}) for one in ROOMS[:narrow])
            room = next((one for one in wider if fits(one)), room)
        return said_in(room)
    return said_in(ROOMS[-1])


def answer_rows(
    place: Place, item: Item, ways: tuple[Way, ...], calls: tuple[Calls, ...], halls: ItemHalls
) -> tuple[AnswerRow | None, ...]:
    """The answers of the first screen, but how long it takes, in all their words."""
    call = whom_to_call(place, urls.item(place, item), ways, calls, halls)
    return (*_roomy_rows(place, item, ways, halls, WIDEST), call)


def _roomy_rows(
    place: Place, item: Item, ways: tuple[Way, ...], halls: ItemHalls, room: Room
) -> tuple[AnswerRow | None, ...]:
    """Those whose words depend on the room."""
    page = urls.item(place, item)
    return (
        who_comes(place, page, item, room),
        what_to_bring(page, item, room),
        where_to_go(place, page, ways, halls, room),
    )


def _fits(screen: FirstScreen, halls: list[float], *, can_be_chosen: bool) -> bool:
    """Whether it stands there at first, and its stamp above the bar once a hall is chosen, of most halls.

    `halls` are their heights, the lowest first.
    """
    top = TOP + sum(_head(screen))
    slots = [line.slot for row in screen.rows for line in row.lines if line.slot]
    menu = PICK - CALL if slots and slots[0] == "call" else 0.0  # the first of them becomes one
    until_stamp = top + sum(_row(row) for row in screen.rows) + menu + ROW + STAMP
    if until_stamp + sum(_limit(screen)) > SCREEN:
        return False
    if len(halls) == 1:  # chosen by itself
        return until_stamp <= SCREEN - BAR
    chosen = halls[len(halls) * 7 // 8] if halls else 0.0
    answers = sum(_row(row, chosen) for row in screen.rows)
    return not can_be_chosen or top + answers + ROW + STAMP <= SCREEN - BAR


def _head(screen: FirstScreen) -> Iterator[float]:
    yield TITLE_LINE * line_count(screen.name, TITLE)
    texts = [screen.official_name or "", *(line.plain for line in screen.audience)]
    for at, text in enumerate(filter(None, texts), 1):
        more = BESIDE if screen.audience_url and at == len(texts) else ""
        yield BELOW_LINE * line_count(text + more, BELOW)


def _limit(screen: FirstScreen) -> Iterator[float]:
    law = (f"法定时限：{screen.law}",) if screen.law else ()
    for text in (*screen.limit, *law, *((screen.limit_more,) if screen.limit_url else ())):
        yield SMALL * line_count(text, LIMIT_WIDTH)


def _row(row: AnswerRow, chosen: float = 0.0) -> float:
    """A row's height; with the height of a chosen hall in the place of the menu to choose it from."""
    lines = [chosen if chosen and line.slot == "hall" else _line(line) for line in row.lines]
    return max(LEAST, ROW + sum(lines))


def _line(line: AnswerLine) -> float:
    if line.slot:
        return PICK if line.slot == "hall" else CALL
    if line.tels:
        label = width_of(line.label) * SMALL / LINE
        texts = sum(width_of(tel.text + (tel.label or "")) + 1 for tel in line.tels)
        return CALL * -(-(label + texts) // LINE_WIDTH)
    height, width = (SMALL, SMALL_WIDTH) if line.note else (LINE, LINE_WIDTH)
    if line.url or line.web:  # what is tapped is not broken where a line can hold it
        beside = width_of(line.label) + 0.5 + width_of(line.text) <= width
        return height * ((0 if beside or not line.label else 1) + line_count(line.text, width))
    return height * line_count(f"{line.label} {line.text}".strip(), width)


def _hall(title: str, house: str) -> float:
    """As a script puts it there: of its address two lines, the whole stands on its card."""
    address = SMALL * min(2, line_count(house, SMALL_WIDTH)) if house else 0.0
    return LINE * line_count(title, LINE_WIDTH) + address
