"""What a command says of itself: pages and how many were made; places and items."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUMMARY = re.compile(r"生成了\s*(?P<pages>\d+)\s*页(?:（其中\s*(?P<kept>\d+)\s*页没有变）)?")
CHECKED = re.compile(r"(?P<places>\d+)\s*个地方，(?P<items>\d+)\s*个事项，没有错误")


@dataclass(frozen=True)
class Told:
    """The counts of a build."""

    pages: int
    rendered: int
    """Those that were made in this run."""


def told_in(words: str) -> Told:
    """The counts in what a build said. ValueError where it has no such line."""
    found = _found(SUMMARY, words)
    pages = int(found["pages"])
    return Told(pages, pages - int(found["kept"] or 0))


def checked_in(words: str) -> tuple[int, int]:
    """Places and items in what a check said that found no error. ValueError where it has no such line."""
    found = _found(CHECKED, words)
    return int(found["places"]), int(found["items"])


def _found(pattern: re.Pattern[str], words: str) -> re.Match[str]:
    found = pattern.search(words)
    if not found:
        raise ValueError(f"no summary in: {words[-500:]!r}")
    return found
