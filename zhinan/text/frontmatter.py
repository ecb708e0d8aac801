"""The two parts of an item file: fields between two lines of ---, notes below."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.text.nodes import Mark
from zhinan.text.source import Source
from zhinan.text.vocabulary import ITEM

FENCE = re.compile(r"-{3,}[ \t]*")
LOOKALIKE = re.compile(r"\s*(?:[-—―－–‐‑−_]+|[=*~]{3,})\s*")
"""Lines that were meant as ---: em dashes as a Chinese keyboard makes them, too few hyphens …"""
FIELD_LIKE = re.compile(r"[^\s:：#][^:：]{0,11}[:：]|\s+\S|- ")
TOP_FIELD = re.compile(r"(?P<key>[^\s:：]{2,8}):")
THREE = "---（三个英文短横线，前后没有空格）"


class Parts(Struct, frozen=True):
    """Front matter and body, with the line each begins on."""

    head: str
    head_line: int
    body: str
    body_line: int


def split_front_matter(source: Source) -> Parts | None:
    """The parts of the file; None where it is empty.

    A missing or mistaken --- is a problem; the fields are read all the same, as far as they go.
    """
    lines = source.lines
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        if not source.problems:
            source.report(Mark(1), "文件是空的", "照 docs/editing.md 填上内容，或删掉这个文件")
        return None
    begin = _opening(source, lines, first)
    end, after = _closing(source, lines, begin)
    return Parts("\n".join(lines[begin:end]), begin + 1, "\n".join(lines[after:]), after + 1)


def _opening(source: Source, lines: list[str], first: int) -> int:
    """The row of the first field."""
    if FENCE.fullmatch(lines[first]):
        return first + 1
    found = lines[first].strip()
    if LOOKALIKE.fullmatch(lines[first]):
        source.report(Mark(first + 1, 1), "文件的第一行应该是 ---", f"把“{found}”改成 {THREE}")
        return first + 1
    source.report(Mark(first + 1), "文件的第一行应该是 ---", f"在这一行前面加一行 {THREE}")
    return first


def _closing(source: Source, lines: list[str], begin: int) -> tuple[int, int]:
    """The row behind the last field, and the row where the notes begin."""
    rows = range(begin, len(lines))
    fences = [row for row in rows if FENCE.fullmatch(lines[row])]
    while len(fences) > 1 and any(_is_field(line) for line in lines[fences[0] : fences[1]]):
        source.report(Mark(fences[0] + 1, 1), "各栏中间多了一行 ---", "删掉这一行")
        source.unsure = True
        lines[fences.pop(0)] = ""
    if fences:
        return fences[0], fences[0] + 1
    alike = next((row for row in rows if lines[row].strip() and LOOKALIKE.fullmatch(lines[row])), None)
    if alike is not None:
        hint = f"把“{lines[alike].strip()}”改成 {THREE}"
        source.report(Mark(alike + 1, 1), "各栏写完后的那一行应该是 ---", hint)
        return alike, alike + 1
    last = begin
    for row in rows:
        if lines[row].strip() and not FIELD_LIKE.match(lines[row]):
            break
        if lines[row].strip():
            last = row
    if all(not line.strip() for line in lines[last + 1 :]):
        source.unclosed = Mark(last + 1)
    source.weakly(Mark(last + 1), "各栏写完后缺少结束的 ---", f"在这一行下面加一行 {THREE}")
    return last + 1, last + 1


def _is_field(line: str) -> bool:
    """Whether a line is a field of an item, written as one."""
    found = TOP_FIELD.match(line)
    return found is not None and found["key"] in ITEM
