"""As many words as stand on the first screen of a small phone, 360 pixels by 640: counted, not tried.

Mirrors static/css/site/item.css at 360 pixels; the tests look at such a phone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from msgspec import Struct
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


class SizedRow(Struct, frozen=True):
    """An answer with its height, and the one that it has once a hall is chosen."""

    row: AnswerRow
    height: float
    chosen: float


class Screens:
    """The first screens of an item: a row is made, and its lines are counted, once for the words it has."""

    def __init__(
        self, place: Place, item: Item, ways: tuple[Way, ...], calls: tuple[Calls, ...], halls: ItemHalls
    ) -> None:
        page = urls.item(place, item)
        self.halls = sorted(_hall(card.title, card.house) for card in halls.shown.cards)
        """Their heights, the lowest first."""
        self.can_be_chosen = bool(halls.shown.chooser)
        self._who = partial(who_comes, place, page, item)
        self._papers = partial(what_to_bring, page, item)
        self._ways = partial(where_to_go, place, page, ways, halls)
        self._call = self._sized(whom_to_call(place, page, ways, calls, halls))
        self._known: dict[tuple[object, Room], tuple[SizedRow, ...]] = {}

    def rows(self, room: Room) -> tuple[SizedRow, ...]:
        """The answers, but how long it takes; each of the first three knows of the room what it needs."""
        return (
            *self._row(self._who, Room(who=room.who)),
            *self._row(self._papers, Room(papers=room.papers, some=room.some)),
            *self._row(
                self._ways, Room(papers=room.papers, some=room.some, online=room.online, hall=room.hall)
            ),
            self._call,
        )

    def _row(self, make: Callable[[Room], AnswerRow | None], room: Room) -> tuple[SizedRow, ...]:
        if (make, room) not in self._known:
            row = make(room)
            self._known[make, room] = (self._sized(row),) if row else ()
        return self._known[make, room]

    def _sized(self, row: AnswerRow) -> SizedRow:
        chosen = self.halls[len(self.halls) * 7 // 8] if self.halls else 0.0
        return SizedRow(row, _row(row), _row(row, chosen))

    def fits(self, screen: FirstScreen, rows: tuple[SizedRow, ...]) -> bool:
        """Whether it stands there at first, and its stamp above the bar once a hall is chosen, of most."""
        top = TOP + sum(_head(screen))
        slots = [line.slot for row in screen.rows for line in row.lines if line.slot]
        menu = PICK - CALL if slots and slots[0] == "call" else 0.0  # the first of them becomes one
        until_stamp = top + sum(row.height for row in rows) + menu + ROW + STAMP
        if until_stamp + sum(_limit(screen)) > SCREEN:
            return False
        if len(self.halls) == 1:  # chosen by itself
            return until_stamp <= SCREEN - BAR
        answers = sum(row.chosen for row in rows)
        return not self.can_be_chosen or top + answers + ROW + STAMP <= SCREEN - BAR


def fitted_screen(
    place: Place,
    item: Item,
    audience: tuple[Prose, ...],
    ways: tuple[Way, ...],
    calls: tuple[Calls, ...],
    halls: ItemHalls,
) -> FirstScreen:
    """The head in the widest room in which it stands on the screen, or in the narrowest."""
    screens = Screens(place, item, ways, calls, halls)

    @cache
    def said_in(room: Room) -> FirstScreen:
        rows = tuple(one.row for one in screens.rows(room))
        return first_screen(place, item, audience, rows, room)

    @cache
    def fits(room: Room) -> bool:
        return screens.fits(said_in(room), screens.rows(room))

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
) -> tuple[AnswerRow, ...]:
    """The answers of the first screen, but how long it takes, in all their words."""
    return tuple(one.row for one in Screens(place, item, ways, calls, halls).rows(WIDEST))


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
