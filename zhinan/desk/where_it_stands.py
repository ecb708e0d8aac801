"""Where in the content something stands that an editor read on a page: a number, an address, a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhinan.desk.opened import Opened

MOST = 30
APART = re.compile(r"[\s\-—－()（）]+")
"""What stands between the digits of a number on one page, and not in another file."""
CODE = re.compile(r"0\d{2,3}(?=\d{7,8}$)")
"""An area code, which pages add to a number."""


def found_in(desk: Opened, words: str) -> list[dict[str, str | int]]:
    """The lines that have the words, as far as an editor will read them."""
    wanted = _plain(words)
    return list(_lines(desk, wanted) if wanted else ())[:MOST] or list(_without_code(desk, wanted))[:MOST]


def _without_code(desk: Opened, wanted: str) -> Iterator[dict[str, str | int]]:
    short = CODE.sub("", wanted)
    if short != wanted:
        yield from _lines(desk, short)


def _lines(desk: Opened, wanted: str) -> Iterator[dict[str, str | int]]:
    for name in desk.names:
        for number, line in enumerate(desk.text(name).split("\n"), 1):
            if wanted in _plain(line):
                yield {"name": name, "line": number, "text": line.strip()}


def _plain(words: str) -> str:
    return APART.sub("", words).casefold()
