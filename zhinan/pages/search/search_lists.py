"""The small lists that search answers from before the full-text index is loaded.

`words` holds what all places share (what people say, which business is done where, life events), `answers`
what is asked that others do, and what is answered then, `sounds` how names and sayings are read, for letters
and slips, `more` what is needed only for words that all this doesn't explain (terms, traditional characters,
homophones). Of each place, `entries` are what its items, halls, forms and hospitals are called, `texts` the
texts of their sections. `words` and `entries` feed the suggestions too. The keys are read by
static/js/search/; a key without a value is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from zhinan.model.country.outlines import Signpost
from zhinan.model.form import Form
from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.office import Hospital, Office
from zhinan.model.place import Place
from zhinan.model.site import LifeEvent, Site, Term
from zhinan.pages import anchors, urls
from zhinan.pages.hall.halls import Hall
from zhinan.pages.hall.hospitals import taken_at_hospitals
from zhinan.pages.hall.map_links import map_links
from zhinan.pages.item.stamp import stamp_for
from zhinan.pages.lists import list_for
from zhinan.pages.page import Document
from zhinan.pages.search.nationwide import BETWEEN, answers, businesses, districts_without_hall, other_names
from zhinan.pages.search.numbers import Number, numbers_of
from zhinan.pages.search.readings import common_readings, readings_of, traditional_pairs
from zhinan.pages.search.section_texts import section_texts, users_of

Entry = dict[str, Any]

HALL_WORDS = ("办事大厅", "服务大厅", "大厅", "窗口", "地址", "政务服务中心", "上班时间", "周末")
HOTLINE_WORDS = ("热线", "咨询电话", "客服电话", "投诉电话", "监督电话", "全部事项")
EXAMPLES = 3
"""Searches that are proposed where nothing was found."""


def shared_lists(guide: Guide) -> Iterator[Document]:
    """The lists that all places share."""
    readings = readings_of(spoken_names(guide))
    done = businesses(guide)
    numbers = {business: number for number, (business, *_) in enumerate(done)}
    yield _document("words", "words", {
        "places": [_place(place) for place in guide.tree.places],
        "field": _field(guide.site, guide.wording.every),
        "businesses": done,
        "said": [
            [BETWEEN.join(entry.phrases), [numbers[id] for id in entry.items if id in numbers]]
            for entry in guide.synonyms
        ],
        "entries": [_event(event) for event in guide.events],
    })  # fmt: skip
    yield _document("sounds", "sounds", {"readings": readings})
    yield _document("answers", "answers", {"answers": answers(guide)})
    yield _document("more", "more", {
        "traditional": _pairs_within(readings + common_readings()),
        "readings": common_readings(),
        "entries": [_term(term) for term in guide.terms],
    })  # fmt: skip


def place_lists(guide: Guide, place: Place) -> Iterator[Document]:
    """The lists of one place."""
    found = list(_entries(guide, place, numbers_of(place)))
    yield _document("entries", place.id, {"id": place.id, "entries": found})
    texts = ((url, _filled(**text)) for url, text in section_texts(place))
    yield _document("texts", f"{place.id}-text", {url: text for url, text in texts if text})


def _entries(guide: Guide, place: Place, numbers: tuple[Number, ...]) -> Iterator[Entry]:
    """What can be found in one place, in the document's order, with those of its numbers that are given."""
    for item in place.items:
        yield _item(place, item)
    for office in place.offices:
        yield _office(place, office, numbers)
    for form in place.forms:
        yield _form(place, form)
    for hospital in place.hospitals:
        yield _hospital(place, hospital)
    yield from districts_without_hall(place)
    yield from _overviews(guide, place, numbers)


def _event(event: LifeEvent) -> Entry:
    return _filled(kind="event", title=event.name, url=urls.event(event), note=event.summary)


def _term(term: Term) -> Entry:
    return _filled(
        kind="term", title=term.name, url=anchors.term(term), names=list(term.also), note=term.text
    )


def _item(place: Place, item: Item) -> Entry:
    return _filled(
        kind="item",
        title=item.name,
        url=urls.item(place, item),
        names=[item.official_name] if item.official_name != item.name else [],
        business=item.business,
        part=item.part,
        group=item.group,
        limit=stamp_for(item.time_limit).words,
    )


