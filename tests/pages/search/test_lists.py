"""The word lists: small, pointing at pages that are there, true to the guide."""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypinyin
import pytest

from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.search import readings
from zhinan.pages.search.numbers import numbers_of
from zhinan.pages.search.readings import common_readings, initial, readings_of, sort_key, traditional_pairs
from zhinan.publish.links import outline_of

SUGGESTIONS_LIMIT = 7 * 1024
"""For the whole site; the real one has a limit of its own."""


def path_of(site: Path, name: str) -> Path:
    """A list of all places by its name, or the entries of one place by its id."""
    shared = name in ("words", "more")
    pointer = site / urls.search_lists(None if shared else name)
    leads = json.loads(pointer.read_text(encoding="utf-8"))
    return site / str(leads[name if shared else "entries"])


def read(site: Path, name: str) -> Any:
    """A list as published."""
    return json.loads(path_of(site, name).read_text(encoding="utf-8"))


def weight(site: Path, name: str) -> int:
    """Bytes of a list as a host sends it."""
    return len(gzip.compress(path_of(site, name).read_bytes(), 9))


def test_what_suggestions_load_stays_small(built_site: Path, guide: Guide) -> None:
    for place in guide.places:
        assert weight(built_site, "words") + weight(built_site, place.id) < SUGGESTIONS_LIMIT, place.id


def test_every_entry_leads_to_a_page_and_its_anchor(built_site: Path, guide: Guide) -> None:
    lists = [read(built_site, name) for name in ("words", "more", *(place.id for place in guide.places))]
    for entry in (entry for found in lists for entry in found["entries"]):
        path, _, anchor = entry["url"].partition("#")
        page = built_site / urls.file_of(path)
        assert page.is_file(), entry
        assert not anchor or anchor in outline_of(page.read_text(encoding="utf-8")).ids, entry


def test_every_item_and_hall_has_an_entry(built_site: Path, guide: Guide) -> None:
    for place in guide.places:
        found = {entry["url"] for entry in read(built_site, place.id)["entries"]}
        assert {urls.item(place, item) for item in place.items} <= found
        assert {urls.office(place, office) for office in place.offices} <= found
        assert {urls.form(place, form) for form in place.forms} <= found


def test_what_people_say_points_at_businesses_that_some_city_has(built_site: Path, guide: Guide) -> None:
    words = read(built_site, "words")
    known = [id for id, *_ in words["businesses"]]
    assert set(known) == {item.business for _, item in guide.items()}
    places = [place["id"] for place in words["places"]]
    for id, _, marks, items in words["businesses"]:
        bits = "".join(f"{int(digit, 16):04b}" for digit in marks)
        having = {place for place, bit in zip(places, bits, strict=False) if bit == "1"}
        assert having == {place.id for place, item in guide.items() if item.business == id}
        own = {f"{place.id}:{item.id}" for place, item in guide.items() if item.business == id}
        assert set(items.split()) <= own
    pointed = {phrases: [known[number] for number in numbers] for phrases, numbers in words["said"]}
    assert pointed == {"|".join(one.phrases): list(one.items) for one in guide.synonyms}


def test_numbers_say_whose_they_are(guide: Guide) -> None:
    jiazhou = guide.place("jiazhou")
    assert jiazhou is not None
    numbers = {number.display: number for number in numbers_of(jiazhou)}
    assert numbers["0601-85550000"].uses == ("监督",)
    assert numbers["0601-85550000"].office is None
    office = numbers["0601-85550112"].office
    assert office is not None
    assert office.name == "戌南分中心"


def test_place_names_are_read_as_people_read_them() -> None:
    read_as = readings_of(["芝罘", "莒县", "临朐", "长期居住", "重大疾病", "出具"])
    assert {"chang长", "fu罘", "ju具居莒", "qu朐", "zhong重"} <= set(read_as.split("|"))


def test_a_text_stands_under_the_letter_of_its_first_word() -> None:
    assert [initial(text) for text in ("莒县", "“甲州医保”", "B超", "12393")] == ["J", "J", "B", "#"]
    assert sorted(["乙川", "甲州", "丙陵"], key=sort_key) == ["丙陵", "甲州", "乙川"]


def test_common_characters_have_a_reading_and_traditional_ones_a_simple_form() -> None:
    assert sum(len(group) for group in common_readings().split("|")) > 3700
    pairs = traditional_pairs()
    simple = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert (
        "".join(simple.get(char, char) for char in "醫療保險異地就醫備案帳戶") == "医疗保险异地就医备案账户"
    )


def test_a_word_that_names_share_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def look_up(words: list[str]) -> list[str]:
        asked.extend(words)
        return words

    monkeypatch.setattr(pypinyin, "lazy_pinyin", look_up)
    monkeypatch.setattr(readings, "_known", {})
    monkeypatch.setattr(readings, "_read_word", lru_cache(readings._read_word.__wrapped__))
    assert sort_key("长期居住")[:-1] == ("长期", "居", "住")
    assert sort_key("长期处方")[0] == "长期"
    assert asked.count("长期") == 1
