"""Puts the tables into the words of performance.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from bench.results import tables
from bench.results.keeping import Result

WORDS = Path(__file__).with_suffix(".md")
TABLES: dict[str, Callable[[Sequence[Result]], str]] = {
    "conditions": tables.conditions,
    "processor": tables.processor,
    "wall": tables.wall,
    "peak": tables.peak,
    "search": tables.search,
    "growth": tables.growth,
}
BLOCKS: dict[str, Callable[[Result], str]] = {
    "made": tables.made,
    "preview": tables.preview,
    "absolute": tables.absolute,
}
"""Tables that stand there once a size, under its number."""


def performance(results: Sequence[Result]) -> str:
    """docs/performance.md."""
    text = WORDS.read_text(encoding="utf-8")
    for name, make in TABLES.items():
        text = text.replace(f"<!-- {name} -->", make(results))
    for name, block in BLOCKS.items():
        blocks = (f"### N = {result.cities}\n\n{block(result)}" for result in results)
        text = text.replace(f"<!-- {name} -->", "\n\n".join(blocks))
    return text