def _office(place: Place, office: Office, numbers: tuple[Number, ...]) -> Entry:
    also = (name for area in office.areas for name in other_names(place, area))
    return _filled(
        kind="office",
        title=Hall(place, office, office.counters).title,
        url=urls.office(place, office),
        names=list(dict.fromkeys((office.name, office.area, *also))),
        address=office.address,
        phones=[[number.display, "、".join(number.uses)] for number in numbers if number.office is office],
    )


def _form(place: Place, form: Form) -> Entry:
    items = users_of(place, form)
    return _filled(
        kind="form",
        title=form.title,
        url=urls.form(place, form),
        of=[item.id for item in items],
    )


def _hospital(place: Place, hospital: Hospital) -> Entry:
    return _filled(
        kind="office",
        label=place.site.field.agents.name,
        title=hospital.name,
        names=list(hospital.also),
        url=anchors.hospital(place, place.hospitals.index(hospital) + 1),
        address=hospital.address,
        phones=[[phone.display, ""] for phone in hospital.phones],
        note="可以申请：" + "、".join(item.name for item in place.items if taken_at_hospitals(item)),
    )


def _overviews(guide: Guide, place: Place, numbers: tuple[Number, ...]) -> Iterator[Entry]:
    """The pages about a place as a whole."""
    field = place.site.field
    yield _filled(
        kind="page",
        title=f"{place.name}{field.guide}",
        url=urls.place(place),
        names=[place.bureau] if place.bureau else [],
        words=[*HOTLINE_WORDS, *field.hall_words, field.guide],
        phones=[[number.display, "、".join(number.uses)] for number in numbers if number.office is None],
    )
    if place.offices:
        yield _filled(
            kind="page",
            title=f"{place.name}{field.hall}",
            url=urls.offices(place),
            words=[*HALL_WORDS, *field.hall_words],
            note=f"{len(place.offices)}个办事地点",
        )
    if place.hospitals:
        yield _filled(
            kind="page",
            title=place.name + field.agents.title,
            url=urls.hospitals(place),
            words=list(field.agents.said),
            note=f"{len(place.hospitals)}家",
        )
    if place.service_list and (issued := list_for(guide, place)):
        yield _filled(kind="page", title=issued.whole.title, url=issued.url, words=[issued.called, "清单"])


def _field(site: Site, every: str) -> Entry:
    """The words of the field that queries are read by, and that answers speak in."""
    field = site.field
    return _filled(
        map=map_links("ADDRESS", "CITY")[0].url,
        report=site.report or "",
        contact=site.contact or "",
        hall=list(field.hall_words),
        elsewhere=list(field.elsewhere),
        examples=list(field.examples[:EXAMPLES]),
        district=field.district,
        every=every,
    )


def _place(place: Signpost) -> Entry:
    found = {"id": place.id, "name": place.name, "short": place.short, "url": urls.place(place)}
    return {**found, "leads": 1} if place.leads else found


def _filled(**entry: Any) -> Entry:
    """The entry without empty values."""
    return {key: value for key, value in entry.items() if value}


def spoken_names(guide: Guide) -> Iterator[str]:
    """What may be asked for by its sound: all that is sorted by it is among these names."""
    for synonym in guide.synonyms:
        yield from synonym.phrases
    for answer in guide.answers:
        yield from answer.phrases
    for entry in (*map(_event, guide.events), *map(_term, guide.terms)):
        yield from _names(entry)
    for place in guide.places:
        yield from names_in(guide, place)


def names_in(guide: Guide, place: Place) -> Iterator[str]:
    """Those of one place: all that the shared lists know of it beside its outline."""
    for entry in _entries(guide, place, ()):
        yield from _names(entry)


def _names(entry: Entry) -> Iterator[str]:
    yield from (entry["title"], *entry.get("names", ()), *entry.get("words", ()), entry.get("group", ""))


def _pairs_within(readings: str) -> str:
    """The traditional characters of which the guide uses the simplified form."""
    pairs = traditional_pairs()
    return "".join(
        pairs[index : index + 2] for index in range(0, len(pairs), 2) if pairs[index + 1] in readings
    )


def _document(list_name: str, name: str, data: Entry) -> Document:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Document(f"{name}.json", text + "\n", list_name)
