"""The facts of a thing in plain words, by their official headings: what editions are compared by."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.changes.headings import FOLLOWERS, heading_of
from zhinan.guide.changes.risks import NO_TRAITS, traits_of
from zhinan.guide.changes.saying import Said, full, said
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.model.change import ThingKind
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Item, PhoneList, Progress
from zhinan.model.listing import ListEntry, ServiceList
from zhinan.model.masthead.field import Field
from zhinan.model.masthead.speaker import Speaker
from zhinan.model.office import Office
from zhinan.model.phone import PhoneTable
from zhinan.model.place import Edition, Place
from zhinan.model.site import Answer, LifeEvent, Synonym, Term

Facts = dict[str, tuple[Said, ...]]
"""The sentences under each heading, in their order."""
PARTED = (Edition, Field, PhoneList, Progress, Speaker)
"""Values whose fields are facts of their own: a number in them can have its cause elsewhere."""


class Thing(Struct, frozen=True):
    """One thing that the guide tells of."""

    kind: ThingKind
    id: str
    name: str
    facts: Facts
    followers: dict[str, tuple[str, ...]]
    """Headings of what is made from others, with theirs."""
    former: tuple[str, ...] = ()
    """Ids that it had before."""


def thing(kind: ThingKind, id: str, name: str, value: Struct, without: Collection[str] = ()) -> Thing:
    """A value with all its fields as facts, but those that are things themselves."""
    followers = {
        heading_of(type(value), name): tuple(heading_of(type(value), lead) for lead in leads)
        for name in value.__struct_fields__
        if (leads := FOLLOWERS.get(f"{type(value).__name__}.{name}"))
    }
    former: tuple[str, ...] = getattr(value, "former", ())
    return Thing(kind, id, name, dict(_facts(value, {"id", *without})), followers, former)


def _facts(
    value: Struct, without: Collection[str], above: str = ""
) -> Iterator[tuple[str, tuple[Said, ...]]]:
    for name in value.__struct_fields__:
        if name in without:
            continue
        found = getattr(value, name)
        heading = heading_of(type(value), name)
        if isinstance(found, PARTED):
            yield from _facts(found, (), "" if isinstance(found, Edition | Speaker) else heading)
        else:
            yield " · ".join(part for part in (above, heading) if part), said(found)


@once_for_the_same
def item_thing(item: Item) -> Thing:
    """Everything that an item tells."""
    business = () if item.business != item.id else ("business",)
    none = (Said("无", "无"),)
    found = thing("item", item.id, item.name, item, ("adopted_from", "updated", "coming", *business))
    if item.materials_none and not item.materials:
        found = replace(found, facts={**found.facts, "申办材料": none})
    if item.coming:
        found = replace(found, facts={**found.facts, "将改": tuple(coming_facts(item))})
    return found


def coming_facts(item: Item) -> Iterator[Said]:
    """What will be otherwise, a sentence a day and fact: 自2027-01-01起：办理时限 7个工作日."""
    for one in item.coming:
        later = item_thing(replace(one.item, coming=())).facts
        since = f"自{one.date}起："
        named = [heading for heading in later if heading.split(" · ")[0] in one.keys]
        for heading in named:
            facts = later[heading]
            words = "；".join(fact.short for fact in facts)
            whole = "；".join(fact.full for fact in facts)
            traits = NO_TRAITS.union(*(fact.traits for fact in facts))
            if words:
                yield Said(f"{since}{heading} {words}", f"{since}{heading} {whole}", traits)
        if not named:
            keys = since + "、".join(one.keys)
            yield Said(keys, keys + full(one.item), traits_of(one.item))


@once_for_the_same
def office_thing(office: Office) -> Thing:
    """Everything that a hall tells; a counter's address is told where it is not the hall's."""

    def counters() -> Iterator[Said]:
        for counter in office.counters:
            composed = counter.address == office.address + (counter.location or "")
            told = replace(counter, id="", address="" if composed else counter.address)
            yield from said((told,))

    found = thing("hall", office.id, office.name, office)
    return replace(found, facts={**found.facts, "窗口": tuple(counters())})


def place_things(place: Place) -> Iterator[Thing]:
    """All that a place has of its own; what a city takes over is told where it comes from."""
    inner = ("items", "offices", "forms", "tables", "published", "updates", "service_list", "site")
    own = tuple(item for item in place.items if item.adopted_from is None)
    yield thing("place", "", place.name, place, inner)
    yield from map(item_thing, own)
    yield from map(office_thing, place.offices)
    yield from (thing("form", form.id, form.title, form) for form in place.forms)
    yield from (
        thing("table", table.name, f"电话表“{table.name}”", table, ("name",)) for table in place.tables
    )
    if place.service_list:
        yield from _list_things(place.service_list)


def _list_things(listed: ServiceList) -> Iterator[Thing]:
    yield thing("list", "", listed.called, listed, ("entries", "updated"))
    yield from (
        thing("entry", str(one.no), f"{listed.called}第{one.no}条 {one.name}", one, ("no",))
        for one in listed.entries
    )


def shared_things(guide: Guide) -> Iterator[Thing]:
    """What all places share: the site itself, the words between people and offices."""
    site = thing("site", "", guide.site.title, guide.site)
    yield replace(site, facts={**site.facts, "已停办的": said(guide.ended)})
    yield from (thing("event", one.id, f"人生大事“{one.name}”", one) for one in guide.events)
    yield from (thing("term", one.id, f"名词“{one.name}”", one) for one in guide.terms)
    for one in guide.synonyms:
        first = one.phrases[0] if one.phrases else ""
        yield thing("synonym", first, f"群众说法“{first}”", one)
    for answer in guide.answers:
        first = answer.phrases[0] if answer.phrases else ""
        yield thing("answer", first, f"常问“{first}”", answer)


def orders_of(value: Struct) -> dict[str, tuple[tuple[str, str], ...]]:
    """The lists of things that a value has, by heading: the id and name of each, in their order."""
    found = {}
    for name in value.__struct_fields__:
        things = getattr(value, name)
        if isinstance(things, tuple) and things and isinstance(things[0], Struct) and _id(things[0]):
            found[heading_of(type(value), name)] = tuple((_id(one), _name(one)) for one in things)
    return found


def _id(value: object) -> str:
    if isinstance(value, Item | Office | Form | LifeEvent | Term):
        return value.id
    if isinstance(value, PhoneTable):
        return value.name
    if isinstance(value, ListEntry):
        return str(value.no)
    return value.phrases[0] if isinstance(value, Synonym | Answer) and value.phrases else ""


def _name(value: object) -> str:
    return str(getattr(value, "name", None) or getattr(value, "title", None) or _id(value))
