"""One fact that is another than before."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """What changed about one thing that the guide tells of."""

    place: str
    """The place's name without 市: 甲州; empty for what all places share."""
    subject: str
    """The item, hall or form: 居住证申领."""
    fact: str
    """Which of its facts, by the official heading: 办理时限."""
    before: str | None
    """What it was; None for what is new."""
    after: str | None
    """What it is; None for what is gone."""
