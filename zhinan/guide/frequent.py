"""What people come for most: as the place says, else as the site says, else what they have most words for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol, TypeVar

from zhinan.model.guide import Guide
from zhinan.model.masthead.field import Field
from zhinan.model.often import Often

MOST = 6
"""So many are shown where nobody has chosen them."""


class Filed(Protocol):
    """An item, or its outline."""

    @property
    def id(self) -> str:
        """Its file's name."""

    @property
    def business(self) -> str:
        """The id that it shares with other places' items."""

    @property
    def parts(self) -> tuple[str, ...]:
        """For whom it is."""


F = TypeVar("F", bound=Filed)


def frequent(guide: Guide, chosen: tuple[Often, ...], items: Iterable[F]) -> tuple[tuple[F, str], ...]:
    """Of the items those that people come for most, each with what people call it; may be empty.

    `chosen` names them by their own ids; where it is empty, the site's entries name them by business.
    """
    items = tuple(items)
    if chosen:
        own = {item.id: item for item in items}
        return tuple((own[entry.item], entry.name) for entry in chosen if entry.item in own)
    first: dict[str, F] = {}
    for item in items:
        first.setdefault(item.business, item)
    if guide.site.often:
        return tuple((first[entry.item], entry.name) for entry in guide.site.often if entry.item in first)
    return tuple((item, "") for item in most_spoken_of(guide, first.values()))


def most_spoken_of(guide: Guide, items: Iterable[F]) -> tuple[F, ...]:
    """Of what people do for themselves, what they have most words for: that is what they ask about."""
    words: Counter[str] = Counter()
    for synonym in guide.synonyms:
        words[synonym.items[0]] += len(synonym.phrases)
    for event in guide.events:
        words.update(step.item for step in event.steps)
    of_people = [item for item in items if is_of_people(guide.site.field, item.parts)]
    spoken_of = sorted((item for item in of_people if words[item.business]), key=lambda i: -words[i.business])
    return tuple(spoken_of[:MOST])


def is_of_people(field: Field, parts: tuple[str, ...]) -> bool:
    """Whether an item is, also, for those who stand first among the site's audiences."""
    first = field.groups[0].names if field.groups else ()
    known = {one.name for one in field.audiences}
    return not known.intersection(parts) or bool(set(first).intersection(parts))
