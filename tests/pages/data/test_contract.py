"""The published data keeps its contract: schemas, keys in their order, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.pages.data import documents

WHOLE = Path(__file__).resolve().parents[2] / "sites" / "whole" / "content"
EDITION = ["title", "issuer", "date", "document", "status"]
PHONE = ["printed", "display", "tel"]
CITY = ["id", "name", "level", "area_code", "edition", "items", "offices", "url", "data"]
PLACE = [
    "schema_version", "id", "name", "level", "area_code", "bureau", "url", "edition", "adopts", "offices",
    "hospitals", "items", "forms", "errata",
]  # fmt: skip
OFFICE = ["id", "area", "name", "address", "lat", "lon", "position", "url", "counters"]
COUNTER = ["id", "name", "location", "phones", "hours"]
HOSPITAL = ["name", "address", "phones", "note"]
ITEM = [
    "id", "list_nos", "part", "group", "name", "official_name", "audience", "basis", "conditions",
    "channels", "steps", "materials", "materials_none", "notes", "time_limit", "progress", "enquiries",
    "supervision", "forms", "flowchart", "baseline", "url", "checklist_url", "flowchart_url",
    "compare_url", "updated", "source",
]  # fmt: skip
CHANNEL = ["kind", "text", "url", "counter"]
STEP = ["text", "stage", "case", "actor"]
MATERIAL = ["text", "copies", "when", "form", "case"]
TIME_LIMIT = ["text", "immediate", "working_days", "natural_days", "months", "cases"]
LIMIT_CASE = ["when", "immediate", "working_days"]
PROGRESS = ["counters", "phones", "links", "text"]
PHONES_OF_AN_AREA = ["area", "phones"]
LINK = ["text", "url"]
FLOWCHART = ["title", "nodes", "edges"]
NODE = ["id", "kind", "text"]
EDGE = ["from", "to", "label"]
BASELINE = ["materials", "time_limit", "differences"]
FORM = ["id", "title", "fields", "notes", "url"]
ERRATUM = ["where", "printed", "published", "reason"]
ENTRY = [
    "no", "group", "name", "materials", "materials_none", "time_limit", "stages", "channels", "remarks",
    "basis",
]  # fmt: skip
KEYS: dict[str, list[str]] = {
    "cities[]": CITY,
    "edition": EDITION,
    "offices[]": OFFICE,
    "counters[]": COUNTER,
    "hospitals[]": HOSPITAL,
    "channels[]": CHANNEL,
    "steps[]": STEP,
    "materials[]": MATERIAL,
    "time_limit": TIME_LIMIT,
    "cases[]": LIMIT_CASE,
    "progress": PROGRESS,
    "enquiries[]": PHONES_OF_AN_AREA,
    "supervision[]": PHONES_OF_AN_AREA,
    "links[]": LINK,
    "flowchart": FLOWCHART,
    "nodes[]": NODE,
    "edges[]": EDGE,
    "baseline": BASELINE,
    "source": ["document", "heading"],
    "forms[]": FORM,
    "errata[]": ERRATUM,
    "entries[]": ENTRY,
    "items[]": ITEM,
}
"""By the name under which an object stands; [] is an entry of a list."""


@pytest.fixture(scope="module")
def published(guide: Guide) -> dict[str, Any]:
    """Every published document, parsed, by its address."""
    return {document.url: json.loads(document.text) for document in documents(guide)}


def objects(value: Any, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a document with the name under which it stands."""
    if isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            yield from objects(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, f"{name}[]")


def data_files(published: dict[str, Any]) -> dict[str, Any]:
    """The documents below data/."""
    return {url: value for url, value in published.items() if url.startswith("data/")}


def schema_of(url: str) -> str:
    """The schema that belongs to a data file."""
    name = url.removeprefix("data/").removesuffix(".json")
    name = "list" if name.startswith("lists/") else name
    return f"schema/{name if name in ('cities', 'list') else 'place'}.json"


def test_every_data_file_keeps_the_schema_that_is_published_beside_it(published: dict[str, Any]) -> None:
    for url, value in data_files(published).items():
        schema = published[schema_of(url)]
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        errors = [error.message for error in validator(schema).iter_errors(value)]
        assert errors == [], url


