"""Telephone numbers as pages show them: a text to read, an address to tap, and whose numbers they are."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place
from zhinan.pages import urls
from zhinan.pages.hall.districts import districts_of


class Tel(Struct, frozen=True):
    """A number to tap."""

    text: str
    """With area code: 0532-85770609."""
    url: str
    label: str | None
    """What it is for, where the document says so."""


class TelLine(Struct, frozen=True):
    """The numbers of one area or hall."""

    area: str | None
    """As printed before the numbers; None for those of the whole city."""
    tels: tuple[Tel, ...]
    districts: str = ""
    """The districts that the area means, with spaces between: a script picks out the reader's own."""


def tels(phones: Iterable[Phone]) -> tuple[Tel, ...]:
    """The numbers in their order."""
    return tuple(Tel(phone.display, urls.tel(phone), phone.label) for phone in phones)


def printed_lines(entries: Iterable[PhoneEntry]) -> tuple[TelLine, ...]:
    """A list as it stands on paper."""
    return tuple(TelLine(entry.area, tels(entry.phones)) for entry in entries)


def tel_lines(place: Place, entries: Iterable[PhoneEntry]) -> tuple[TelLine, ...]:
    """A list as it stands on a page of the place, where it can be narrowed to a district."""
    return tuple(
        TelLine(entry.area, tels(entry.phones), " ".join(districts_of(place, entry.area)))
        for entry in entries
    )
