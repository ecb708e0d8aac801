"""A misprint of the source document and how it is published here."""

from __future__ import annotations

from msgspec import Struct


class Erratum(Struct, frozen=True):
    """A slip that the same document proves."""

    where: str
    printed: str
    published: str
    reason: str
