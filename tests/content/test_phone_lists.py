"""Phone numbers as documents print them: what is read, what is dialled, what an editor is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhinan.content.phone_lists import read_phones
from zhinan.text.nodes import Mark, Text
from zhinan.text.source import Source

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "phones.yaml").read_text("utf-8"))
LEVELS = {"error": "错误", "warning": "提醒"}
PIECES = [
    "0601", "85550107", "555", "-", "—", "（", "）", "转", "分机", "/", "~", "至", "、", " ", "+86", "00",
    "110", "400", "95", "139", "8", "２", "受理", "：", "原印",
]  # fmt: skip


def read(text: str) -> list[tuple[str, str, str | None]]:
    source = Source("city.yaml", text)
    phones = read_phones(source, Text(text, Mark(1)), "0602")
    assert source.problems == []
    return [(phone.printed, phone.display, phone.label) for phone in phones]


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("5550107", [("5550107", "0602-5550107", None)]),
        ("5550107（原印550107）", [("550107", "0602-5550107", None)]),
        ("0601-5550120（原印0601-5550210）", [("0601-5550210", "0601-5550120", None)]),
        (
            "5550151（受理）、5550132（原印5550123）",
            [("5550151", "0602-5550151", "受理"), ("5550123", "0602-5550132", None)],
        ),
    ],
)
def test_what_is_dialled_is_right_and_what_is_printed_is_kept(
    text: str, phones: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == phones


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["写"]))
def test_a_number_is_read_whole_or_the_editor_is_told(case: dict[str, Any]) -> None:
    source = Source("city.yaml", case["写"])
    phones = read_phones(source, Text(case["写"], Mark(1)), "0602")
    found = [" ".join(filter(None, (phone.display, phone.tel, phone.label))) for phone in phones]
    assert found == [str(one) for one in case.get("读", [])]
    told = [f"{LEVELS[problem.level]}：{problem.message}" for problem in source.problems]
    assert told == ([case["告诉"]] if "告诉" in case else [])


def test_an_extension_is_kept_apart_too() -> None:
    source = Source("city.yaml", "")
    (phone,) = read_phones(source, Text("0601-85550107-8230", Mark(1)), None)
    assert (phone.printed, phone.extension) == ("0601-85550107-8230", "8230")


@given(st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_any_text_at_all_gives_numbers_or_a_complaint(text: str) -> None:
    source = Source("city.yaml", text)
    phones = read_phones(source, Text(text, Mark(1)), "0602")
    assert phones or source.problems
    for phone in phones:
        assert set(phone.tel) <= set("+0123456789,")
        assert len(phone.tel) >= 3
