"""What an editor did when YAML can't be read: from the parser's complaint to a line and words that help."""

from __future__ import annotations

from collections.abc import Callable

import yaml
from msgspec import Struct

from zhinan.text.lost.parents import lost_parent, told_of
from zhinan.text.slips import (
    Slip,
    bad_start,
    colon_slip,
    key_column,
    list_mark,
    lost_colon,
    open_bracket,
    open_quote,
    second_colon,
)  # fmt: skip

ALIGN = "同一层的各栏、同一个列表的各条，行首空格要一样多"


class Fault(Struct, frozen=True):
    """A line that can't be read."""

    row: int
    """0-based line within the YAML."""
    column: int
    """1-based; 0 where the whole line is meant."""
    message: str
    hint: str
    mended: str | None = None
    """The line as it was probably meant, for reading on."""


class Complaint(Struct, frozen=True):
    """What the YAML parser says, and of which lines."""

    lines: list[str]
    row: int
    """Where it stopped."""
    column: int
    context: int
    """Where what it was reading began."""
    words: str


def yaml_fault(error: yaml.YAMLError, lines: list[str]) -> Fault:
    """Where the mistake is, what it is, and how to mend it."""
    complaint = _complaint(error, lines)
    for explain in (_quotes, _parents, _colons, _indents, _signs, _stray):
        fault = explain(complaint)
        if fault is not None:
            return fault
    return Fault(
        complaint.row,
        complaint.column,
        "这里的格式读不懂",
        "看看上一行和这一行：冒号是不是英文冒号加一个空格，同一层的各栏是不是对齐，引号、括号是不是成对",
    )


def _complaint(error: yaml.YAMLError, lines: list[str]) -> Complaint:
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None) or mark
    words = f"{getattr(error, 'context', '')} | {getattr(error, 'problem', '')}"
    row = min(mark.line, len(lines) - 1) if mark else 0
    while row > 0 and not lines[row].strip():
        row -= 1
    column = mark.column + 1 if mark and mark.line == row else 0
    return Complaint(lines, row, column, min(context.line, row) if context else row, words)


def _quotes(complaint: Complaint) -> Fault | None:
    """A quotation mark without its other half, maybe many lines above."""
    for row in range(complaint.row + 1):
        fault = _at(complaint, row, open_quote)
        if fault:
            return fault
    if "escape" in complaint.words:
        hint = "删掉反斜杠，或把英文双引号换成英文单引号"
        return Fault(complaint.row, complaint.column, "英文双引号里的反斜杠 \\ 有特殊含义", hint)
    return None


def _parents(complaint: Complaint) -> Fault | None:
    """Lines whose heading was deleted: then the first of them hangs on the field above."""
    for row in range(complaint.row, -1, -1):
        if not complaint.lines[row].startswith(" "):
            return None
        if parent := lost_parent(complaint.lines, row):
            return Fault(row, 1, *told_of(parent))
    return None


def _colons(complaint: Complaint) -> Fault | None:
    """A line that should be a field and isn't one."""
    if "could not find expected ':'" in complaint.words:
        row = complaint.context
        return _at(complaint, row, colon_slip, lost_colon, list_mark, bad_start) or Fault(
            row,
            key_column(complaint.lines[row]) + 1,
            "这一行不是“名称: 内容”",
            "是上一行的下文，就接到上一行末尾；是列表的一条，前面加“- ”；是一栏，写成“名称: 内容”",
            "",
        )
    if "mapping values are not allowed" in complaint.words:
        above = _above(complaint, complaint.row)
        return _at(complaint, above, colon_slip, list_mark) or _at(
            complaint, complaint.row, second_colon, open_bracket, colon_slip
        )
    return None


def _indents(complaint: Complaint) -> Fault | None:
    """A line that stands too far to the left or to the right."""
    row = complaint.row
    line, above = complaint.lines[row], complaint.lines[_above(complaint, row)]
    own = len(line) - len(line.lstrip())
    if "mapping values are not allowed" in complaint.words:
        wanted = key_column(above)
        if own > wanted and above is not line:
            message = f"这一行多缩进了 {own - wanted} 个空格"
            return Fault(row, 1, message, ALIGN, " " * wanted + line.lstrip())
    if "expected '-' indicator" in complaint.words or "expected key" in complaint.words:
        slip = _at(complaint, row, open_bracket, bad_start)
        if slip or line.lstrip().startswith(":"):
            return slip
        dashed = line.lstrip().startswith("- ")
        wanted = len(above) - len(above.lstrip()) if dashed else key_column(above)
        mended = " " * wanted + line.lstrip() if abs(own - wanted) <= 2 and own != wanted else None
        return Fault(row, 1, "这一行的缩进没有与上面对齐", ALIGN, mended)
    return None


def _signs(complaint: Complaint) -> Fault | None:
    """Signs that mean something to YAML: brackets, percent, at, stars …"""
    for row in dict.fromkeys((complaint.context, complaint.row)):
        fault = _at(complaint, row, open_bracket, bad_start)
        if fault:
            return fault
    line = complaint.lines[complaint.row]
    sign = line[complaint.column - 1 : complaint.column]
    if sign in tuple("%@`&*!|>?[]{},") and "cannot start" in complaint.words:
        hint = "用英文双引号把这段文字括起来"
        return Fault(complaint.row, complaint.column, f"文字不能直接以 {sign} 开头", hint)
    if "flow" in complaint.words:
        hint = "补上另一半括号；括号里各项用英文逗号隔开"
        return Fault(complaint.context, 0, "英文括号没有成对，或括号里少了逗号", hint)
    return None


def _stray(complaint: Complaint) -> Fault | None:
    """Lines that end the file early, and fields without a name."""
    for row in range(complaint.row, -1, -1):
        if complaint.lines[row].strip() in ("...", "---"):
            return Fault(row, 1, f"文件里多了一行 {complaint.lines[row].strip()}", "删掉这一行", "")
    line = complaint.lines[complaint.row]
    if line.lstrip().startswith(":"):
        return Fault(complaint.row, line.index(":") + 1, "冒号前面没有栏的名称", "补上名称，或删掉这一行", "")
    above = _above(complaint, complaint.row)
    return _at(complaint, complaint.row, colon_slip, list_mark) or _at(complaint, above, list_mark)


def _at(complaint: Complaint, row: int, *checks: Callable[[str], Slip | None]) -> Fault | None:
    """The first slip that one of the checks finds in that line."""
    line = complaint.lines[row]
    slip = next((found for check in checks if (found := check(line))), None)
    return Fault(row, slip.column, slip.message, slip.hint, slip.mended) if slip else None


def _above(complaint: Complaint, row: int) -> int:
    """The next line above that has something in it; the row itself where there is none."""
    for other in range(row - 1, -1, -1):
        text = complaint.lines[other].strip()
        if text and not text.startswith("#"):
            return other
    return row
