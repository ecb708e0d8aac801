"""How wide a text is, and where its lines break, without knowing the reader's font.

The rule was measured in four Chinese fonts: a wide or ambiguous character takes one em, any other 0.62 em.
All widths here are in em of the text's own size.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, pairwise

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
    lines = [
        paragraph[start:end].rstrip()
        for paragraph in map(str.strip, text.split("\n"))
        for start, end in _spans(paragraph, width)
    ]
    return tuple(lines) or ("",)


@lru_cache(maxsize=16384)
def line_count(text: str, width: float) -> int:
    """How many lines `wrap` makes of it: for most texts it is plain that one is enough."""
    if width_of(text) <= width and "\n" not in text:
        return 1
    return sum(len(_spans(paragraph.strip(), width)) for paragraph in text.split("\n")) or 1


def _spans(text: str, width: float) -> list[tuple[int, int]]:
    """Where each line of a paragraph begins and ends."""
    ends, breaks = _measured(text)
    found: list[tuple[int, int]] = []
    start, last = 0, len(text)
    while start < last:
        fitting = bisect_right(ends, ends[start] + width + 1e-9, start) - 1
        cut = breaks[fitting]
        if cut <= start:
            cut = _cut(text, start, fitting)
        found.append((start, cut))
        start = cut
        while start < last and text[start].isspace():
            start += 1
    return found


@lru_cache(maxsize=16384)
def balanced(text: str, width: float) -> tuple[str, ...]:
    """As `wrap`, in as many lines, but of lengths as even as they can be."""
    lines = wrap(text, width)
    count, best = len(lines), lines
    if count == 1:
        return lines
    low, high = math.ceil(2 * min(max(4.0, _longest_word(text)), width)), math.floor(width * 2)
    while low < high:
        middle = (low + high) // 2
        tried = wrap(text, middle / 2)
        if len(tried) > count:
            low = middle + 1
        else:
            high, best = middle, tried
    return best


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
    breaks, last = [0], 0
    for place, (before, after) in enumerate(pairwise(text), 1):
        if _between_words(before, after):
            last = place
        breaks.append(last)
    return tuple(ends), (*breaks, len(text))


def _cut(text: str, start: int, end: int) -> int:
    """Where a line from `start` on, all of one word, is cut: it has at least one character."""
    for allowed in (_at_joints, _inside_words):
        for cut in range(end, start, -1):
            if allowed(text[cut - 1], text[cut]):
                return cut
    return max(end, start + 1)


@lru_cache(maxsize=8192)
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
