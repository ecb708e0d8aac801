"""How wide a text is, and where its lines break, without knowing the reader's font.

The rule was measured in four Chinese fonts: a wide or ambiguous character takes one em, any other 0.62 em.
All widths here are in em of the text's own size.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, count
from operator import mul

WIDE = 1.0
NARROW = 0.62

CLOSING = frozenset("，。、；：！？）》〉」』】〕”’…—～·％‰℃" + ",.;:!?)]}%")
OPENING = frozenset("（《〈「『【〔“‘" + "([{")
UNITS = frozenset("个份样步年月日天号元岁倍楼层室类种项条次")
"""A number and what it counts stay together."""
# Where an address on the web may break when no line can hold it whole.
JOINTS = frozenset("/.:-_@?&=,#")
WORD = re.compile(r"[!-~]+")


@lru_cache(maxsize=16384)
def width_of(text: str) -> float:
    """The width of one line of text, in em."""
    return sum(map(_width_of_character, text))


@lru_cache(maxsize=16384)
def wrap(text: str, width: float) -> tuple[str, ...]:
    """The lines of `text`, none wider than `width` em (a single wider character excepted).

    No line begins with a closing mark or ends with an opening one, and words and numbers in Latin letters
    stay whole, as long as the width allows it; a line feed always breaks. Blank text is one empty line.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        rest = paragraph.strip()
        lines += [rest[start:cut].rstrip() for start, cut in _cuts(rest, width)]
    return tuple(lines) or ("",)


def line_count(text: str, width: float) -> int:
    """How many lines `wrap` makes of it: for most texts it is plain that one is enough."""
    return 1 if width_of(text) <= width and "\n" not in text else _line_count(text, width)


def width_in_one_line(text: str) -> float:
    """The width in which it is one line; none is enough for a text with a line feed."""
    return math.inf if "\n" in text else width_of(text)


class Texts:
    """Texts of which each begins a line: measured once, to be set in many widths."""

    def __init__(self, texts: Iterable[str]) -> None:
        measured = sorted((width_in_one_line(text), text) for text in texts)
        self._widths = [width for width, _ in measured]
        self._texts = [text for _, text in measured]

    def line_count(self, width: float) -> int:
        """How many lines they take."""
        whole = bisect_right(self._widths, width)
        if whole == len(self._widths):
            return whole
        return whole + sum([_line_count(text, width) for text in self._texts[whole:]])


@lru_cache(maxsize=16384)
def _line_count(text: str, width: float) -> int:
    return sum([len(_cuts(paragraph.strip(), width)) for paragraph in text.split("\n")]) or 1


@lru_cache(maxsize=16384)
def balanced(text: str, width: float) -> tuple[str, ...]:
    """As `wrap`, in as many lines, but of lengths as even as they can be."""
    lines, best = line_count(text, width), width
    if lines == 1:
        return wrap(text, width)
    low, high = math.ceil(2 * min(max(4.0, _longest_word(text)), width)), math.floor(width * 2)
    while low < high:
        middle = (low + high) // 2
        if line_count(text, middle / 2) > lines:
            low = middle + 1
        else:
            high, best = middle, middle / 2
    return wrap(text, best)


def _longest_word(text: str) -> float:
    """The width of the longest word or address in Latin letters: what is narrower would break it."""
    return max(map(width_of, WORD.findall(text)), default=0.0)


@lru_cache(maxsize=8192)
def _width_of_character(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WFA" else NARROW


@lru_cache(maxsize=4096)  # a text is tried in many widths
def _measured(text: str) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """Where each character ends, in em from the beginning, and the last place up to there to break a line."""
    ends = accumulate(map(_width_of_character, text), initial=0.0)
    breaks = map(mul, map(_between_words, text, text[1:]), count(1))  # 0 within a word
    return tuple(ends), (0, *accumulate(breaks, max), len(text))


def _cuts(text: str, width: float) -> list[tuple[int, int]]:
    """Where each line begins and is cut; `text` is one paragraph without blanks around it."""
    ends, breaks = _measured(text)
    found = []
    start, last = 0, len(text)
    while start < last:
        fitting = max(bisect_right(ends, ends[start] + width + 1e-9, start) - 1, start)
        cut = breaks[fitting]
        if cut <= start:
            cut = _cut(text, start, fitting)
        found.append((start, cut))
        start = cut
        while start < last and text[start].isspace():
            start += 1
    return found


def _cut(text: str, start: int, end: int) -> int:
    """Where a line from `start` on, all of one word, is cut: it has at least one character."""
    for allowed in (_at_joints, _inside_words):
        for cut in range(end, start, -1):
            if allowed(text[cut - 1], text[cut]):
                return cut
    return max(end, start + 1)


@lru_cache(maxsize=16384)
def _between_words(before: str, after: str) -> bool:
    if before.isspace() or after.isspace():
        return True
    if before.isdigit() and after in UNITS:
        return False
    return _inside_words(before, after) and not (_is_latin(before) and _is_latin(after))


def _at_joints(before: str, after: str) -> bool:
    return before in JOINTS and after not in JOINTS and after not in CLOSING


def _inside_words(before: str, after: str) -> bool:
    if before == after and before in "…—":
        return False
    return after not in CLOSING and before not in OPENING


def _is_latin(character: str) -> bool:
    """Whether it belongs to a word, a number or an address that stays in one piece."""
    return not character.isspace() and unicodedata.east_asian_width(character) not in "WFA"
