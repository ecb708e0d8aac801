"""The parts of a checklist: every text as it stands on paper."""

from __future__ import annotations

from msgspec import Struct

from zhinan.pages.elements.on_paper import SheetFact
from zhinan.pages.hall.phone_lines import Tel, TelLine
from zhinan.pages.item.short_steps import StepChain
from zhinan.pages.item.where_to_apply import ServiceLine
from zhinan.pages.paper.hall_phones import CallList, SheetTable
from zhinan.pages.paper.imprint import ALONE, Imprint
from zhinan.pages.paper.ticks import TickGroup, Turn
from zhinan.pages.paper.type_size import UNFITTED, Fit


class SheetLimit(Struct, frozen=True):
    """The time limit."""

    figure: str
    """In few words, in large type; empty where the lines say it as shortly."""
    notes: tuple[str, ...]
    """The limit as printed, where the figure does not say it."""
    lines: tuple[str, ...]
    """The same where there is no number to set large."""


class SheetWay(Struct, frozen=True):
    """A way to have it done without a hall, or what is said about the halls."""

    label: str
    tags: tuple[str, ...]
    services: tuple[ServiceLine, ...]
    text: str | None
    phones: tuple[TelLine, ...]
    unpublished: str
    """That the city has not published it, where nothing else is said; else empty."""
    left_open: bool
    """Left to the cities by the province, and not published by this one: a line to write on."""


class SheetHalls(Struct, frozen=True):
    """The block of halls, or of areas with their numbers."""

    title: str
    wide: bool
    """Whether it needs the whole width of the sheet."""
    words: tuple[SheetWay, ...]
    table: SheetTable | None


class SheetHospital(Struct, frozen=True):
    """A hospital that takes applications."""

    name: str
    note: str | None
    address: str
    tels: tuple[Tel, ...]


class SheetHospitals(Struct, frozen=True):
    """Those beside the halls that take the application, where the city lists them."""

    title: str
    one: str
    """What one of them is called."""
    count: str
    rows: tuple[SheetHospital, ...]


class CallWords(Struct, frozen=True):
    """What stands instead of numbers, with what it is for."""

    title: str
    text: str
    to_write: bool = False
    """Whether there is a line to write a number on: the city has published none."""


class SheetCalls(Struct, frozen=True):
    """Whom to call, at the foot."""

    title: str
    lists: tuple[CallList, ...]
    words: tuple[CallWords, ...]


class Breaks(Struct, frozen=True):
    """Where a block begins a further sheet; None for a block in the midst of one."""

    conditions: Turn | None = None
    limit: Turn | None = None
    facts: Turn | None = None
    steps: Turn | None = None
    remarks: Turn | None = None
    ways: Turn | None = None
    halls: Turn | None = None
    hospitals: Turn | None = None
    calls: Turn | None = None


class Checklist(Struct, frozen=True):
    """One sheet; every text as it stands on paper."""

    city: str
    group: str
    name: str
    official_name: str | None
    audience: tuple[str, ...]
    notices: tuple[str, ...]
    """公告 that stand today."""
    count: str
    """How many papers."""
    nothing: str
    """The sentence instead of a list of materials; empty where there is a list."""
    groups: tuple[TickGroup, ...]
    notes: tuple[str, ...]
    conditions: tuple[str, ...]
    """办理条件, and when the item is refused."""
    limit: SheetLimit
    facts: tuple[SheetFact, ...]
    """The elements that matter at the window."""
    chains: tuple[StepChain, ...]
    no_steps: str
    """The sentence instead of steps; empty where there are some."""
    instead: tuple[str, ...]
    """What stands below that sentence: the remarks, which may well say the steps."""
    remarks: tuple[str, ...]
    """The document's notes, and its sections without a key of their own."""
    ways_title: str
    ways: tuple[SheetWay, ...]
    halls: SheetHalls | None
    hospitals: SheetHospitals | None
    calls: SheetCalls | None
    imprint: Imprint
    fit: Fit = UNFITTED
    """How large it is set, and on how many sheets."""
    breaks: Breaks = Breaks()
    last: str = ALONE
    """Which of how many sheets its last one is."""
    card: tuple[float, float] | None = None
    """Points of each leaf of its card; None where it says too much for one."""

    @property
    def card_name(self) -> str:
        """What the style sheet calls the sizes of the card's leaves: card-140 leaf-105."""
        first, second = (round(points * 10) for points in self.card or (0, 0))
        return f"card-{first} leaf-{second}" if self.card else ""
