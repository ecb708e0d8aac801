"""How characters are read, for search by sound and for sorting; and how they are written traditionally.

pypinyin reads a dictionary of 47,000 phrases when it is imported, for a fifth of a second: it is imported
where something is to be read that was not read before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

TRADITIONAL = Path(__file__).with_name("traditional.txt")
"""Pairs of a traditional character and its simplified form, both common ones; from OpenCC's TSCharacters
(Apache 2.0), with 帳 → 账 as the guide writes it."""
COMMON = Path(__file__).with_name("common-readings.txt")
"""The 3,755 characters of everyday use (GB 2312, first level) by reading, as pypinyin reads each alone."""

OPENING = "“《（(【"
"""What a name may begin with that is not read."""
_known: dict[str, tuple[str, ...]] = {}
"""Readings in context, piece by piece: what is not Chinese stands there as it is."""


def remember(readings: Mapping[str, tuple[str, ...]]) -> None:
    """Take over what was read in an earlier run, or by another process of this one."""
    _known.update(readings)


def remembered() -> dict[str, tuple[str, ...]]:
    """All that was read so far, for the next run."""
    return dict(_known)


def hear(texts: Iterable[str]) -> None:
    """Read all of them now, in whatever way they are asked for later."""
    for text in dict.fromkeys(texts):
        for part in (text, text.lstrip(OPENING), *_chinese_runs(text)):
            _read(part)


def _read(text: str) -> tuple[str, ...]:
    """The reading of each Chinese character in context, without tones, and what stands between as it is."""
    found = _known.get(text)
    if found is None:
        from pypinyin.core import Pinyin

        found = _known[text] = tuple(chain.from_iterable(map(_read_word, Pinyin().seg(text))))
    return found


@lru_cache(maxsize=4096)  # names have most of their words in common
def _read_word(word: str) -> tuple[str, ...]:
    """The reading of a word of the dictionary, a lone character or what is not Chinese."""
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin([word]))


def sort_key(text: str) -> tuple[str, ...]:
    """What to sort Chinese texts by: readings, then the text itself."""
    return (*_read(text), text)


def initial(text: str) -> str:
    """The letter under which a text stands in a list: 莒县 → J; # for what does not begin with a letter."""
    first = _read(text.lstrip(OPENING))[:1]
    letter = first[0][:1].upper() if first else ""
    return letter if letter.isascii() and letter.isalpha() else "#"


def readings_of(texts: Iterable[str]) -> str:
    """The characters of the texts by reading: `a啊阿|ai爱…`; each once, as it is mostly read there."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, times in Counter(texts).items():  # places have much by the same names
        for run in _chinese_runs(text):
            for character, reading in zip(run, _read(run), strict=True):
                found[character][reading] += times
    return _by_reading({char: readings.most_common(1)[0][0] for char, readings in found.items()})


@cache
def common_readings() -> str:
    """The characters of everyday use by reading, as in readings_of."""
    return COMMON.read_text(encoding="utf-8").replace("\n", "|").removesuffix("|")


@cache
def traditional_pairs() -> str:
    """Traditional and simplified character in turn: 號号電电…"""
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
