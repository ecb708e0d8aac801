"""What all drawings have in common: how a coordinate is written, and where a line of text stands."""

from __future__ import annotations

from functools import lru_cache

BASE = 0.36
"""From the middle of a line down to its base line, in em."""


@lru_cache(maxsize=4096)  # the same few columns and rows in every drawing
def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written
