"""Every element of an item in words, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.guide.elements.aftercare import contacts, refusals, what_else
from zhinan.guide.elements.before_going import before_going
from zhinan.guide.elements.element_lines import Line, Saying
from zhinan.guide.elements.outcome_words import what_comes_of_it
from zhinan.model.item import Item


def sayings_of(item: Item) -> tuple[Saying, ...]:
    """All that the guide says of the item beside papers, steps, ways, limit and phones."""
    return tuple(_sayings(item))


def _sayings(item: Item) -> Iterator[Saying]:
    yield from before_going(item)
    if item.legal_limit:
        yield Saying("法定时限", "法定时限", "time-limit", ((Line(item.legal_limit.text),),))
    yield from what_comes_of_it(item)
    yield from refusals(item)
    yield from contacts(item)
    yield from what_else(item)
