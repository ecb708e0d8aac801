"""What the search knows of all places at once: which business is done where, and what is done elsewhere.

By these a search says what a place does not have, without asking for any other place's lists.
"""

from __future__ import annotations

from typing import Any

from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.model.site import Answer
from zhinan.pages import anchors, urls

BETWEEN = "|"


def businesses(guide: Guide) -> list[list[str]]:
    """Of each business its id, its names, the likeliest first, the places that have it, items of another id.

    The places are marked in the order of all, four to a digit of sixteen: so many places weigh little. Where
    an item's id is not the business's, `place:item` is named.
    """
    names: dict[str, dict[str, int]] = {}
    there: dict[str, dict[str, str]] = {}
    for outline in guide.outlines:
        for item in outline.items:
            called = names.setdefault(item.business, {})
            called[item.name] = called.get(item.name, 0) + 1
            places = there.setdefault(item.business, {})
            if outline.id not in places or item.id == item.business:
                places[outline.id] = item.id
    order = [place.id for place in guide.tree.places]
    return [
        [
            business,
            BETWEEN.join(sorted(called, key=lambda name: -called[name])),
            _marks([id in there[business] for id in order]),
            " ".join(f"{place}:{id}" for place, id in there[business].items() if id != business),
        ]
        for business, called in names.items()
    ]


def _marks(marked: list[bool]) -> str:
    """A digit of sixteen for four, the first the highest."""
    fours = [marked[at : at + 4] for at in range(0, len(marked), 4)]
    return "".join(f"{sum(8 >> at for at, one in enumerate(four) if one):x}" for four in fours)


def answers(guide: Guide) -> list[dict[str, Any]]:
    """The answers to what is done elsewhere, with the words that they answer to."""
    terms = {term.id: term for term in guide.terms}
    return [_answer(answer, [terms[id] for id in answer.terms if id in terms]) for answer in guide.answers]


def _answer(answer: Answer, terms: list[Any]) -> dict[str, Any]:
    found = {
        "said": BETWEEN.join(answer.phrases),
        "text": answer.text,
        "items": " ".join(answer.items),
        "terms": [[term.name, anchors.term(term)] for term in terms],
        "phones": [[phone.display, entry.area or ""] for entry in answer.phones for phone in entry.phones],
        "url": answer.url or "",
    }
    return {key: value for key, value in found.items() if value}


def districts_without_hall(place: Place) -> list[dict[str, Any]]:
    """The districts of the grid of which the place publishes no hall."""
    there = {area for office in place.offices for area in office.areas}
    bare = [cell for row in place.grid for cell in row if cell and cell not in there]
    return [
        {
            "kind": "district",
            "title": area,
            "label": place.site.field.district,
            "note": f"{place.name}没有公布{area}的办事大厅。",
            "url": urls.offices(place) if place.offices else urls.place(place),
            "names": list(other_names(place, area)),
        }
        for area in bare
    ]


def other_names(place: Place, area: str) -> tuple[str, ...]:
    """What else a district is called."""
    return tuple(name for one in place.district_names if one.area == area for name in one.also)
