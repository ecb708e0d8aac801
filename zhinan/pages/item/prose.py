"""Texts with the first use of each glossary term on a page marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from zhinan.model.site import Term
from zhinan.pages import anchors
from zhinan.pages.few_words import MORE, until_mark


class Segment(Struct, frozen=True):
    """A run of text."""

    text: str
    url: str | None = None
    """The glossary's entry, where the text is the first use of a term on the page."""
    said: str = ""
    """What the entry says, for those who stay on the page."""


class Explained(Struct, frozen=True):
    """A word beside which stands what it means."""

    word: str
    said: str
    url: str
    """The glossary's entry."""


class Prose(Struct, frozen=True):
    """One text of a page."""

    segments: tuple[Segment, ...]

    @property
    def plain(self) -> str:
        """The text as it stands."""
        return "".join(segment.text for segment in self.segments)


def until(prose: Prose, longest: int, *, goes_on: bool = False) -> Prose:
    """Its beginning in `longest` characters, where it or what `goes_on` behind it is longer."""
    few = until_mark(prose.plain, longest)
    if few == prose.plain:
        return Prose((*prose.segments, Segment(MORE))) if goes_on else prose
    end = len(few) - len(MORE)
    kept, start = [], 0
    for one in prose.segments:
        text = one.text[: max(0, end - start)]
        start += len(one.text)
        if text:  # a term that is cut is none
            kept.append(one if text == one.text else Segment(text))
    return Prose((*kept, Segment(MORE)))


class ProseWriter:
    """Makes the proses of one page, in the order in which they stand on it."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        """`terms` is the glossary; longer words win over shorter ones."""
        self._terms, self._pattern = _vocabulary(terms)
        self._used: set[str] = set()

    def write(self, text: str) -> Prose:
        """`text` with each term's first use on this page marked."""
        return Prose(tuple(self._segments(text)))

    def explain(self, text: str) -> tuple[Explained, ...]:
        """The terms that are first used in it, for a text that can hold no links."""
        return tuple(Explained(one.text, one.said, one.url) for one in self._segments(text) if one.url)

    def write_all(self, texts: Iterable[str]) -> tuple[Prose, ...]:
        """Several texts."""
        return tuple(self.write(text) for text in texts)

    def _segments(self, text: str) -> Iterator[Segment]:
        start = 0
        for match in self._pattern.finditer(text):
            term = self._terms[match.group()]
            if term is None or term.id in self._used:
                continue
            self._used.add(term.id)
            if start < match.start():
                yield Segment(text[start : match.start()])
            yield Segment(match.group(), anchors.term(term), term.text)
            start = match.end()
        if start < len(text):
            yield Segment(text[start:])


@lru_cache(maxsize=4)
def _vocabulary(terms: tuple[Term, ...]) -> tuple[dict[str, Term | None], re.Pattern[str]]:
    """Each word with its term, and a pattern that finds the longest word at each place."""
    words: dict[str, Term | None] = {word: None for term in terms for word in term.excluding}
    words |= {word: term for term in terms for word in (term.name, *term.also)}
    longest_first = sorted(words, key=lambda word: -len(word))
    return words, re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
