"""Elements as sections of an item's page, and the few of them that the first screen has."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.guide.elements.aftercare import EXTRA
from zhinan.guide.elements.element_lines import Line, Saying
from zhinan.model.place import Place
from zhinan.pages import anchors
from zhinan.pages.few_words import until_mark
from zhinan.pages.hall.phone_lines import TelLine, tel_lines

FIRST = ("预约", "到现场次数", "收费")
"""What has to be known before anybody goes, beside who has to."""
SHORT = 40
"""Characters of such an element on the first screen."""


class SectionLine(Struct, frozen=True):
    """A line of a section."""

    label: str
    text: str
    address: str = ""
    """A web address that it leads to."""
    tels: tuple[TelLine, ...] = ()


class SectionEntry(Struct, frozen=True):
    """Lines that belong together."""

    lines: tuple[SectionLine, ...]


class Section(Struct, frozen=True):
    """An element as the page shows it."""

    anchor: str
    title: str
    official: str
    """The official word, where it is another."""
    entries: tuple[SectionEntry, ...]


class HeadFact(Struct, frozen=True):
    """An element on the first screen, in few words."""

    title: str
    text: str
    url: str
    """Where all of it stands."""


def sections(place: Place, sayings: Iterable[Saying]) -> tuple[Section, ...]:
    """The elements as sections, in their order."""
    return tuple(
        Section(
            saying.anchor,
            saying.title,
            "" if saying.key in (saying.title, EXTRA) else saying.key,
            tuple(SectionEntry(section_lines(place, entry)) for entry in saying.entries),
        )
        for saying in sayings
    )


def section_lines(place: Place, lines: Iterable[Line]) -> tuple[SectionLine, ...]:
    """Lines with what they lead to."""
    return tuple(_line(place, line) for line in lines)


def _line(place: Place, line: Line) -> SectionLine:
    return SectionLine(
        line.label,
        line.text,
        line.target or "",
        tel_lines(place, line.phones),
    )


def head_facts(page: str, sayings: Iterable[Saying]) -> tuple[HeadFact, ...]:
    """What the first screen of the page at that address says of the elements."""
    return tuple(
        HeadFact(saying.title, until_mark(saying.shortly, SHORT), anchors.part(page, saying.anchor))
        for saying in sayings
        if saying.key in FIRST
    )
