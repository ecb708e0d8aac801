"""What all drawings have in common: how a coordinate is written, and where a line of text stands."""

from __future__ import annotations

BASE = 0.36
"""From the middle of a line down to its base line, in em."""


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if f"{value:.1f}" != "-0.0" else "0"
