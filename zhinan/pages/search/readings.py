"""How characters are read, for search by sound and for sorting; and how they are written traditionally.

pypinyin reads a dictionary of 47,000 phrases when it is imported, for a fifth of a second: it is imported
where a reading is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TRADITIONAL = Path(__file__).with_name("traditional.txt")
"""Pairs of a traditional character and its simplified form, both common ones; from OpenCC's TSCharacters
(Apache 2.0), with 帳 → 账 as the guide writes it."""


@cache
def pinyin(text: str) -> tuple[str, ...]:
    """The reading of each Chinese character in context, without tones: 莒县 → ju, xian; others left out."""
    from pypinyin import Style, lazy_pinyin

    return tuple(lazy_pinyin(text, style=Style.NORMAL, errors="ignore", v_to_u=False))


@cache
def sort_key(text: str) -> tuple[str, ...]:
    """What to sort Chinese texts by: readings, then the text itself."""
    from pypinyin import lazy_pinyin

    return (*lazy_pinyin(text), text)


@cache
def initial(text: str) -> str:
    """The letter under which a text stands in a list: 莒县 → J; # for what does not begin with a letter."""
    from pypinyin import lazy_pinyin

    first = lazy_pinyin(text.lstrip("“《（(【"))[:1]
    letter = first[0][:1].upper() if first else ""
    return letter if letter.isascii() and letter.isalpha() else "#"


def readings_of(texts: Iterable[str]) -> str:
    """The characters of the texts by reading: `a啊阿|ai爱…`; each once, as it is mostly read there."""
    found: dict[str, Counter[str]] = {}
    for text in texts:
        for run in _chinese_runs(text):
            for character, reading in zip(run, pinyin(run), strict=True):
                found.setdefault(character, Counter())[reading] += 1
    return _by_reading({char: readings.most_common(1)[0][0] for char, readings in found.items()})


@cache
def common_readings() -> str:
    """The 3,755 characters of everyday use (GB 2312, first level) by reading, as in readings_of."""
    characters = (
        bytes([row, cell]).decode("gb2312", errors="ignore")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
    )
    return _by_reading({char: "".join(pinyin(char)) for char in characters if char})


@cache
def traditional_pairs() -> str:
    """Traditional and simplified character in turn: 醫医療疗…"""
    return TRADITIONAL.read_text(encoding="utf-8").replace("\n", "")


def _by_reading(readings: dict[str, str]) -> str:
    grouped: dict[str, list[str]] = {}
    for character, reading in readings.items():
        grouped.setdefault(reading, []).append(character)
    return "|".join(reading + "".join(sorted(chars)) for reading, chars in sorted(grouped.items()))


def _chinese_runs(text: str) -> Iterable[str]:
    """The pieces of a text that are all Chinese characters of the basic block."""
    run = ""
    for character in text:
        if "\u4e00" <= character <= "\u9fff":
            run += character
        elif run:
            yield run
            run = ""
    if run:
        yield run
