"""What life events and synonyms reach: a business that no place has is told once a file, and left out."""

from __future__ import annotations

from msgspec.structs import replace

from zhinan.model.guide import Guide


def reached(guide: Guide) -> Guide:
    """The guide without the steps, events and synonyms that lead to no item of any place."""
    known = {name for _, item in guide.items() for name in (item.business, item.id)}
    events = (
        replace(event, steps=tuple(step for step in event.steps if step.item in known))
        for event in guide.events
    )
    synonyms = (
        replace(synonym, items=tuple(name for name in synonym.items if name in known))
        for synonym in guide.synonyms
    )
    answers = (
        replace(answer, items=tuple(name for name in answer.items if name in known))
        for answer in guide.answers
    )
    return replace(
        guide,
        answers=tuple(answers),
        events=tuple(event for event in events if event.steps),
        synonyms=tuple(synonym for synonym in synonyms if synonym.items),
    )
