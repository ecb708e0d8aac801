"""The schemas of the content files are those of the readers: up to date, kind to what is right."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from schema.files import FOLDER, SETTINGS, files_of
from schema.kinds import kind_of
from tests.content.test_editing_doc import BLOCKS, FILES, file_of
from tests.findings import ROOT
from zhinan.text.vocabulary import KEYS

SITES = ROOT / "tests" / "sites"
CONTENTS = [SITES / "whole" / "content", *sorted((SITES / "good").glob("*/content"))]
WRITTEN = sorted(
    path
    for content in CONTENTS
    for path in content.rglob("*")
    if path.suffix in (".yaml", ".md") and not path.name.startswith((".", "~"))
)
SCHEMAS = {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / FOLDER).glob("*.json")}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as an editor's program reads it: whole numbers, fractions, true and null, all else is text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern, signs in (
    ("int", r"[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)$", "-+.0123456789"),
    ("bool", r"(?:true|false)$", "tf"),
    ("null", r"(?:null|~|)$", ["n", "~", ""]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(signs))


def fields_in(path: Path) -> Any:
    """The YAML of a file: of an item what stands between its two lines of dashes."""
    text = path.read_text("utf-8-sig")
    return yaml.load(text.split("---\n")[1] if path.suffix == ".md" else text, CoreLoader)


def kind_at(path: Path) -> str:
    """The kind of a file of a site."""
    content = next(parent for parent in path.parents if parent.name == "content")
    return kind_of(path.relative_to(content.parent).as_posix())[0]


def complaints(name: str, value: Any) -> list[str]:
    """What the schema of that name has against a value."""
    return [
        f"{error.json_path}: {error.message}" for error in Draft7Validator(SCHEMAS[name]).iter_errors(value)
    ]


def one_of(name: str) -> Any:
    """The fields of a file of that kind, of the whole site where it has one."""
    return next(fields_in(path) for path in reversed(WRITTEN) if kind_at(path) == name)


def properties(value: Any) -> Iterator[tuple[str, Any]]:
    """All fields that a schema knows, with what it says of each."""
    if isinstance(value, dict):
        yield from value.get("properties", {}).items()
        for inner in value.values():
            yield from properties(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from properties(inner)


def test_the_schemas_are_up_to_date() -> None:
    made = files_of(ROOT)
    stale = [name for name, text in made.items() if (ROOT / name).read_text("utf-8") != text]
    assert stale == [], "run: python -m schema"
    assert {f"{FOLDER}/{name}.json" for name in SCHEMAS} | {SETTINGS} == set(made)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


def test_every_good_file_is_valid() -> None:
    assert len(WRITTEN) > 100
    found = {
        str(path.relative_to(SITES)): complaints(kind_at(path), fields_in(path))
        for path in WRITTEN
        if kind_at(path) in SCHEMAS
    }
    assert {path: told for path, told in found.items() if told} == {}


def test_the_notes_of_an_item_are_no_fault() -> None:
    assert [complaints("items", notes) for notes in ("一段话", ["一条", "两条"], None)] == [[], [], []]
    assert complaints("city", "一段话") != []


def test_every_file_has_a_schema() -> None:
    others = {path.name for path in WRITTEN if kind_at(path) not in SCHEMAS}
    assert others <= {"queries.yaml"}


@pytest.mark.parametrize(("heading", "text"), [block for block in BLOCKS if file_of(block[0]) in FILES])
def test_every_example_of_a_file_is_valid(heading: str, text: str) -> None:
    name = kind_of(f"content/x/{file_of(heading).replace('*', 'x')}")[0]
    assert complaints(name, yaml.load(text, CoreLoader)) == []


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        block
        for block in BLOCKS
        if file_of(block[0]) not in FILES and "电话查询" not in block[1].split(":")[0]
    ],
)
def test_every_example_of_a_part_of_an_item_is_valid(heading: str, text: str) -> None:
    front = text.split("---\n")[1] if text.startswith("---") else text
    assert complaints("items", one_of("items") | yaml.load(front, CoreLoader)) == [], heading


def test_every_field_of_the_vocabulary_is_known() -> None:
    known = {name for schema in SCHEMAS.values() for name, _ in properties(schema)}
    assert known == KEYS


def test_every_field_is_explained() -> None:
    silent = {
        f"{name}: {field}"
        for name, schema in SCHEMAS.items()
        for field, what in properties(schema)
        if not (what.get("description") or what.get("enum") or "$ref" in what)
    }
    assert silent == set()


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_field_that_nobody_knows_is_told(name: str) -> None:
    value = copy.deepcopy(one_of(name))
    (value[0] if isinstance(value, list) else value)["监督电活"] = "5550001"
    assert any("监督电活" in told for told in complaints(name, value))


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("items", {"清单编号": "七"}),
        ("items", {"主项": ["一", "二"]}),
        ("items", {"对照省清单": {"材料": "更多"}}),
        ("items", {"办理时限": {"文字": "七天", "工作日": "七"}}),
        ("items", {"办理方式": [{"方式": "现场办理", "窗口类别": "生育"}]}),
        ("city", {"名称": None}),
        ("city", {"网上渠道": [{"名称": "官网", "类别": "网页"}]}),
        ("city", {"电话表": ["监督"]}),
    ],
)
def test_a_slip_is_told(name: str, changed: dict[str, Any]) -> None:
    assert complaints(name, one_of(name)) == []
    assert complaints(name, one_of(name) | changed) != []


def test_a_field_that_must_be_there_is_missed() -> None:
    value = one_of("items")
    del value["事项名称"]
    assert any("事项名称" in told for told in complaints("items", value))


def test_the_settings_lead_each_kind_of_file_to_its_schema() -> None:
    settings = json.loads((ROOT / SETTINGS).read_text("utf-8"))
    led = settings["yaml.schemas"]
    assert {name.removeprefix("./") for name in led} == {f"{FOLDER}/{name}.json" for name in SCHEMAS}
    for path in (path for path in WRITTEN if kind_at(path) in SCHEMAS):
        place = path.as_posix().partition("/content/")[2]
        fitting = [Path(name).stem for name, glob in led.items() if fnmatchcase(f"content/{place}", glob)]
        assert kind_at(path) in fitting
    assert any(fnmatchcase("/x/content/y/items/z.md", glob) for glob in settings["files.associations"])
