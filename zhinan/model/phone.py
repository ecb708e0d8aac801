"""Telephone numbers as the documents print them."""

from __future__ import annotations

from msgspec import Struct


class Phone(Struct, frozen=True):
    """One number, with what a reader dials."""

    printed: str
    """As the document prints it, with or without area code: `6295106`, `0532-85770609`."""
    display: str
    """With area code: `0535-6295106`; a nationwide hotline stands alone: `12393`."""
    tel: str
    """E.164 for a tel: link: `+865356295106`; a hotline as dialled; an extension behind a pause."""
    label: str | None = None
    """What the number is for, where the document says so: 受理核定."""
    extension: str | None = None
    """分机: dialled behind a pause, which `tel` has too."""


class PhoneEntry(Struct, frozen=True):
    """The numbers of one area or hall in a phone list."""

    area: str | None
    """The label before the number as printed (市直, 市南分中心); None for a city-wide number."""
    phones: tuple[Phone, ...]
    """In printed order, at least one."""


class PhoneTable(Struct, frozen=True):
    """A named list of numbers that items refer to."""

    name: str
    """监督 …"""
    entries: tuple[PhoneEntry, ...]
