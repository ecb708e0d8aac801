"""Former names and heirs are names that fit: nobody else's, and of what there is."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.content.rules.finding import Finding
from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended, EndedKind
from zhinan.model.place import Place
from zhinan.text.shapes import suggestion
from zhinan.text.source import quoted

FILES: dict[EndedKind, str] = {"item": "items/{}.md", "hall": "offices.yaml", "form": "forms/{}.yaml"}


def check_heirs(guide: Guide) -> Iterator[Finding]:
    """A former name is no living thing's and stands once; 并入 names a living thing of the same kind."""
    for place in guide.places:
        for kind in FILES:
            yield from _former(place, kind)
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


def _things(place: Place, kind: EndedKind) -> list[tuple[str, tuple[str, ...]]]:
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


def _former(place: Place, kind: EndedKind) -> Iterator[Finding]:
    things = _things(place, kind)
    taken = {id: id for id, _ in things}
    for id, former in things:
        for name in former:
            if name in taken:
                yield Finding(
                    f"{place.id}/{FILES[kind].format(id)}",
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
