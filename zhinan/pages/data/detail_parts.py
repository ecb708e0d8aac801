"""What stands beside a paper or a step in the public data; see contract.py for how it may change."""

from __future__ import annotations

from zhinan.pages.data.contract import Contract
from zhinan.pages.data.limit_parts import TimeLimitData


class TargetData(Contract, frozen=True):
    """What can be opened elsewhere."""

    link: str
    """Its web address."""


class PaperDetailsData(Contract, frozen=True):
    """What the document says of a paper beside its words; null where it is silent."""

    originals: int | None
    """How many originals."""
    photocopies: int | None
    size: str | None
    medium: str | None
    """On paper, electronic …"""
    need: str | None
    """Whether it may be handed in later."""
    source: str | None
    """Whether people have it or an office issues it."""
    issuer: str | None
    waived: bool
    """It need not be brought where an electronic licence is at hand."""
    filling: list[str]
    """How it is filled in."""
    standard: list[str]
    """What it is taken by."""
    basis: list[str]
    sample: TargetData | None


class StepDetailsData(Contract, frozen=True):
    """What the document says of a step beside its words; null where it is silent."""

    condition: str | None
    """When the step is taken."""
    limit: TimeLimitData | None
    counted: bool | None
    """Whether its days count."""
    standard: list[str]
    """What is judged by."""
    result: str | None
    refusal: str | None
    """What becomes of those who do not pass."""
