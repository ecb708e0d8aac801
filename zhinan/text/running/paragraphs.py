"""Lines of running text as paragraphs and lists: a line stays a line, a number stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Kind = Literal["paragraph", "list", "numbered"]
DASH = re.compile(r"[ \t]*[-•●▪][ \t]+")
HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
NUMBER = re.compile(
    r"[ \t]*(?:\d{1,2}(?:[、．)）]|\.(?!\d))"
    rf"|[（(](?:\d{{1,2}}|{HAN_NUMBER})[)）]|[①-⑳]|{HAN_NUMBER}、)"
)
ONLY_PROSE = "注意事项里只写普通段落和列表"
NO_PROSE: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\s*#{1,6}\s"), "这里不能写标题", "去掉行首的 #，写成普通的一段"),
    (re.compile(r"\s*(?:>|&gt;)"), "这里不能写引用", "去掉行首的 >"),
    (re.compile(r"\s*(?:```|~~~)"), ONLY_PROSE, "删掉这一行；要分段，空一行就行"),
    (
        re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$"),
        "注意事项里只写普通段落和列表",
        "删掉这一行；要分段，空一行就行",
    ),
    (re.compile(r"\s*\|.*\|\s*$|\s*:?-{2,}:?\s*\|"), "这里不能写表格", "分成几条写，一条一行，前面加“- ”"),
)


class Line(Struct, frozen=True):
    """One line, as it is printed."""

    text: str
    number: int
    """0-based line of the text that it stands on."""
    column: int
    """0-based, where it begins in that line."""


class Block(Struct, frozen=True):
    """A paragraph, or a list with its entries; each entry has at least one line."""

    kind: Kind
    entries: tuple[tuple[Line, ...], ...]


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and lists of a text."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    kind: Kind = "paragraph"
    entries: list[list[Line]] = []
    for number, line in enumerate([*text.split("\n"), ""]):
        found, mark, content = _line(line, number)
        if content is not None and entries and not mark and kind != "paragraph" and line[:1] in " \t":
            entries[-1].append(content)  # goes on below its entry
            continue
        if entries and (content is None or found != kind):
            yield Block(kind, tuple(map(tuple, entries)))
            entries = []
        if content is None:
            continue
        if entries and kind == "paragraph":
            entries[-1].append(content)
        else:
            entries.append([content])
        kind = found


def _line(line: str, number: int) -> tuple[Kind, bool, Line | None]:
    """What kind of block a line belongs to, whether it begins an entry, and what is printed of it."""
    if not line.strip():
        return "paragraph", False, None
    dash = DASH.match(line)
    if dash and line[dash.end() :].strip():
        return "list", True, Line(line[dash.end() :].rstrip(), number, dash.end())
    begin = len(line) - len(line.lstrip())
    content = Line(line.strip(), number, begin)
    return ("numbered", True, content) if NUMBER.match(line) else ("paragraph", False, content)


def no_prose(line: str) -> tuple[str, str] | None:
    """Message and hint for a line that is no prose."""
    return next(((message, hint) for sign, message, hint in NO_PROSE if sign.match(line)), None)
