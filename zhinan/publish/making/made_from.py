"""What a portion of the site is made from, part by part."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from zhinan.pages.page import Document, Page


class Part(Struct, frozen=True):
    """Pages and documents that know the same."""

    key: str
    """All that they can know."""
    pages: Iterable[Page]
    documents: Iterable[Document]


class Source(Struct, frozen=True):
    """What a portion is made from."""

    name: str
    parts: tuple[Part, ...]
    weight: int = 0
    """How much is to be made, roughly: its items at each of its halls. 0 for what places share."""

    @property
    def key(self) -> str:
        """All that its pages can know."""
        return " ".join(part.key for part in self.parts)
