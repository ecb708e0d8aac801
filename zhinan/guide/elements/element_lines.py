"""An element in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.phone import PhoneEntry


class Line(Struct, frozen=True):
    """One thing that an element says."""

    text: str
    label: str = ""
    """What it is about: 依据; empty where the text needs no such word."""
    phones: tuple[PhoneEntry, ...] = ()
    target: str | None = None
    """The web address that the text leads to."""

    @property
    def plain(self) -> str:
        """The line without links."""
        text = "、".join(filter(None, (self.text, *map(numbers, self.phones))))
        return f"{self.label}：{text}" if self.label else text


class Saying(Struct, frozen=True):
    """What a guide says of one element."""

    key: str
    """The official word, as editors write it: 收费."""
    title: str
    """The same as people ask: 花多少钱."""
    anchor: str
    """Where it stands on the item's page."""
    entries: tuple[tuple[Line, ...], ...]
    """One after another, each in one or more lines; the first line is what it is about."""
    brief: str = ""
    """For the first screen, where more than the first line of the first entry is needed."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each entry in one sentence."""
        return tuple("，".join(line.plain.rstrip("。；，") for line in entry) for entry in self.entries)

    @property
    def shortly(self) -> str:
        """What has to be known first."""
        return self.brief or self.entries[0][0].plain

    @property
    def plain(self) -> str:
        """All of it in one text."""
        return "；".join(self.sentences)


def lines(*pairs: tuple[str, str | None]) -> tuple[Line, ...]:
    """The lines of those labels that have a text."""
    return tuple(Line(text, label) for label, text in pairs if text)


def paragraphs(texts: Iterable[str]) -> tuple[tuple[Line, ...], ...]:
    """Each text as an entry of its own."""
    return tuple((Line(text),) for text in texts)


def numbers(entry: PhoneEntry) -> str:
    """The numbers of one area as they are read out."""
    found = (f"{p.display}（{p.label}）" if p.label else p.display for p in entry.phones)
    return f"{entry.area or ''}{'、'.join(found)}"


def phone_line(phones: tuple[PhoneEntry, ...]) -> tuple[Line, ...]:
    """The numbers to call, where there are some."""
    return (Line("", "电话", phones),) if phones else ()
