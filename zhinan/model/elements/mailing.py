"""Where something is sent by post."""

from __future__ import annotations

from msgspec import Struct


class Mailing(Struct, frozen=True):
    """What is written on the envelope; empty where the document is silent."""

    address: str | None = None
    """邮寄地址."""
    recipient: str | None = None
    """收件人: a person, a window, a section."""
    postcode: str | None = None
    """邮编."""


NOT_BY_POST = Mailing()
