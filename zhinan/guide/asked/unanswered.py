"""Questions that nothing is found for, read by what items are called and what people say of them.

The search judges in the browser, with sounds, slips and full texts; this is what an editor can mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from zhinan.model.guide import Guide

SHORTEST = 2
ENOUGH = 0.6
"""The share of a question's characters in names and sayings from which on it is answered."""
SOME = 0.25
FILLERS = re.compile(
    "请问|你好|您好|怎么办理|怎么办|怎么|咋办|咋|如何|能不能|可不可以|可以|能否|是不是|有没有|需要|什么|哪里|哪儿"
    "|在哪|去哪|多少|多久|几天|办理|申请|我们|我家|我|你|的|了|吗|呢|啊|吧|是|在|要|想|去|给|和|有|就"
    "|[^\\w]|[\\d\\W]"
)


class Verdict(Struct, frozen=True):
    """What becomes of one question."""

    query: str
    kind: Literal["answered", "elsewhere", "unsure", "nothing"]
    phrase: str = ""
    """The saying or name that is nearest."""
    items: tuple[str, ...] = ()
    """Business ids that it leads to."""


def judged(guide: Guide, queries: Iterable[str]) -> Iterator[Verdict]:
    """A verdict for each question."""
    names = {item.name: (item.business,) for _, item in guide.items()}
    names |= {item.official_name: (item.business,) for _, item in guide.items()}
    said = {phrase: entry.items for entry in guide.synonyms for phrase in entry.phrases}
    places = {name for place in guide.places for name in (place.name, place.short)}
    halls = {
        name for place in guide.places for office in place.offices for name in (office.name, *office.areas)
    }
    halls |= {hospital.name for place in guide.places for hospital in place.hospitals}
    answers = [phrase.split() for answer in guide.answers for phrase in answer.phrases]
    known = {**dict.fromkeys(halls, ()), **names, **said}
    for query in queries:
        yield _verdict(query, known, places, answers)


def _verdict(
    query: str, known: dict[str, tuple[str, ...]], places: set[str], answers: list[list[str]]
) -> Verdict:
    text = query.strip()
    for place in sorted(places, key=len, reverse=True):
        text = text.replace(place, " ")
    if any(all(word in text for word in words) for words in answers):
        return Verdict(query, "elsewhere")
    bare = FILLERS.sub(" ", text)
    asked = len(bare.replace(" ", ""))
    if not asked:
        return Verdict(query, "answered")
    best, share = "", 0.0
    for phrase in known:
        found = _shared(bare, phrase)
        if found > share or (found == share and found and len(phrase) < len(best)):
            best, share = phrase, found
    if share / asked >= ENOUGH or (best in text and len(best) >= 2 * SHORTEST):
        return Verdict(query, "answered", best, known[best])
    return Verdict(query, "unsure" if share / asked >= SOME else "nothing", best, known.get(best, ()))


def _shared(text: str, phrase: str) -> float:
    """How many characters of the text stand in runs of two or more that the phrase has too."""
    marked = set()
    for at in range(len(text) - 1):
        if " " not in text[at : at + 2] and text[at : at + 2] in phrase:
            marked |= {at, at + 1}
    return float(len(marked))
