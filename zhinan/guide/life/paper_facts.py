"""What facts stand on a paper: a short number made from them, their date, and the things that they are of.

The number is the same as long as the facts are, whoever prints when and however the paper is laid out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import NODEFAULT, Struct
from msgspec.structs import astuple

from zhinan.guide.derived_charts import charts_of
from zhinan.guide.keeping.once import once_for_the_same
from zhinan.guide.unsaid import defaults_of
from zhinan.model.form import Form
from zhinan.model.item import Item
from zhinan.model.listing import ServiceList
from zhinan.model.office import Counter, Office
from zhinan.model.place import Place
from zhinan.model.prose.shown_papers import shown_papers

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""None that is taken for another."""
LENGTH = 5
ELSEWHERE = {
    "id", "business", "list_nos", "heading", "judgement", "baseline", "absent", "updated", "adopted_from",
    "links", "notes_html", "former", "ending", "care", "coming", "flowcharts", "chart_titles",
}  # fmt: skip
"""What an item tells that stands on no checklist: about itself, its source, and on its chart."""
CHART = (
    "name", "part", "official_name", "flowcharts", "chart_titles", "steps", "materials", "materials_none",
)  # fmt: skip
ON_THE_WALL = (
    "group", "name", "part", "materials", "materials_none", "time_limit",
    "steps", "channels", "list_nos", "audience", "material_notes",
)  # fmt: skip


class Paper(Struct, frozen=True):
    """One paper of a place."""

    kind: str
    """c: checklist, f: flowchart, h: hall sheet, b: blank form, p: wall list, l: own list."""
    id: str
    """Of its item, hall or form; empty for the wall list and the list that the place issued."""
    number: str
    date: str | None
    """ISO date of the last change of its facts on record, or of the first record."""
    things: tuple[str, ...]
    """What its facts are of: item-transfer-out, hall-dongqu …"""

    @property
    def anchor(self) -> str:
        """Its place on the page that says whether it holds."""
        return f"{self.kind}-{self.id}" if self.id else self.kind

    @property
    def mark(self) -> str:
        """Number and date as a code carries them: K7Q2M.261128."""
        return mark_of(self.number, self.date)


def mark_of(number: str, date: str | None) -> str:
    """The same of a number and a date."""
    return ".".join(filter(None, (number, (date or "").replace("-", "")[2:])))


def papers_of(place: Place) -> Iterator[Paper]:
    """Every paper of a place, the wall list first."""
    if place.items:
        yield wall_list(place)
        if place.service_list:
            yield issued_list(place, place.service_list)
    for item in place.items:
        yield checklist(place, item)
        if charts_of(item):
            yield flowchart(place, item)
    yield from (hall_paper(place, office) for office in place.offices)
    yield from (blank_form(place, form) for form in place.forms)


@once_for_the_same
def checklist(place: Place, item: Item) -> Paper:
    """The facts of the item, and of the halls, services and hospitals that it names."""
    kinds = _kinds(item)
    halls = [(office, counters) for office in place.offices if (counters := _counters(office, kinds))]
    named = {name for channel in item.channels for name in channel.services}
    facts: list[object] = [said for name, said in _said(item).items() if name not in ELSEWHERE]
    facts += [(_of_hall(office), counters) for office, counters in halls]
    facts += [service for service in place.services if service.name in named]
    if any(channel.kind == "hospital" for channel in item.channels):
        facts.append([(one.name, one.address, one.phones, one.note) for one in place.hospitals])
    things = (f"item-{item.id}", *(f"hall-{office.id}" for office, _ in halls))
    return _paper(place, "c", item.id, (place.short, facts), things)


@once_for_the_same
def flowchart(place: Place, item: Item) -> Paper:
    """The chart's own facts, or those that it is drawn after."""
    facts = [_said(item)[name] for name in CHART]
    return _paper(place, "f", item.id, (place.short, facts), (f"item-{item.id}",))


@once_for_the_same
def hall_paper(place: Place, office: Office) -> Paper:
    """The hall's facts, and what is done and asked there."""
    kinds = {kind for counter in office.counters for kind in counter.kinds}
    items = [item for item in place.items if _kinds(item) & kinds]
    facts: list[object] = [
        place.short,
        office.name,
        office.areas,
        office.address,
        office.hours,
        office.visiting,
        office.counters,
    ]
    facts += [office.position, place.grid, [other.area for other in place.offices]]
    facts += map(_asked_in_halls, items)
    return _paper(place, "h", office.id, facts, (f"hall-{office.id}", *(f"item-{one.id}" for one in items)))


