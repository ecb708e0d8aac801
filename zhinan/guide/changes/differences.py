"""What one edition of the content says otherwise than another, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.changes.causes import by_cause
from zhinan.guide.changes.facts import Thing, orders_of, place_things, shared_things
from zhinan.guide.changes.renaming import with_names_of_today
from zhinan.guide.changes.risks import NO_TRAITS, SETTINGS, risks_between
from zhinan.guide.changes.saying import Said
from zhinan.model.change import Change
from zhinan.model.guide import Guide
from zhinan.model.life.ending import Ended, Ending
from zhinan.model.place import Place

LONG = 120
"""Characters up to which a sentence is told whole."""
WHOLE = "全文"
"""The fact of a thing that is new or gone as a whole."""
GAP = re.compile(r"(?<=[\u3400-\u9fff，。；：、（）“”《》]) +| +(?=[\u3400-\u9fff，。；：、（）“”《》])")
"""A space beside Chinese: the page looks the same without it."""
Key = tuple[str, str]
"""Kind and id."""
Things = Mapping[Key, Thing]
NOTHING: Mapping[Key, Ended] = {}


class Named(Protocol):
    """Makes a change of a thing, by its fact and what was and is, and the risks in it."""

    def __call__(
        self, thing: Thing, fact: str, was: str | None, is_now: str | None, risks: tuple[str, ...] = ()
    ) -> Change: ...


def changes(before: Guide, after: Guide) -> Iterator[Change]:
    """Every fact that differs, place by place, then what all places share; each cause once.

    What a city takes over from the province is told once, at the province.
    """
    old, new = ({place.id: place for place in guide.places} for guide in (before, after))
    for name in dict.fromkeys((*new, *old)):
        then, now = old.get(name), new.get(name)
        if then == now:
            continue
        yield from by_cause(_of_place(then, now))
    named = _naming("", "")
    yield from _between(named, _keyed(shared_things(before)), _keyed(shared_things(after)))
    yield from _orders(named, "site", before.site.title, before, after)


def _of_place(old: Place | None, new: Place | None) -> Iterator[Change]:
    place = new or old
    if place is None:
        return
    named = _naming(place.id, place.short)
    if new is None:
        yield named(next(place_things(place)), WHOLE, place.name, None)
        return
    if old:
        old = with_names_of_today(old, new)
    then = _keyed(place_things(old)) if old else {}
    over: dict[Key, Ended] = {(one.kind, one.id): one for one in new.ended}
    ended = {key: over[key] for key in over if key in then}
    known = tuple(one for key, one in over.items() if key not in ended)
    now = _keyed(place_things(replace(new, ended=known)))
    yield from _between(named, then, now, ended)
    if old:
        yield from _orders(named, "place", place.name, old, new)


def _end(ending: Ending, things: Things) -> str:
    """When, why and where to, in one line."""
    heir = next((one.name for one in things.values() if one.id == ending.heir and ending.heir), None)
    since = f"自{ending.date}起停办" if ending.date else "停办"
    return "；".join(
        part for part in (since, ending.reason, ending.instead, heir and f"并入“{heir}”") if part
    )


def _naming(place_id: str, place: str) -> Named:
    def named(
        thing: Thing, fact: str, was: str | None, is_now: str | None, risks: tuple[str, ...] = ()
    ) -> Change:
        facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
        if thing.kind == "site":
            risks = tuple(dict.fromkeys((SETTINGS, *risks)))
        if fact == WHOLE and is_now:
            traits = (one.traits for said in thing.facts.values() for one in said)
            risks = risks_between(NO_TRAITS, NO_TRAITS.union(*traits))
            facts = tuple(
                (name, tuple(one.short for one in said)) for name, said in thing.facts.items() if said
            )
        return Change(place, thing.name, fact, was, is_now, place_id, thing.kind, thing.id, (), facts, risks)

    return named


def _keyed(things: Iterable[Thing]) -> Things:
    return {(thing.kind, thing.id): thing for thing in things}


def _between(
    named: Named, old: Things, new: Things, ended: Mapping[Key, Ended] = NOTHING
) -> Iterator[Change]:
    """What is new, gone, renamed, ended or otherwise; a thing under a former name of its is the same."""
    before = {
        (kind, name): (kind, id)
        for (kind, id), one in new.items()
        for name in one.former
        if (kind, id) not in old
    }
    renamed = {now: was for was, now in before.items() if was in old and was not in new}
    for key in dict.fromkeys((*new, *old)):
        if key in renamed:
            was, now = old[renamed[key]], new[key]
            yield named(now, "网址", was.id, now.id)
            yield from _of_thing(named, was, now, {"曾用文件名", "业务"})
        elif key in renamed.values():
            continue
        elif key in ended:
            yield named(old[key], "停办", "照常办理", _end(ended[key].ending, new))
        elif key not in old:
            yield named(new[key], WHOLE, None, new[key].name)
        elif key not in new:
            yield named(old[key], WHOLE, old[key].name, None)
        else:
            yield from _of_thing(named, old[key], new[key])


def _of_thing(named: Named, old: Thing, new: Thing, told: Collection[str] = ()) -> Iterator[Change]:
    if old.facts == new.facts:
        return
    headings = dict.fromkeys((*new.facts, *old.facts))
    differing = {
        heading: found
        for heading in headings
        if heading not in told
        and (found := list(_sentences(old.facts.get(heading, ()), new.facts.get(heading, ()))))
    }
    for heading, found in differing.items():
        if not any(lead in differing for lead in new.followers.get(heading, ())):
            for one in found:
                yield named(new, heading + one.way, one.was, one.is_now, one.risks)


class Sentence(NamedTuple):
    """One fact that differs."""

    way: str
    """What is added to its heading."""
    was: str | None
    is_now: str | None
    risks: tuple[str, ...] = ()


def _sentences(old: tuple[Said, ...], new: tuple[Said, ...]) -> Iterator[Sentence]:
    if old == new:
        return
    then, now = ({_bare(one.full): one for one in said} for said in (old, new))
    gone = [one for key, one in then.items() if key not in now]
    come = [one for key, one in now.items() if key not in then]
    if not gone and not come and list(then) != list(now):
        orders = ["；".join(one.short for one in said) for said in (old, new)]
        yield Sentence("的次序", orders[0], orders[1])
    elif not gone and not come and len(old) != len(new):
        counts = [f"{_repeated(said)}（{len(said)}条）" for said in (old, new)]
        yield Sentence("", counts[0], counts[1])
    elif len(gone) == len(come):
        for was, is_now in zip(gone, come, strict=True):
            yield Sentence("", *_told(was, is_now), risks_between(was.traits, is_now.traits))
    else:
        yield from (Sentence("", one.short or one.full, None, risks_of(one)) for one in gone)
        yield from (Sentence("", None, one.short or one.full, risks_of(one)) for one in come)


def risks_of(said: Said) -> tuple[str, ...]:
    """The risks in a fact that is new or gone."""
    return risks_between(NO_TRAITS, said.traits)


def _repeated(said: tuple[Said, ...]) -> str:
    seen = [one.short for one in said]
    return next((text for text in seen if seen.count(text) > 1), seen[0] if seen else "")


def _told(was: Said, is_now: Said) -> tuple[str, str]:
    """As a reader would say both; with all fields where that would be the same."""
    if _bare(was.short) != _bare(is_now.short):
        return _where_differing(was.short, is_now.short)
    return _where_differing(was.full, is_now.full)


def _where_differing(was: str, is_now: str) -> tuple[str, str]:
    """Of two long texts the parts that differ, where both have some."""
    if max(len(was), len(is_now)) <= LONG:
        return was, is_now
    parts = [text.split("；") for text in (was, is_now)]
    kept = [[part for part in one if part not in other] for one, other in (parts, parts[::-1])]
    return ("；".join(kept[0]), "；".join(kept[1])) if all(kept) else (was, is_now)


def _bare(text: str) -> str:
    return GAP.sub("", text)


def _orders(named: Named, kind: str, name: str, old: Struct, new: Struct) -> Iterator[Change]:
    """Lists whose things stand in another order."""
    after = orders_of(new)
    for heading, then in orders_of(old).items():
        now = after.get(heading, ())
        both = {one for one, _ in then} & {one for one, _ in now}
        orders = [[(one, title) for one, title in listed if one in both] for listed in (then, now)]
        if [one for one, _ in orders[0]] != [one for one, _ in orders[1]]:
            then_said, now_said = ("、".join(title for _, title in listed) for listed in orders)
            of = Thing("site" if kind == "site" else "place", "", name, {}, {})
            yield named(of, f"{heading}的次序", then_said, now_said)
