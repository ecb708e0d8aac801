"""The whole small site that the program's tests run on has an instance of everything that content can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from zhinan.cli.main import main
from zhinan.content.item import item_file, printed_charts, way_kinds
from zhinan.content.limits import limit_grammar
from zhinan.content.place import city_file, form_file, offices_file
from zhinan.text.vocabulary import KEYS, LIFE

WHOLE = Path(__file__).resolve().parent / "sites" / "whole"
FILES = sorted(path for path in (WHOLE / "content").rglob("*") if path.suffix in (".yaml", ".md"))


def text_of(path: Path) -> str:
    """The YAML of a file: of an item what stands between its two lines of dashes."""
    text = path.read_text(encoding="utf-8")
    return text.split("---\n")[1] if path.suffix == ".md" else text


def entries(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file with the name of its field; a field itself has an empty text."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name, ""
            yield from entries(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from entries(inner, key)
    else:
        yield key, str(value)


ENTRIES = [
    entry for path in FILES for entry in entries(yaml.load(text_of(path), yaml.CBaseLoader))
]  # BaseLoader: every scalar is text
YEARS = WHOLE.parent / "good" / "years" / "content"
REPORTING = ("报错", "编辑")
LIMITS = {text for key, text in ENTRIES if key == "办理时限" and text}
"""The limits that are plain texts, read by the grammar."""


def test_it_passes_without_a_word_of_complaint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], WHOLE) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "没有错误" in told.out


def test_every_field_of_the_vocabulary_is_used() -> None:
    """Those of what has a date stand in the site that has three years of changes."""
    files = [path for path in YEARS.rglob("*") if path.suffix in (".yaml", ".md")]
    dated = {key for path in files for key, _ in entries(yaml.load(text_of(path), yaml.CBaseLoader))}
    assert sorted(KEYS - {key for key, _ in ENTRIES} - (dated & {*LIFE, *REPORTING})) == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("类别", {**city_file.SERVICE_KINDS, **way_kinds.KINDS}),
        ("坐标系", offices_file.DATUMS),
        ("原文未载", dict.fromkeys(item_file.SECTIONS)),
        ("材料", item_file.COMPARISONS),
        ("时限", item_file.LIMIT_COMPARISONS),
        ("类型", printed_charts.KINDS),
    ],
)
def test_every_word_to_choose_from_is_chosen(field: str, words: dict[str, Any]) -> None:
    assert set(words) - {text for key, text in ENTRIES if key == field} == set()


def test_every_kind_of_row_stands_in_a_form() -> None:
    rows = " ".join(text for key, text in ENTRIES if key == "字段")
    assert [word for word in form_file.KINDS if f"【{word}" not in rows] == []
    assert " | " in rows
    assert " > " in rows


@pytest.mark.parametrize("name", ["IMMEDIATE", "AMOUNT", "PROMISE", "SEASON", "UNCOUNTED"])
def test_every_kind_of_limit_is_written(name: str) -> None:
    kind: re.Pattern[str] = getattr(limit_grammar, name)
    assert [text for text in LIMITS if kind.fullmatch(text)]


def test_limits_by_case_are_written_plainly_and_stated() -> None:
    read = (limit_grammar.read_limit(text) for text in LIMITS)
    assert [limit for limit in read if limit and limit.cases]
    assert ("分情形", "") in ENTRIES
