"""A corrected phone number keeps what the document prints."""

from __future__ import annotations

import pytest

from zhinan.content.phone_lists import read_phones
from zhinan.text.nodes import Mark, Text
from zhinan.text.source import Source


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