@once_for_the_same
def _asked_in_halls(item: Item) -> list[str]:
    said, applied = _said(item), leaves([channel.counter_kinds for channel in item.channels])
    return [*said["name"], *applied, *said["progress"], *said["enquiries"], *said["supervision"]]


@once_for_the_same
def blank_form(place: Place, form: Form) -> Paper:
    """The form's own facts, or those of the file that it is issued as."""
    facts = (form.title, form.rows, form.notes, form.files, form.code, form.caption)
    return _paper(place, "b", form.id, facts, (f"form-{form.id}",))


@once_for_the_same
def wall_list(place: Place) -> Paper:
    """Name, papers, limit, ways and steps of every item, and the place's own numbers."""
    facts: list[object] = [place.name, place.hotline]
    for item in place.items:
        facts += [_said(item)[name] for name in ON_THE_WALL]
        facts += [shown] if (shown := shown_papers(item)) else []
    return _paper(place, "p", "", facts, (f"place-{place.id}", *(f"item-{one.id}" for one in place.items)))


def issued_list(place: Place, listed: ServiceList) -> Paper:
    """The list that a place issued for itself and those below it."""
    things = ("list-", *(f"entry-{entry.no}" for entry in listed.entries))
    return Paper("l", "", list_number(listed), _date(place, things), things)


@once_for_the_same
def list_number(listed: ServiceList) -> str:
    """Names the facts of a list."""
    return number_of((listed.title, listed.issuer, listed.document_number, listed.date, listed.entries))


@once_for_the_same
def _said(item: Item) -> dict[str, list[str]]:
    """What each field says: several papers repeat it."""
    return {name: leaves(getattr(item, name)) for name in item.__struct_fields__}


@once_for_the_same
def _kinds(item: Item) -> frozenset[str]:
    kinds = {kind for channel in item.channels for kind in channel.counter_kinds}
    if item.progress:
        kinds |= {
            *(item.progress.hall.counter_kinds if item.progress.hall else ()),
            *item.progress.phone_counters,
        }
    for asked in (item.enquiries, item.supervision):
        kinds |= set(asked.counter_kinds if asked else ())
    return frozenset(kinds)


def _counters(office: Office, kinds: frozenset[str]) -> list[list[str]]:
    return [_of_counter(counter) for counter in office.counters if kinds.intersection(counter.kinds)]


@once_for_the_same
def _of_counter(one: Counter) -> list[str]:
    return leaves((one.address, one.location, one.phones, one.hours, one.visiting))


@once_for_the_same
def _of_hall(office: Office) -> list[str]:
    """What of it stands on a checklist beside the counters."""
    return leaves((office.name, office.areas, office.address, office.hours, office.visiting))


def _paper(place: Place, kind: str, id: str, facts: object, things: tuple[str, ...]) -> Paper:
    return Paper(kind, id, number_of(facts), _date(place, things), things)


def number_of(facts: object) -> str:
    """Five letters and digits that name the facts."""
    digest = hashlib.blake2b(
        "\0".join(leaves(facts)).encode("utf-8", "surrogatepass"), digest_size=8
    ).digest()
    number = int.from_bytes(digest, "big")
    return "".join(LETTERS[number >> (5 * place) & 31] for place in range(LENGTH))


def leaves(value: object) -> list[str]:
    """Every text and number in a value, in order; what says nothing is left out, whatever holds it."""
    found: list[str] = []
    _gather((value,), found)
    return found


def _gather(values: Iterable[object], found: list[str]) -> None:
    for value in values:
        if isinstance(value, str):
            if value:
                found.append(value)
        elif isinstance(value, tuple | list):
            _gather(value, found)
        elif isinstance(value, Struct):
            before = len(found)
            said = [
                "否" if one is False and default is True else one
                for one, default in zip(astuple(value), _defaults(type(value)), strict=True)
                if one is not default and one != default
            ]
            _gather(said, found)
            if len(found) == before:
                found.append(type(value).__name__)  # that it is there at all says something: 收费: 无
        elif value is not None and value is not False:
            found.append(str(value))


@cache
def _defaults(kind: type[Struct]) -> tuple[object, ...]:
    known = defaults_of(kind)
    return tuple(known.get(name, NODEFAULT) for name in kind.__struct_fields__)


def _date(place: Place, things: Iterable[str]) -> str | None:
    """The last change on record of one of these things, or the day on which the record begins."""
    known = set(things)
    whole = f"place-{place.id}" in known
    for update in place.updates:
        for fact in update.facts:
            if f"{fact.kind}-{fact.id}" in known or known & {f"item-{one}" for one in fact.items} or whole:
                return update.date
    return place.updates[-1].date if place.updates else None
