"""What one edition of the content says otherwise than another, fact by fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zhinan.guide.changes.facts import (
    Facts,
    facts_of_entry,
    facts_of_form,
    facts_of_item,
    facts_of_office,
    facts_of_place,
    facts_of_site,
)
from zhinan.model.change import Change
from zhinan.model.guide import Guide
from zhinan.model.place import Place

WHOLE = "全文"
"""The fact of a thing that is new or gone as a whole."""
Things = Mapping[str, tuple[str, Facts]]
"""Name and facts of the things of one sort, by what tells them apart."""


def changes(before: Guide, after: Guide) -> Iterator[Change]:
    """Every fact that differs, place by place, then what all places share.

    What a city takes over from the province is told once, at the province.
    """
    old, new = ({place.id: place for place in guide.places} for guide in (before, after))
    for name in dict.fromkeys((*new, *old)):
        place = new.get(name) or old[name]
        yield from _between(place.short, _things(old.get(name)), _things(new.get(name)))
    yield from _between("", _shared(before), _shared(after))


def _things(place: Place | None) -> Things:
    """All that a place has of its own."""
    if place is None:
        return {}
    own = (item for item in place.items if item.adopted_from is None)
    listed = place.service_list
    entries = (
        {
            f"entry {entry.no}": (f"{listed.called}第{entry.no}条 {entry.name}", facts_of_entry(entry))
            for entry in listed.entries
        }
        if listed
        else {}
    )
    return {
        "": (place.name, facts_of_place(place)),
        **{f"item {item.id}": (item.name, facts_of_item(item)) for item in own},
        **{f"hall {office.id}": (office.name, facts_of_office(office)) for office in place.offices},
        **{f"form {form.id}": (form.title, facts_of_form(form)) for form in place.forms},
        **entries,
    }


def _shared(guide: Guide) -> Things:
    """The site itself."""
    return {"": (guide.site.title, facts_of_site(guide))}


def _between(place: str, old: Things, new: Things) -> Iterator[Change]:
    for key in dict.fromkeys((*new, *old)):
        if key not in old:
            yield Change(place, new[key][0], WHOLE, None, new[key][0])
        elif key not in new:
            yield Change(place, old[key][0], WHOLE, old[key][0], None)
        else:
            name, facts = new[key]
            for fact, sentences in facts.items():
                yield from _sentences(place, name, fact, old[key][1].get(fact, ()), sentences)


def _sentences(
    place: str, subject: str, fact: str, old: tuple[str, ...], new: tuple[str, ...]
) -> Iterator[Change]:
    gone = [text for text in old if text not in new]
    come = [text for text in new if text not in old]
    if not gone and not come and old != new:
        yield Change(place, subject, f"{fact}的次序", "；".join(old), "；".join(new))
    if len(gone) == len(come):
        yield from (Change(place, subject, fact, *pair) for pair in zip(gone, come, strict=True))
    else:
        yield from (Change(place, subject, fact, text, None) for text in gone)
        yield from (Change(place, subject, fact, None, text) for text in come)