def test_a_schema_refuses_a_key_that_was_renamed_and_one_that_was_dropped(published: dict[str, Any]) -> None:
    validator = jsonschema.Draft202012Validator(published["schema/place.json"])
    renamed = dict(published["data/jiazhou.json"])
    renamed["halls"] = renamed.pop("offices")
    assert len(list(validator.iter_errors(renamed))) == 2


def test_the_keys_of_the_contract_come_first_and_in_its_order(published: dict[str, Any]) -> None:
    seen: set[str] = set()
    for url, value in data_files(published).items():
        for name, found in objects(value, ""):
            if name in KEYS:
                seen.add(name)
                wanted = KEYS[name]
                assert list(found)[: len(wanted)] == wanted, f"{url} {name}"
            elif name == "phones[]":
                wanted = PHONE if "tel" in found else PHONES_OF_AN_AREA
                assert list(found)[: len(wanted)] == wanted, f"{url} {name}"
    assert seen == set(KEYS)


def test_the_files_themselves_have_the_keys_of_the_contract(published: dict[str, Any]) -> None:
    assert list(published["data/cities.json"]) == ["schema_version", "cities"]
    assert list(published["data/list.json"])[:3] == ["schema_version", "title", "entries"]
    assert published["data/list.json"] == published["data/lists/dingsheng.json"]
    for city in published["data/cities.json"]["cities"]:
        assert list(published[city["data"]])[: len(PLACE)] == PLACE


def test_nothing_is_an_empty_text_and_lists_are_never_null(published: dict[str, Any]) -> None:
    lists = {
        "basis",
        "conditions",
        "channels",
        "steps",
        "materials",
        "notes",
        "enquiries",
        "supervision",
        "phones",
    }
    for url, value in data_files(published).items():
        for name, found in objects(value, ""):
            for key, inner in found.items():
                assert inner != "", f"{url} {name}.{key}"
                assert inner is not None or key not in lists, f"{url} {name}.{key}"


def test_ids_are_unique_and_references_resolve(published: dict[str, Any]) -> None:
    for url, place in data_files(published).items():
        if "items" not in place:
            continue
        counters = [counter["id"] for office in place["offices"] for counter in office["counters"]]
        forms = [form["id"] for form in place["forms"]]
        for ids in (
            counters,
            forms,
            [item["id"] for item in place["items"]],
            [o["id"] for o in place["offices"]],
        ):
            assert len(ids) == len(set(ids)), url
        for item in place["items"]:
            named = [row["counter"] for row in item["channels"] if row["counter"]]
            named += item["progress"]["counters"] if item["progress"] else []
            assert set(named) <= set(counters), f"{url} {item['id']}"
            wanted = {*item["forms"], *(paper["form"] for paper in item["materials"] if paper["form"])}
            assert wanted <= set(forms) or place["adopts"], f"{url} {item['id']}"


def test_addresses_are_relative_to_the_root_and_pages_end_in_a_slash(published: dict[str, Any]) -> None:
    for url, value in data_files(published).items():
        for name, found in objects(value, ""):
            for key, address in found.items():
                inside = key.endswith("_url") or (key == "url" and name not in ("channels[]", "links[]"))
                if inside and address is not None:
                    assert address.endswith("/"), f"{url} {key}"
                    assert not address.startswith(("/", "http")), f"{url} {key}"


def test_the_same_content_gives_the_same_bytes(guide: Guide) -> None:
    again = load_guide(WHOLE).guide
    first = {document.url: document.text for document in documents(guide)}
    assert {document.url: document.text for document in documents(again)} == first


def test_the_built_site_holds_these_bytes_as_utf_8_without_a_mark(guide: Guide, built_site: Path) -> None:
    for document in documents(guide):
        data = (built_site / document.url).read_bytes()
        assert data == document.text.encode("utf-8")
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data


def test_each_place_says_what_it_is_what_is_above_it_and_whose_list_measures_it(
    published: dict[str, Any],
) -> None:
    for city in published["data/cities.json"]["cities"]:
        place = published[city["data"]]
        for one in (city, place):
            said = (one["level_name"], one["parent"], one["list"])
            own = ("省", None) if city["id"] == "dingsheng" else ("市", "dingsheng")
            assert said == (*own, "dingsheng")


def test_an_absent_baseline_means_no_entry_in_the_list(published: dict[str, Any]) -> None:
    for url, place in data_files(published).items():
        for item in place.get("items", []) if "adopts" in place else []:
            assert (item["baseline"] is None) == (item["list_nos"] == []), f"{url} {item['id']}"
