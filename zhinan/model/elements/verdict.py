"""What an item is beside its entry of a list: as people judged it, and as it was compared."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Comparison = Literal["fewer", "same", "more", "other"]
LimitComparison = Literal["shorter", "same", "longer", "other"]


class Judgement(Struct, frozen=True):
    """A person's comparison with the province's list."""

    materials: Comparison
    sentences: tuple[str, ...]
    time_limit: LimitComparison | None = None
    """Only where the limit can't be computed: 每季度审核一次 against 20个工作日."""
    limit_sentences: tuple[str, ...] = ()


class Verdict(Struct, frozen=True):
    """How an item stands against the entries of the list that it corresponds to."""

    materials: Comparison
    time_limit: LimitComparison


class Baseline(Verdict, frozen=True):
    """The same, with what differs."""

    differences: tuple[str, ...]
