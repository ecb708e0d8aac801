"""docs/editing.md keeps up with the reader: every field is explained there, and its examples can be read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from zhinan.content.item.item_file import read_item
from zhinan.content.life.update_files import read_update
from zhinan.content.limits.limit_grammar import read_limit
from zhinan.content.phone_lists import PhoneTables
from zhinan.content.place.city_file import read_city
from zhinan.content.place.errata_file import read_errata
from zhinan.content.place.form_file import read_form
from zhinan.content.place.offices_file import read_hospitals, read_offices
from zhinan.content.references import Directory, Names
from zhinan.content.site.answers_file import read_answers
from zhinan.content.site.list_file import read_service_list
from zhinan.content.site.site_files import read_events, read_site, read_synonyms, read_terms
from zhinan.text.nodes import Mapping, Node, Sequence
from zhinan.text.source import Source
from zhinan.text.telling import format_problem
from zhinan.text.tree import parse
from zhinan.text.vocabulary import KEYS, ORDER

ROOT = Path(__file__).resolve().parent.parent.parent
DOC = (ROOT / "docs" / "editing.md").read_text("utf-8")
READS = (
    "text",
    "texts",
    "address",
    "phrases",
    "need",
    "node_of",
    "each",
    "choice",
    "flag",
    "number",
    "numbers",
    "fields",
)
WRAPPERS = (
    "_enquiry",
    "read_list",
    "_degrees",
    "refer",
    "read_date",
    "limit_at",
    "read_contacts",
    "read_attachments",
    "entries_at",
    "said",
    "_shaped",
)
"""Functions of ours that take the field's name as their second argument."""
NAMED_BY_EDITORS = {"电话表", "监督电话", "咨询电话", "电话查询", "热线", "申办材料", "办理流程", "办理材料"}
"""Fields below which editors may write names of their own: areas, tables, cases."""
ANYTHING = Directory(
    Names((), complete=False), Names((), complete=False), PhoneTables("0601", {}, complete=False)
)


def asked_for() -> set[str]:
    """Every field name that the readers ask for, taken from their source."""
    found = {"同"}
    for path in (ROOT / "zhinan" / "content").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                found |= {name for name in names_in(call) if not name.isascii()}
    return found


def names_in(call: ast.Call) -> Iterator[str]:
    """The field that a call reads."""
    if isinstance(call.func, ast.Attribute) and call.func.attr in READS:
        place = 0
    elif isinstance(call.func, ast.Name) and call.func.id in WRAPPERS:
        place = 1
    else:
        return
    if len(call.args) > place and isinstance(argument := call.args[place], ast.Constant):
        yield str(argument.value)


def blocks() -> Iterator[tuple[str, str]]:
    """The examples: the heading above each and its YAML."""
    heading = ""
    for match in re.finditer(r"^#+ ([^\n]+)$|^```(yaml|markdown)\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL):
        heading = match[1] or heading
        if match[3]:
            yield heading, match[3]


BLOCKS = list(blocks())


def keys(node: Node | None, above: str = "") -> Iterator[str]:
    """The field names in an example, without the names that editors give themselves."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from keys(item, above)
    elif isinstance(node, Mapping):
        for name, value in node.entries:
            if above not in NAMED_BY_EDITORS or name.value in KEYS:
                yield name.value
            yield from keys(value, name.value if above != "电话表" else above)


def documented() -> set[str]:
    """Fields in tables headed 栏, and in the examples."""
    found: set[str] = set()
    for table in re.findall(r"^\| 栏 \|.*\n(?:\|.*\n)+", DOC, re.MULTILINE):
        for row in table.split("\n")[2:]:
            found |= {name.strip() for name in row.split("|")[1].split(" / ")} if row else set()
    for _, text in BLOCKS:
        front = text.split("---\n")[1] if text.startswith("---") else text
        found |= set(keys(parse(Source("doc", front))))
    return found


def test_the_vocabulary_is_what_the_readers_ask_for() -> None:
    assert asked_for() == KEYS


def test_the_vocabulary_names_each_field_once() -> None:
    assert len(ORDER) == len(KEYS)


def test_every_field_that_the_reader_knows_is_explained() -> None:
    assert sorted(KEYS - documented()) == []


def test_every_field_that_is_explained_is_known() -> None:
    assert sorted(documented() - KEYS) == []


SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content" / "yangli" / "items" / "transfer-out.md"
FILES = {
    "city.yaml": lambda source, node: read_city(source, node, "x"),
    "offices.yaml": lambda source, node: read_offices(source, node, "0601"),
    "hospitals.yaml": lambda source, node: read_hospitals(source, node, "0601"),
    "forms/*.yaml": lambda source, node: read_form(source, node, "x"),
    "errata.yaml": read_errata,
    "updates/*.yaml": lambda source, node: read_update(source, node, "2026-11-28"),
    "list.yaml": read_service_list,
    "site.yaml": read_site,
    "life-events.yaml": read_events,
    "glossary.yaml": read_terms,
    "synonyms.yaml": read_synonyms,
    "answers.yaml": read_answers,
}


def file_of(heading: str) -> str:
    """The file that a heading names; a list is of the one province that has it."""
    return "list.yaml" if heading.endswith("/list.yaml") else heading


def read_example(heading: str, text: str) -> Source:
    """An example read by the reader of its file, or, a part of an item, within an item."""
    if file_of(heading) in FILES:
        source = Source("docs/editing.md", text)
        node = parse(source)
        assert node is not None
        FILES[file_of(heading)](source, node)
        return source
    if not text.startswith("---"):
        fields = re.findall(r"^([^\s:#-]+):", text, re.MULTILINE)
        if fields == ["电话查询"]:
            text, fields = (
                "办理进度查询:\n" + re.sub(r"^", "  ", text.rstrip(), flags=re.MULTILINE),
                ["办理进度查询"],
            )
        item = SMALL.read_text("utf-8")
        for field in fields:
            item = re.sub(rf"^{field}:.*\n(?: .*\n)*", "", item, flags=re.MULTILINE)
        text = item.replace("\n---\n", f"\n{text.rstrip()}\n---\n")
    source = Source("docs/editing.md", text)
    read_item(source, "x", ANYTHING)
    return source


@pytest.mark.parametrize(("heading", "text"), BLOCKS, ids=[heading for heading, _ in BLOCKS])
def test_every_example_is_read_without_a_complaint(heading: str, text: str) -> None:
    source = read_example(heading, text)
    assert "\n".join(map(format_problem, source.problems)) == ""


def test_every_file_of_the_content_folder_has_an_example() -> None:
    assert set(FILES) <= {file_of(heading) for heading, _ in BLOCKS}


def test_every_wording_of_a_limit_that_the_page_names_is_read() -> None:
    sentence = re.search(r"能读懂的写法：(.*?)。\n没有整句读懂", DOC, re.DOTALL)
    assert sentence is not None
    words = sentence[1].replace("\n", "")
    parts = re.split(r"、(?!省内)|，(?=33个|国家规定|集中|按月|一年)", words)
    assert len(parts) >= 13
    assert [part for part in parts if read_limit(part) is None] == []


def test_the_message_that_the_page_shows_is_the_one_that_is_told() -> None:
    shown = re.search(r"^    (content/([a-z]+)/.*?)\n\n", DOC, re.MULTILINE | re.DOTALL)
    told = (ROOT / "tests" / "sites" / "bad" / "unknown-field" / "expected.txt").read_text("utf-8")
    assert shown is not None
    lines = [line.removeprefix("    ") for line in shown[1].split("\n")]
    assert "\n".join(lines).replace(shown[2], "yangli") == told.split("\n\n")[0]
