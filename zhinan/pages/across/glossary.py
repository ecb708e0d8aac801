"""The words that a citizen stumbles over, one plain sentence each, by pinyin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
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


class Uses(Struct, frozen=True):
    """How often one item uses each term."""

    business: str
    name: str
    url: str
    """The comparison of its business; its own page where there is nothing to compare."""
    counts: tuple[int, ...]


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
    uses = _uses_by_term(guide)
    terms = sorted(guide.terms, key=lambda term: sort_key(term.name))
    initials = sorted({initial(term.name) for term in terms}, key=lambda letter: (letter == "#", letter))
    return tuple(
        Letter(
            letter,
            anchors.letter_anchor(letter),
            anchors.part(urls.GLOSSARY, anchors.letter_anchor(letter)),
            tuple(_line(term, uses[term.id]) for term in terms if initial(term.name) == letter),
        )
        for letter in initials
    )


def _line(term: Term, uses: tuple[Link, ...]) -> TermLine:
    return TermLine(term.id, term.name, "、".join(term.also), term.text, uses)


def _uses_by_term(guide: Guide) -> dict[str, tuple[Link, ...]]:
    """The businesses that use a term most, by its id."""
    businesses: dict[str, tuple[Link, list[tuple[int, ...]]]] = {}
    for place in guide.places:
        for uses in uses_in(guide, place):
            _, counts = businesses.setdefault(uses.business, (Link(uses.name, uses.url), []))
            counts.append(uses.counts)
    totals = [(link, tuple(map(sum, zip(*counts, strict=True)))) for link, counts in businesses.values()]
    found = {}
    for number, term in enumerate(guide.terms):
        using = [(link, counts[number]) for link, counts in totals if counts[number] > 0]
        most = sorted(using, key=lambda use: -use[1])[:USES]
        found[term.id] = tuple(link for link, _ in most)
    return found


def uses_in(guide: Guide, place: Place) -> Iterator[Uses]:
    """All that the glossary knows of a place: how often its own items use each term, before their phones."""
    own = [(item, _text(item)) for item in place.items if not item.adopted_from]
    whole = "\n".join(text for _, text in own)
    met = [_met(term, whole) for term in guide.terms]  # most places have few of all the words
    for item, text in own:
        url = urls.item(place, item) if guide.wording.alone else urls.compare(item)
        yield Uses(item.business, item.name, url, tuple(_count(words, text) for words in met))


def _text(item: Item) -> str:
    materials = (material.text for material in item.materials)
    steps = (step.text for step in item.steps)
    texts = (item.audience, item.conditions, materials, item.material_notes, steps, item.notes)
    return "\n".join(chain.from_iterable(texts))


class Met(Struct, frozen=True):
    """The forms of a term that a text has at all."""

    meant: tuple[str, ...]
    excluding: tuple[str, ...]
    """Longer words that mean something else."""


def _met(term: Term, text: str) -> Met:
    meant = (word for word in (term.name, *term.also) if word in text)
    return Met(tuple(meant), tuple(word for word in term.excluding if word in text))


def _count(met: Met, text: str) -> int:
    """How often the text has the word."""
    return sum(map(text.count, met.meant)) - sum(map(text.count, met.excluding))
