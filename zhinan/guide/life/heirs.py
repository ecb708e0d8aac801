"""Former names and heirs are names that fit: nobody else's, and of what there is."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.addresses import ITEMS, PLACES
from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended, EndedKind
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

FILES: dict[EndedKind, str] = {"item": "items/{}.md", "hall": "offices.yaml", "form": "forms/{}.yaml"}
Things = list[tuple[str, tuple[str, ...]]]
"""Ids with the former ones."""


def check_heirs(guide: Guide) -> Iterator[Finding]:
    """A former name is no living thing's and stands once; 并入 names a living thing of the same kind."""
    yield from _former(_places(guide), "{}/city.yaml", PLACES)
    yield from _former(_events(guide), "life-events.yaml", frozenset())
    for place in guide.places:
        for kind, file in FILES.items():
            own = ITEMS if kind == "item" else frozenset()
            yield from _former(_things(place, kind), f"{place.id}/{file}", own)
        source = guide.place(place.adopts or "")
        taken = source.ended if source else ()
        for one in (one for one in place.ended if one not in taken):  # those are told at their own place
            yield from _heir(one, f"{place.id}/{FILES[one.kind].format(one.id)}", _living(place, one.kind))
    events = {event.id for event in guide.events}
    for one in guide.ended:
        if one.kind == "event":
            yield from _heir(one, "life-events.yaml", events)
        else:
            yield from _heir(one, f"{one.id}/city.yaml", {place.id for place in guide.places})
    yield from _lost_in_words(guide)


def _places(guide: Guide) -> Things:
    ended = [(one.id, one.former) for one in guide.ended if one.kind == "place"]
    return [(place.id, place.former) for place in guide.places] + ended


def _events(guide: Guide) -> Things:
    ended = [(one.id, one.former) for one in guide.ended if one.kind == "event"]
    return [(event.id, event.former) for event in guide.events] + ended


def _things(place: Place, kind: EndedKind) -> Things:
    own = {
        "item": [(one.id, one.former) for one in place.items if not one.adopted_from],
        "hall": [(one.id, one.former) for one in place.offices],
        "form": [(one.id, one.former) for one in place.forms],
    }[kind]
    return own + [(one.id, one.former) for one in place.ended if one.kind == kind]


def _living(place: Place, kind: EndedKind) -> set[str]:
    if kind == "item":
        return {item.id for item in place.items}
    return {one.id for one in (place.offices if kind == "hall" else place.forms)}


def _former(things: Things, file: str, own: frozenset[str]) -> Iterator[Finding]:
    """`own` are names of pages that are the site's own."""
    taken = {id: id for id, _ in things}
    for id, former in things:
        for name in former:
            if name in own:
                message = f"曾用文件名不能是{quoted(name)}：这个网址网站自己要用"
                yield Finding(file.format(id), name, message, "核对原来的名字，或删掉这一行")
            elif name in taken:
                yield Finding(
                    file.format(id),
                    name,
                    f"曾用文件名{quoted(name)}现在是{quoted(taken[name])}的",
                    "一个网址只能通向一处：只留一个，或删掉这一行",
                )
            taken[name] = id


def _heir(one: Ended, path: str, living: set[str]) -> Iterator[Finding]:
    heir = one.ending.heir
    if heir and heir not in living:
        hint = f"写现在有的文件名或编号{suggestion(heir, living)}"
        yield Finding(path, f"并入: {heir}", f"并入的{quoted(heir)}不存在", hint, unless=("*/",))


def _lost_in_words(guide: Guide) -> Iterator[Finding]:
    """A life event or synonym still names what ended everywhere: it would be gone there without a word."""
    there = {name for _, item in guide.items() for name in (item.id, item.business)}
    ended = {one.id: one for place in guide.places for one in place.ended if one.kind == "item"}
    named = [("life-events.yaml", step.item) for event in guide.events for step in event.steps]
    named += [("synonyms.yaml", name) for synonym in guide.synonyms for name in synonym.items]
    named += [("answers.yaml", name) for answer in guide.answers for name in answer.items]
    for path, name in dict.fromkeys(named):
        if name in ended and name not in there:
            heir = ended[name].ending.heir
            hint = f"改成 {heir}，它并到了那里" if heir else "换成现在办这件事的事项，或删掉这一行"
            yield Finding(path, f"事项: {name}", f"事项{quoted(name)}已经停办", hint)
