"""A corrected phone number keeps what the document prints."""

from __future__ import annotations

import pytest

from zhinan.content.phone_lists import read_phones
from zhinan.text.nodes import Mark, Text
from zhinan.text.source import Source


def read(text: str) -> list[tuple[str, str, str | None]]:
    source = Source("city.yaml", text)
    phones = read_phones(source, Text(text, Mark(1)), "0535")
    assert source.problems == []
    return [(phone.printed, phone.display, phone.label) for phone in phones]


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("5217076", [("5217076", "0535-5217076", None)]),
        ("5217076（原印217076）", [("217076", "0535-5217076", None)]),
        ("0533-3120000（原印0533-3210000）", [("0533-3210000", "0533-3120000", None)]),
        (
            "6603051（受理）、6603032（原印6603023）",
            [("6603051", "0535-6603051", "受理"), ("6603023", "0535-6603032", None)],
        ),
    ],
)
def test_what_is_dialled_is_right_and_what_is_printed_is_kept(
    text: str, phones: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == phones
