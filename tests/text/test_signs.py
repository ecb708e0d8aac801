"""Signs that nobody sees are found by what Unicode says of them: a new one is held to this by itself."""

from __future__ import annotations

import sys
from unicodedata import category

import pytest

from zhinan.text.signs import UNSEEN, name_of

FORMS = [*range(0x180B, 0x1810), *range(0xFE00, 0xFE0F), *range(0xE0100, 0xE01F0)]
"""Signs that choose the form of the character before them."""
LINE_ENDS = "\t\n"


def test_every_sign_without_ink_is_one_that_nobody_sees() -> None:
    unseen = [
        sign
        for sign in map(chr, range(sys.maxunicode + 1))
        if category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") and sign not in LINE_ENDS
    ]
    assert len(unseen) > 2_000
    assert [hex(ord(sign)) for sign in (*unseen, *map(chr, FORMS)) if not UNSEEN.search(sign)] == []
    assert all(map(name_of, unseen))


@pytest.mark.parametrize("text", ["人员\ufe0f", "a\ufe0f"])
def test_the_sign_of_an_emoji_is_unseen_behind_anything_else(text: str) -> None:
    assert UNSEEN.search(text)


def test_it_belongs_to_the_emoji_before_it() -> None:
    assert not UNSEEN.search("\u2764\ufe0f")
    assert not UNSEEN.search("1\ufe0f\u20e3")
