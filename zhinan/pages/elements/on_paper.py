"""Elements as they stand on an item's checklist: in paragraphs, without links."""

from __future__ import annotations

from msgspec import Struct

from zhinan.guide.elements.aftercare import contacts, extras, refusals
from zhinan.guide.elements.before_going import before_going
from zhinan.guide.elements.outcome_words import what_comes_of_it
from zhinan.model.item import Item


class SheetFact(Struct, frozen=True):
    """An element of the guide in one paragraph: fees, results, who has to come."""

    title: str
    text: str


def sheet_conditions(item: Item) -> tuple[str, ...]:
    """Who is served, and who is not: a person who isn't would go in vain."""
    refused = (text for saying in refusals(item) for text in saying.sentences)
    return (*item.conditions, *(f"不予受理：{text}" for text in refused))


def sheet_facts(item: Item) -> tuple[SheetFact, ...]:
    """The elements that matter at the window, a paragraph each."""
    found = (*before_going(item), *what_comes_of_it(item), *contacts(item))
    return tuple(SheetFact(saying.title, saying.plain) for saying in found)


def sheet_remarks(item: Item) -> tuple[str, ...]:
    """The notes, and whatever has no key of its own."""
    return (*(f"{saying.title}：{saying.plain}" for saying in extras(item)), *item.notes)
