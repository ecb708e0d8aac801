"""Where a Chinese text may be parted: between its sentences and clauses, and between entries that it counts.

Nothing is lost: the pieces put together again are the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

PAIRS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "【": "】", "[": "]"}
BRACKET = re.compile(f"[{re.escape(''.join((*PAIRS, *PAIRS.values())))}]")
STOPS = "。；！？;!?\n"
"""Where a sentence ends."""
COMMAS = "，："
"""Where a clause ends."""
COUNTED = re.compile(
    r"\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,3}、)"
)
"""What an entry of a counted list begins with: （1）, 2., ③, 四、."""
COUNTED_WITHIN = re.compile(
    r"[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳⑴-⒇]|(?<=[：；。，])\d{1,2}[.．、](?!\d)"
)
LISTING = re.compile(r"(?:包括|包含|如下|内容为|分别[是为])：?|以下[^，。；：、]{0,8}：")
"""What comes before things that stand one beside another with 、 between them."""
FEWEST = 3
SHORT = 24
"""Characters of several entries that share a line."""


def parted(text: str, marks: str) -> tuple[str, ...]:
    """The text cut behind those marks that stand in no brackets or quotes; a mark stays with what it ends."""
    brackets = _is_paired(text) and BRACKET.search(text) is not None
    waiting: list[str] = []
    pieces, start = [], 0
    for found in _cuts(marks, brackets=brackets).finditer(text):
        sign = found[0]
        if waiting and sign == waiting[-1]:
            waiting.pop()
        elif brackets and sign in PAIRS:
            waiting.append(PAIRS[sign])
        elif not waiting and sign in marks:
            pieces.append(text[start : found.end()])
            start = found.end()
    return (*pieces, text[start:]) if start < len(text) else tuple(pieces)


@cache
def _cuts(marks: str, *, brackets: bool) -> re.Pattern[str]:
    """Marks behind which a text may be cut, none before what closes; and brackets that tell something."""
    cut = f"[{re.escape(marks)}](?![”’）」])"
    return re.compile(f"{BRACKET.pattern}|{cut}" if brackets else cut)


def _is_paired(text: str) -> bool:
    """Whether every bracket is closed; where one is not, brackets tell nothing."""
    waiting: list[str] = []
    for sign in BRACKET.findall(text):
        if waiting and sign == waiting[-1]:
            waiting.pop()
        elif sign in PAIRS:
            waiting.append(PAIRS[sign])
        elif sign in "）》”」】":
            return False
    return not waiting


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a counted list stays with the sentence that introduces it."""
    found: list[str] = []
    for piece in parted(text, STOPS):
        if found and (COUNTED.match(piece) or not piece.strip()):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)


def clauses(sentence: str) -> tuple[str, ...]:
    """The clauses of a sentence."""
    return parted(sentence, COMMAS)


def listed(text: str, most: int, line: int = SHORT) -> tuple[str, ...]:
    """A long text as what leads to a list and the list's entries, none longer than `most` where that can be.

    By its counted entries, else its sentences, else by what it names one beside another, else by its clauses;
    what is shorter than `line` characters shares an entry.
    """
    entries = counted(text) or _several(parted(text, STOPS))
    if not entries:
        return _named(text, most, line) or _filled(clauses(text), most, line)
    found: list[str] = []
    for entry in entries:
        found += [entry] if len(entry) <= most else listed(entry, most, line)
    return tuple(found)


def counted(text: str) -> tuple[str, ...]:
    """The text cut before each entry that it counts; empty where it counts fewer than two."""
    starts = [match.start() for match in COUNTED_WITHIN.finditer(text)]
    if len(starts) < 2:
        return ()
    cuts = [0, *(start for start in starts if start), len(text)]
    return tuple(text[one:other] for one, other in pairwise(cuts))


def _several(pieces: tuple[str, ...]) -> tuple[str, ...]:
    return pieces if len(pieces) > 1 else ()


def _named(text: str, most: int, line: int) -> tuple[str, ...]:
    """主要内容包括 | 服务人群、| 服务范围、…: where at least three things are named."""
    for found in LISTING.finditer(text):
        things = parted(text[found.end() :], "、")
        if len(things) >= FEWEST and _is_open(text, found.end()):
            lead = text[: found.end()]
            before = _filled(clauses(lead), most, line) if len(lead) > most else (lead,)
            return (*before, *_filled(things, most, line))
    return ()


def _is_open(text: str, place: int) -> bool:
    """Whether no bracket or quote is open there."""
    return all(text[:place].count(one) == text[:place].count(other) for one, other in PAIRS.items())


def _filled(pieces: tuple[str, ...], most: int, line: int) -> tuple[str, ...]:
    """The pieces, each an entry of its own but for those so short that they go with the one before."""
    found: list[str] = []
    for piece in _joined(pieces, line):
        found += [piece] if len(piece) <= most else _joined(parted(piece, "、"), line)
    return tuple(found)


def _joined(pieces: tuple[str, ...], room: int) -> Iterator[str]:
    line = ""
    for piece in pieces:
        if line and len(line) + len(piece) > room:
            yield line
            line = ""
        line += piece
    if line:
        yield line
