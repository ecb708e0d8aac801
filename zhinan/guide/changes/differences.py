"""What one edition of the content says otherwise than another, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from zhinan.guide.changes.causes import by_cause
from zhinan.guide.changes.facts import Thing, orders_of, place_things, shared_things
from zhinan.guide.changes.renaming import with_names_of_today
from zhinan.guide.changes.saying import Said
from zhinan.model.change import Change
from zhinan.model.guide import Guide
from zhinan.model.place import Place

LONG = 120
"""Characters up to which a sentence is told whole."""
WHOLE = "全文"
"""The fact of a thing that is new or gone as a whole."""
GAP = re.compile(r"(?<=[\u3400-\u9fff，。；：、（）“”《》]) +| +(?=[\u3400-\u9fff，。；：、（）“”《》])")
"""A space beside Chinese: the page looks the same without it."""
Things = Mapping[tuple[str, str], Thing]
Named = Callable[[Thing, str, str | None, str | None], Change]
"""Makes a change of a thing, by its fact and what was and is."""


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
    things = [_keyed(place_things(one)) if one else {} for one in (old, new)]
    yield from _between(named, *things)
    if old:
        yield from _orders(named, "place", place.name, old, new)


def _naming(place_id: str, place: str) -> Named:
    def named(thing: Thing, fact: str, was: str | None, is_now: str | None) -> Change:
        facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
        if fact == WHOLE and is_now:
            facts = tuple(
                (name, tuple(one.short for one in said)) for name, said in thing.facts.items() if said
            )
        return Change(place, thing.name, fact, was, is_now, place_id, thing.kind, thing.id, (), facts)

    return named


def _keyed(things: Iterable[Thing]) -> Things:
    return {(thing.kind, thing.id): thing for thing in things}


def _between(named: Named, old: Things, new: Things) -> Iterator[Change]:
    for key in dict.fromkeys((*new, *old)):
        if key not in old:
            yield named(new[key], WHOLE, None, new[key].name)
        elif key not in new:
            yield named(old[key], WHOLE, old[key].name, None)
        else:
            yield from _of_thing(named, old[key], new[key])


def _of_thing(named: Named, old: Thing, new: Thing) -> Iterator[Change]:
    if old.facts == new.facts:
        return
    headings = dict.fromkeys((*new.facts, *old.facts))
    differing = {
        heading: found
        for heading in headings
        if (found := list(_sentences(old.facts.get(heading, ()), new.facts.get(heading, ()))))
    }
    for heading, found in differing.items():
        if not any(lead in differing for lead in new.followers.get(heading, ())):
            for way, was, is_now in found:
                yield named(new, heading + way, was, is_now)


Sentence = tuple[str, str | None, str | None]
"""What is added to the heading, what was, what is."""


def _sentences(old: tuple[Said, ...], new: tuple[Said, ...]) -> Iterator[Sentence]:
    if old == new:
        return
    then, now = ({_bare(one.full): one for one in said} for said in (old, new))
    gone = [one for key, one in then.items() if key not in now]
    come = [one for key, one in now.items() if key not in then]
    if not gone and not come and list(then) != list(now):
        yield "的次序", "；".join(one.short for one in old), "；".join(one.short for one in new)
    elif not gone and not come and len(old) != len(new):
        counts = [f"{_repeated(said)}（{len(said)}条）" for said in (old, new)]
        yield "", counts[0], counts[1]
    elif len(gone) == len(come):
        yield from (("", *_told(was, is_now)) for was, is_now in zip(gone, come, strict=True))
    else:
        yield from (("", one.short or one.full, None) for one in gone)
        yield from (("", None, one.short or one.full) for one in come)


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


def _orders(named: Named, kind: str, name: str, old: object, new: object) -> Iterator[Change]:
    """Lists whose things stand in another order."""
    after = orders_of(new)
    for heading, then in orders_of(old).items():
        now = after.get(heading, ())
        both = {one for one, _ in then} & {one for one, _ in now}
        orders = [[(one, title) for one, title in listed if one in both] for listed in (then, now)]
        if [one for one, _ in orders[0]] != [one for one, _ in orders[1]]:
            texts = ("、".join(title for _, title in listed) for listed in orders)
            of = Thing("site" if kind == "site" else "place", "", name, {}, {})
            yield named(of, f"{heading}的次序", *texts)
