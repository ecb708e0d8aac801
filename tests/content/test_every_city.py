"""What must hold in every city of good content, whatever its editors change."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Enquiry, Item, PhoneList
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place

SUBSCRIBER = re.compile(r"0\d{2,3}-[2-9]\d{6,7}")
HOTLINE = re.compile(r"1\d{4}|[48]00\d{7}|9[56]\d{3,4}|1[3-9]\d{9}")


def lists(item: Item) -> Iterator[tuple[PhoneEntry, ...]]:
    """Every phone list of an item."""
    for found in (item.enquiries, item.supervision):
        yield found.entries if found else ()
    yield item.progress.phones if item.progress else ()
    for channel in item.channels:
        yield channel.phones


def phones(place: Place) -> Iterator[tuple[str, Phone]]:
    """Every number of a place, and where it stands."""
    for office in place.offices:
        for counter in office.counters:
            yield from ((counter.id, phone) for phone in counter.phones)
    for hospital in place.hospitals:
        yield from ((hospital.name, phone) for phone in hospital.phones)
    for item in place.items:
        entries = [entry for entries in lists(item) for entry in entries]
        yield from ((item.id, phone) for entry in entries for phone in entry.phones)
    yield from ((place.name, phone) for entry in place.hotline for phone in entry.phones)


def test_every_phone_has_7_or_8_digits_behind_its_area_code_or_is_a_hotline_or_a_mobile(guide: Guide) -> None:
    for place in guide.places:
        for where, phone in phones(place):
            assert SUBSCRIBER.fullmatch(phone.display) or HOTLINE.fullmatch(phone.display), (
                place.id,
                where,
                phone,
            )


def corrected(place: Place, printed: str, shown: str) -> bool:
    """Whether an erratum puts just this number right."""
    digits = [
        (re.sub(r"\D", "", erratum.printed), re.sub(r"\D", "", erratum.published)) for erratum in place.errata
    ]
    return any(wrong == printed and right and shown.endswith(right) for wrong, right in digits)


def test_a_tel_link_dials_what_is_shown_and_what_is_shown_ends_in_what_is_printed(guide: Guide) -> None:
    for place in guide.places:
        for where, phone in phones(place):
            shown = re.sub(r"\D", "", phone.display)
            assert phone.tel in (shown, "+86" + shown.removeprefix("0")), (place.id, where, phone)
            as_printed = re.sub(r"\D", "", phone.printed)
            assert shown.endswith(as_printed) or corrected(place, as_printed, shown), (place.id, where, phone)


def test_numbers_without_an_area_code_get_that_of_their_city(guide: Guide) -> None:
    for place in guide.places:
        for where, phone in phones(place):
            if "-" in phone.display and not phone.printed.startswith(("0", "（0", "(0")):
                assert phone.display.startswith(f"{place.area_code}-"), (place.id, where, phone)


def answered(found: PhoneList | None) -> bool:
    """Whether a phone list says something: numbers, words, or that the cities publish it."""
    return found is not None and bool(found.entries or found.text or found.left_to_cities)


def test_every_item_has_every_section_or_says_that_the_document_has_none(guide: Guide) -> None:
    for place, item in guide.items():
        sections = {
            "服务对象": bool(item.audience),
            "申办材料": bool(item.materials) or item.materials_none,
            "办理方式": bool(item.channels),
            "办理流程": bool(item.steps),
            "办理时限": item.time_limit is not None,
            "监督电话": answered(item.supervision),
        }
        for name, there in sections.items():
            assert there != (name in item.absent), f"{place.id}/{item.id}: {name}"


def enquiries(item: Item) -> Iterator[Enquiry]:
    """The counters and services where one asks after progress."""
    if item.progress:
        yield from (found for found in (item.progress.hall, item.progress.online) if found)


def wherever(item: Item) -> Iterator[Channel | Enquiry]:
    """Everything of an item that can name counters and services."""
    yield from item.channels
    yield from enquiries(item)


def test_every_reference_resolves(guide: Guide) -> None:
    for place, item in guide.items():
        kinds = {kind.name for kind in place.counter_kinds}
        services = {service.name for service in place.services}
        forms = {form.id for form in place.forms}
        for found in wherever(item):
            assert set(found.services) <= services, f"{place.id}/{item.id}"
            assert set(found.counter_kinds) <= kinds, f"{place.id}/{item.id}"
        named = {*item.forms, *(material.form for material in item.materials if material.form)}
        assert named <= forms, f"{place.id}/{item.id}"


def test_every_counter_is_used_by_an_item(guide: Guide) -> None:
    for place in guide.places:
        used = {kind for item in place.items for found in wherever(item) for kind in found.counter_kinds}
        for office in place.offices:
            assert office.counters, office.id
            for counter in office.counters:
                assert used.intersection(counter.kinds), f"{place.id} {counter.id}"


def test_an_application_on_the_spot_names_a_counter_or_says_where_or_whom_to_ask(guide: Guide) -> None:
    for place, item in guide.items():
        for channel in item.channels:
            if channel.kind == "hall":
                said = channel.counter_kinds or channel.text or channel.left_to_cities
                asked = any(found.counter_kinds for found in enquiries(item)) or any(lists(item))
                assert said or asked, f"{place.id}/{item.id}"


def test_one_business_has_one_id_and_the_same_list_numbers_everywhere(guide: Guide) -> None:
    numbers: dict[str, set[tuple[int, ...]]] = defaultdict(set)
    for _, item in guide.items():
        numbers[item.id].add(item.list_nos)
    assert {name: found for name, found in numbers.items() if len(found) > 1} == {}


def test_items_of_the_same_business_in_one_city_differ_in_whom_they_are_for(guide: Guide) -> None:
    for place in guide.places:
        pairs = [(item.business, item.part, item.name) for item in place.items]
        assert len(pairs) == len(set(pairs)), place.id


def test_every_item_with_a_list_number_is_compared_with_the_list(guide: Guide) -> None:
    for place, item in guide.items():
        assert (item.baseline is None) == (item.list_nos == ()), f"{place.id}/{item.id}"


@pytest.mark.parametrize("field", ["name", "official_name", "group", "part", "heading"])
def test_no_item_is_without_its_names(guide: Guide, field: str) -> None:
    assert all(getattr(item, field) for _, item in guide.items())


def test_a_city_that_adopts_has_all_items_of_the_place_that_it_names_as_they_stand_there(
    guide: Guide,
) -> None:
    adopting = [(place, guide.place(place.adopts)) for place in guide.places if place.adopts]
    for place, source in adopting:
        assert source is not None
        for item in source.items:
            found = next(other for other in place.items if other.id == item.id)
            assert found.adopted_from is None or found == replace(item, adopted_from=source.id)


def test_life_events_and_synonyms_name_items_that_a_city_has(guide: Guide) -> None:
    known = {item.id for _, item in guide.items()} | {item.business for _, item in guide.items()}
    assert {step.item for event in guide.events for step in event.steps} <= known
    assert {name for synonym in guide.synonyms for name in synonym.items} <= known
