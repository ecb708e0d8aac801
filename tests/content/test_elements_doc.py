"""docs/elements.md: every element of a service guide has fields of ours, or a reason why it has none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zhinan.text.lost.other_words import SAID, where_to_write
from zhinan.text.vocabulary import ELEMENTS, ITEM, KEYS

DOC = Path(__file__).resolve().parent.parent.parent / "docs" / "elements.md"
PURPOSES = {
    "是什么", "谁能办", "材料", "流程", "时限", "收费", "结果", "去哪里、什么时候", "咨询、监督、救济",
    "其余",
}  # fmt: skip
"""The sections of ELEMENTS.md, which names what national guides ask for."""
OWN = {*ITEM, *ELEMENTS}
"""Fields of an item."""


def rows() -> list[tuple[str, str, str]]:
    """Each element with its fields and the reason why it has none."""
    lines = re.findall(r"^\|(.*)\|(.*)\|(.*)\|$", DOC.read_text("utf-8"), re.MULTILINE)
    cells = [(one.strip(), fields.strip(), why.strip()) for one, fields, why in lines]
    return [row for row in cells if row[0] != "要素" and not row[0].startswith("---")]


ROWS = rows()


@pytest.mark.parametrize(("element", "fields", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_an_element_has_fields_that_are_read_or_a_reason(element: str, fields: str, why: str) -> None:
    assert bool(fields) != bool(why), element
    assert [name for name in fields.split("、") if name and name not in KEYS] == []


def test_every_section_is_there_and_no_element_stands_twice() -> None:
    assert set(re.findall(r"^## (.+)$", DOC.read_text("utf-8"), re.MULTILINE)) == PURPOSES
    assert len({row[0] for row in ROWS}) == len(ROWS) > 90


@pytest.mark.parametrize(("element", "fields", "why"), ROWS[:-1], ids=[row[0] for row in ROWS[:-1]])
def test_who_writes_an_element_by_its_official_name_is_told_where_it_goes(
    element: str, fields: str, why: str
) -> None:
    if element in OWN:
        return
    told = where_to_write(element, "事项")
    named = set(re.findall(r"“([^”]+)”", told))
    own = OWN.intersection(fields.split("、"))
    assert told, why
    assert not own or named & own, told


@pytest.mark.parametrize("what", SAID)
def test_other_words_lead_to_fields_that_are_read(what: str) -> None:
    for word, told in SAID[what].items():
        assert what != "事项" or word not in OWN, word
        names = {name.partition(":")[0].removeprefix("- ") for name in re.findall(r"“([^”]+)”", told)}
        assert names <= KEYS, word
