"""A value of the model in words: as a reader would say it, and whole, so that nothing of it goes unsaid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import Struct, structs

from zhinan.content.item.item_file import COMPARISONS, LIMIT_COMPARISONS
from zhinan.content.phone_lists import LEFT_TO_CITIES
from zhinan.guide.changes.headings import heading_of
from zhinan.guide.changes.risks import NO_TRAITS, Traits, traits_of
from zhinan.guide.elements.before_going import applicants_entries, appointment_entries, visits_entries
from zhinan.guide.elements.element_lines import Line
from zhinan.guide.elements.mailing_words import mailing_words
from zhinan.guide.elements.visiting_words import closed
from zhinan.guide.unsaid import defaults_of
from zhinan.model.elements.attendance import Applicants, Appointment, Visits
from zhinan.model.elements.schedule import Closure
from zhinan.model.elements.verdict import Baseline, Judgement
from zhinan.model.erratum import Erratum
from zhinan.model.flowchart import Flowchart
from zhinan.model.form import FormRow
from zhinan.model.item import Channel, Enquiry, Material, Step
from zhinan.model.office import Counter, CounterKind, Hospital, Position
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import OnlineService, Rating, RatingWay
from zhinan.model.site import EventStep
from zhinan.model.timelimit import TimeLimit

Words = Callable[[Any], str]
COMPARED: dict[str, str] = {
    verdict: word for word, verdict in (*COMPARISONS.items(), *LIMIT_COMPARISONS.items())
}


class Said(NamedTuple):
    """One fact of a thing."""

    short: str
    """As a reader would say it."""
    full: str
    """With every field that it is made of."""
    traits: Traits = NO_TRAITS
    """Where it leads people to, and whom they call by it."""


def said(value: object) -> tuple[Said, ...]:
    """A field's value as facts: one for each entry of a list, none for what is absent or no."""
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        value = tuple(" ".join(cell or "·" for cell in row) for row in value)
    if isinstance(value, tuple):
        return tuple(_said(one) for one in value)
    return () if value is None or value is False or value == "" else (_said(value),)


def _said(value: object) -> Said:
    return Said(short(value), full(value), traits_of(value))


def short(value: object) -> str:
    """The usual words for a value; every field of it that says something, where there are none."""
    words = WORDS.get(type(value))
    return words(value) if words else full(value)


def _full_of(value: Struct) -> str:
    silences = defaults_of(type(value))
    spoken = (
        (heading_of(type(value), name), full(found))
        for name, found in structs.asdict(value).items()
        if found != silences.get(name)
    )
    return "；".join(f"{heading}：{words}" if heading else words for heading, words in spoken)


def full(value: object) -> str:
    """A value with every field of it that is not silent."""
    if isinstance(value, tuple):
        return "、".join(map(full, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Struct):
        return _full_of(value)
    return "" if value is None else str(value)


def joined(parts: Iterable[str | None]) -> str:
    """Parts of a sentence."""
    return "，".join(part.rstrip("。；，") for part in parts if part)


def with_case(case: str | None, text: str) -> str:
    """A text that is true of one case only."""
    return f"{case}：{text}" if case else text


def _material(material: Material) -> str:
    when = f"（{material.when}）" if material.when and material.when not in material.text else ""
    form = f"［表格 {material.form}］" if material.form else ""
    return with_case(material.case, material.text + when + form)


def _chart(chart: Flowchart) -> str:
    texts = {node.id: node.text for node in chart.nodes}
    arrows = (
        f"{texts.get(edge.source, '')}→{with_case(edge.label, texts.get(edge.target, ''))}"
        for edge in chart.edges
    )
    return f"{chart.title}：{'；'.join(arrows)}"


def _judgement(judgement: Judgement) -> str:
    limit = f"时限{COMPARED[judgement.time_limit]}" if judgement.time_limit else None
    verdict = f"材料{COMPARED[judgement.materials]}"
    return joined((verdict, *judgement.sentences, limit, *judgement.limit_sentences))


def verdicts(baseline: Baseline) -> str:
    """How an item stands beside the list: 材料同，时限短."""
    return f"材料{COMPARED[baseline.materials]}，时限{COMPARED[baseline.time_limit]}"


def _channel(channel: Channel) -> str:
    where = (*_counters(channel.counter_kinds), *channel.services, *map(_entry, channel.phones))
    sent = mailing_words(channel.mailing)
    limits = (channel.when, "待开通" if channel.pending else None, _open(channel.left_to_cities))
    return with_case(channel.case, joined((channel.label, channel.text, sent, "、".join(where), *limits)))


def _enquiry(enquiry: Enquiry) -> str:
    where = "、".join((*_counters(enquiry.counter_kinds), *enquiry.services))
    return joined((enquiry.text, where, _open(enquiry.left_to_cities)))


def _counters(kinds: Iterable[str]) -> Iterator[str]:
    return (f"{kind}窗口" for kind in kinds)


def _open(left_to_cities: bool) -> str | None:
    return LEFT_TO_CITIES if left_to_cities else None


def _entry(entry: PhoneEntry) -> str:
    return f"{entry.area or ''}{'：' if entry.area else ''}{'、'.join(map(_phone, entry.phones))}"


def _phone(phone: Phone) -> str:
    return f"{phone.display}（{phone.label}）" if phone.label else phone.display


def _counter(counter: Counter) -> str:
    phones = "、".join(map(_phone, counter.phones))
    return with_case(counter.name, joined((counter.location, phones, counter.hours)))


def _hospital(hospital: Hospital) -> str:
    phones = "、".join(map(_phone, hospital.phones))
    return joined((hospital.name, hospital.address, phones, hospital.note))


def _row(row: FormRow) -> str:
    return with_case(row.title, " | ".join(cell.text for cell in row.cells))


def _entries(entries: tuple[tuple[Line, ...], ...]) -> str:
    return joined(line.plain for entry in entries for line in entry)


WORDS: dict[type, Words] = {
    Applicants: lambda found: _entries(applicants_entries(found)),
    Appointment: lambda found: _entries(appointment_entries(found)),
    Visits: lambda found: _entries(visits_entries(found)),
    Closure: closed,
    Material: _material,
    Flowchart: _chart,
    Judgement: _judgement,
    Step: lambda step: with_case(step.case if step.case != step.text else None, step.text),
    Baseline: verdicts,
    Erratum: lambda one: f"{one.where}：“{one.printed}”作“{one.published}”",
    Rating: lambda rating: joined((rating.text, *map(short, rating.ways))),
    RatingWay: lambda way: f"{way.name}：{way.text}" if way.text else way.name,
    Channel: _channel,
    Enquiry: _enquiry,
    PhoneEntry: _entry,
    Phone: _phone,
    Counter: _counter,
    CounterKind: lambda kind: kind.name,
    Hospital: _hospital,
    FormRow: _row,
    OnlineService: lambda service: joined((service.name, service.printed)),
    Position: lambda at: f"{at.lat}，{at.lon}（{at.datum}）",
    TimeLimit: lambda limit: limit.text,
    EventStep: lambda step: f"{step.item}：{step.why}",
}
"""How a value of each type is usually said."""
