"""常见问题, 附件, 其他: what people ask, what may be downloaded, and whatever has no key."""

from __future__ import annotations

from msgspec import Struct


class Question(Struct, frozen=True):
    """A question that is often asked, with its answer."""

    question: str
    answer: tuple[str, ...]
    """A paragraph each."""


class Attachment(Struct, frozen=True):
    """What may be downloaded."""

    name: str
    target: str
    """The web address where it is."""


class Extra(Struct, frozen=True):
    """其他: a section of the document that has no key of its own."""

    title: str
    """标题, as the document has it."""
    texts: tuple[str, ...]
    """内容, a paragraph each."""
