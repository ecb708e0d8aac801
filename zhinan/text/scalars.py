"""What can be wrong with a single text although YAML takes it: it would be published other than meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from zhinan.text.signs import LOOKALIKE, UNSEEN
from zhinan.text.slips import colon_slip, list_mark
from zhinan.text.source import LONGEST_TEXT

TextComplaint = tuple[int, int, str, str]
"""0-based row and column, message, hint."""
LONE_DASH = re.compile(r"-(?=[^\s\d-])")
HASH = re.compile(r"\s*#(?=\S)")


class Scalar(Struct, frozen=True):
    """A text with where it begins and ends: 0-based rows and columns within the YAML."""

    value: str
    style: str
    """Empty for a plain text, else its first sign: a quotation mark, | or >."""
    row: int
    column: int
    end_row: int
    end_column: int


def complain_of_text(text: Scalar, lines: list[str]) -> Iterator[TextComplaint]:
    """Texts over several lines, half a text taken for a comment, a list mark without its space."""
    if text.style == ">":
        yield text.row, text.column, "不要用 > 开头的多行写法", "写成一行；要分行的，用 | 开头"
    if text.style in ("|", ">"):
        if len(text.value) > LONGEST_TEXT:
            message = f"这段文字有 {len(text.value)} 个字，太长了"
            yield text.row, text.column, message, f"最长 {LONGEST_TEXT} 个字；分成几条写"
        return
    if text.end_row > text.row:
        yield _continued(text, lines)
    if not text.style and text.end_row == text.row and LONE_DASH.match(text.value):
        hint = "每一条前面写“- ”：英文短横线加一个空格"
        yield text.row, text.column, "“-”后面少一个空格", hint
    if text.style and text.end_row == text.row and "\n" in text.value:
        hint = "写成一行；要分行的，用 | 开头"
        yield text.row, text.column, "英文双引号里的 \\n 会变成换行", hint
    elif text.style and (UNSEEN.search(text.value) or LOOKALIKE.search(text.value)):
        hint = "删掉反斜杠，或把英文双引号换成英文单引号"
        yield text.row, text.column, "英文双引号里的反斜杠 \\ 有特殊含义", hint
    line = lines[text.end_row] if text.end_row < len(lines) else ""
    sign = HASH.match(line, text.end_column) if "#" in line else None
    if sign and (sign[0] != "#" or not text.value):
        hint = "要发布的，用英文双引号把整段文字括起来；是批注的，在 # 后面加一个空格"
        yield text.end_row, sign.end() - 1, "# 和它后面的文字会被当成批注，不会发布", hint


def _continued(text: Scalar, lines: list[str]) -> TextComplaint:
    """A text that goes on in the next line: most often a list or a field out of line."""
    if text.style:
        hint = "写成一行；如果不是有意的，看看这一行的英文引号是不是成对"
        return text.row, text.column, "引号里的文字写成了几行", hint
    row = next(other for other in range(text.row + 1, text.end_row + 1) if lines[other].strip())
    line = lines[row]
    column = len(line) - len(line.lstrip())
    own = lines[text.row]
    begins = text.column == len(own) - len(own.lstrip())
    first = list_mark(own) if begins else None
    if first:
        return text.row, first.column - 1, first.message, first.hint
    if line.lstrip().startswith("- "):
        if begins:
            return text.row, text.column, "这一条前面少了“- ”", "每一条前面写“- ”：英文短横线加一个空格"
        hint = "同一个列表的各条，行首空格要一样多"
        return row, column, "这一条没有与上面的“- ”对齐，会接在上一条后面", hint
    slip = list_mark(own)
    if slip:
        return text.row, slip.column - 1, slip.message, slip.hint
    slip = colon_slip(line) or list_mark(line)
    if slip:
        return row, slip.column - 1, slip.message, slip.hint
    hint = "接到上一行末尾，写成一行；要分成几条的，每条前面加“- ”"
    return row, column, "一段文字写成了几行，会接成一段", hint
