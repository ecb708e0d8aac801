"""The words that a citizen stumbles over, one plain sentence each, by pinyin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.site import Term
from zhinan.pages import anchors, urls
from zhinan.pages.page import Link, Page
from zhinan.pages.search.readings import initial, sort_key

USES = 2
"""How many businesses are named that use a word; those that use it most."""


class TermLine(Struct, frozen=True):
    """A word with where it is met."""

    id: str
    name: str
    also: str
    """Other forms of the word, joined."""
    text: str
    uses: tuple[Link, ...]
    """Businesses whose texts have the word, with their comparison."""


class Letter(Struct, frozen=True):
    """The words that begin with one sound."""

    letter: str
    anchor: str
    url: str
    lines: tuple[TermLine, ...]


def glossary_pages(guide: Guide) -> Iterator[Page]:
    """/glossary/, where there are terms."""
    if guide.terms:
        yield Page(
            url=urls.GLOSSARY,
            template="glossary.html",
            title="名词解释",
            description=f"{len(guide.terms)}个{guide.site.field.short}名词，每个一句大白话。",
            crumbs=(Link("首页", urls.HOME),),
            values={"letters": letters(guide), "count": len(guide.terms)},
            kind="term",
        )


def letters(guide: Guide) -> tuple[Letter, ...]:
    """The words by pinyin initial; those that don't begin with a letter come last."""
    texts = _texts_by_business(guide)
    terms = sorted(guide.terms, key=lambda term: sort_key(term.name))
    initials = sorted({initial(term.name) for term in terms}, key=lambda letter: (letter == "#", letter))
    return tuple(
        Letter(
            letter,
            anchors.letter_anchor(letter),
            anchors.part(urls.GLOSSARY, anchors.letter_anchor(letter)),
            tuple(_line(term, texts) for term in terms if initial(term.name) == letter),
        )
        for letter in initials
    )


def _line(term: Term, texts: dict[Link, str]) -> TermLine:
    return TermLine(term.id, term.name, "、".join(term.also), term.text, _uses(term, texts))


def _texts_by_business(guide: Guide) -> dict[Link, str]:
    """Name and comparison of each business, with all that its items say before their phones."""
    found: dict[str, tuple[Link, list[str]]] = {}
    for place, item in guide.items():
        if item.adopted_from:
            continue
        url = urls.item(place, item) if guide.wording.alone else urls.compare(item)
        _, texts = found.setdefault(item.business, (Link(item.name, url), []))
        texts.append(_text(item))
    return {use: "\n".join(texts) for use, texts in found.values()}


def _text(item: Item) -> str:
    materials = (material.text for material in item.materials)
    steps = (step.text for step in item.steps)
    texts = (item.audience, item.conditions, materials, item.material_notes, steps, item.notes)
    return "\n".join(chain.from_iterable(texts))


def _uses(term: Term, texts: dict[Link, str]) -> tuple[Link, ...]:
    counts = {use: _count(term, text) for use, text in texts.items()}
    found = [use for use in texts if counts[use] > 0]
    return tuple(sorted(found, key=lambda use: -counts[use])[:USES])


def _count(term: Term, text: str) -> int:
    """How often the text has the word, without the longer words that mean something else."""
    meant = sum(text.count(word) for word in (term.name, *term.also))
    return meant - sum(text.count(word) for word in term.excluding)
