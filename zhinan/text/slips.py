"""Slips of the pen that show in one line: what stands there, what was meant, and the line put right.

Each function takes a line and returns the slip or None. The mended line is only for reading on, so that one
run tells everything; the file itself is the editor's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from zhinan.text.vocabulary import KEYS

WIDE = "\u3000\xa0\u2002\u2003"
"""Spaces that look like spaces and are none in YAML."""
COLONS = "：︰﹕∶"
NOT_IN_KEY = rf":{COLONS}\"'\[\]{{}}#，。；"
ANATOMY = re.compile(
    rf"(?P<indent> *)(?P<dashes>(?:- +){{0,8}})(?P<key>[^\s、{NOT_IN_KEY}][^{NOT_IN_KEY}]{{0,40}}?)"
    rf"(?P<gap>[ {WIDE}]*)(?P<colon>[:{COLONS}])(?P<value>.*)"
)
WELL_WRITTEN = re.compile(rf" *(?:- +)*[^\s、{NOT_IN_KEY}]+:(?: |$)")
"""A key without a slip."""
BEFORE_VALUE = re.compile(rf" *(?:- +){{0,8}}(?:[^\s{NOT_IN_KEY}][^{NOT_IN_KEY}]{{0,40}}: +)?")
BLOCK = re.compile(r"[:-] *[|>][-+0-9]*$")
QUOTE_ALL = "用英文双引号把这段文字括起来"


class Slip(Struct, frozen=True):
    """What is wrong with a line."""

    column: int
    """1-based, in characters."""
    message: str
    hint: str
    mended: str | None = None
    """The line as it was meant; None where that can't be known."""


def certain_slips(lines: list[str]) -> Iterator[tuple[int, Slip]]:
    """Slips that need no guessing, with their 0-based rows; the lines may be mended on the way."""
    block_indent: int | None = None
    above = ""
    for row, line in enumerate(lines):
        said = line.lstrip()
        if not said or said[0] == "#":
            continue
        indent = len(line) - len(said)
        if block_indent is not None and indent > block_indent:
            continue
        block_indent = len(line) - len(line.lstrip(" -")) if BLOCK.search(line) else None
        slip = None
        if not line.startswith(" " * indent):
            slip = tab_indent(line, above) or wide_indent(line, above)
        slip = slip or known_key_slip(line) or wide_braces(line)
        if slip:
            yield row, slip
        above = lines[row]


def tab_indent(line: str, above: str) -> Slip | None:
    """A tab at the beginning of a line; it is as wide as makes the line fit the one above."""
    blank = _blank(line)
    column = blank.find("\t")
    if column < 0:
        return None
    widths = [len(blank.replace("\t", " " * width)) for width in (2, 4, 8)]
    inner = key_column(above)
    fitting = [width for width in widths if width in (inner, len(_blank(above)), inner + 2)]
    mended = " " * (fitting or widths)[0] + line[len(blank) :]
    return Slip(column + 1, "行首用了制表符（Tab 键）", "删掉制表符，改按空格键，与同一层的各行对齐", mended)


def wide_indent(line: str, above: str) -> Slip | None:
    """A full-width or non-breaking space at the beginning of a line."""
    blank = _blank(line)
    column = next((place for place, sign in enumerate(blank) if sign in WIDE), None)
    if column is None:
        return None
    wide = sum(sign in WIDE for sign in blank)
    inner = key_column(above)
    fitting = [
        width for width in (len(blank), len(blank) + wide) if width in (inner, len(_blank(above)), inner + 2)
    ]
    mended = " " * (fitting or [len(blank)])[0] + line[len(blank) :]
    return Slip(
        column + 1, "行首用了全角空格", "删掉全角空格，改用英文（半角）空格，与同一层的各行对齐", mended
    )


def wide_braces(line: str) -> Slip | None:
    """｛编号: a, 名称: b｝: braces as a Chinese keyboard makes them."""
    if "｛" not in line:
        return None
    start = key_column(line)
    value = line[start:].rstrip()
    if not value.startswith("｛") or ":" not in value:
        return None
    mended = line[:start] + value.replace("｛", "{").replace("｝", "}").replace("，", ", ")
    return Slip(start + 1, "花括号要用英文的 { }", "把｛｝改成 { }，里面的逗号也用英文的", mended)


def lost_colon(line: str) -> Slip | None:
    """清单编号 6: a field that the guide knows, without its colon."""
    found = re.match(r"(?P<indent> *(?:- +)?)(?P<key>[^\s:：]{2,8})[ \u3000]+(?P<value>\S.*)", line)
    if found is None or found["key"] not in KEYS:
        return None
    mended = f"{found['indent']}{found['key']}: {found['value']}"
    hint = f"写成“{mended.strip()}”"
    return Slip(found.end("key") + 1, f"“{found['key']}”后面少了冒号", hint, mended)


def known_key_slip(line: str) -> Slip | None:
    """A field of the guide with a colon that YAML doesn't take for one."""
    if WELL_WRITTEN.match(line):
        return None
    parts = ANATOMY.match(line)
    if parts is None or parts["key"] not in KEYS or (parts["dashes"] and parts["colon"] in COLONS):
        return None  # “- 说明：……” may be a sentence
    return colon_slip(line)


def colon_slip(line: str) -> Slip | None:
    """A full-width colon, no space after the colon, or a wide one."""
    parts = ANATOMY.match(line)
    if parts is None or parts["value"].startswith("//"):
        return None
    if parts["dashes"] and parts["colon"] in COLONS and parts["key"] not in KEYS:
        return None  # “- 受理：……” is a sentence
    key, value, column = parts["key"], parts["value"], parts.start("colon") + 1
    mended = f"{parts['indent']}{parts['dashes']}{key}: {value.strip(' ' + WIDE)}".rstrip()
    if parts["colon"] in COLONS:
        message = f"“{key}”后面是中文冒号“{parts['colon']}”"
        return Slip(column, message, f"改成英文冒号加一个空格：“{key}: ”", mended)
    if value[:1] and value[0] in WIDE:
        message = f"“{key}:”后面是全角空格"
        return Slip(column + 1, message, "改成英文（半角）空格", mended)
    if value and value[0] not in " \t":
        return Slip(column, f"“{key}:”后面少一个空格", f"英文冒号后面加一个空格：“{key}: ”", mended)
    return None


def open_quote(line: str) -> Slip | None:
    """A value that begins with an English quotation mark and doesn't end with it."""
    start, value = value_of(line)
    if value[:1] not in ("'", '"') or not value:
        return None
    closed = re.match(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', value)
    if closed is None:
        hint = "在这段文字末尾补上同样的引号，或把开头的引号删掉；中文引号“ ”不受影响"
        return Slip(start + 1, f"英文引号 {value[0]} 没有成对", hint, line[:start] + _quoted(value[1:]))
    rest = value[closed.end() :].strip()
    if not rest or rest.startswith(("#", ":", ",", "}", "]")):
        return None
    return Slip(
        start + 1,
        "英文引号后面还有文字",
        "把开头和中间的英文引号换成中文引号“ ”",
        line[:start] + _quoted(value),
    )


def open_bracket(line: str) -> Slip | None:
    """A value that begins with [ or { and doesn't end with its other half."""
    start, value = value_of(line)
    pairs = {"[": "]", "{": "}"}
    if value[:1] not in pairs or not value:
        return None
    sign, other = value[0], pairs[value[0]]
    if value.count(sign) > value.count(other):
        hint = f"在末尾补上 {other}；如果 {sign} 是文字的一部分，{QUOTE_ALL}"
        return Slip(start + 1, f"英文括号 {sign} 没有成对", hint, line.rstrip() + other)
    if not value.endswith((other, ",")) and "#" not in value:
        return Slip(start + 1, f"文字以英文括号 {sign} 开头", QUOTE_ALL, line[:start] + _quoted(value))
    return None


def bad_start(line: str) -> Slip | None:
    """A value that begins with a sign that YAML keeps for itself."""
    start, value = value_of(line)
    if value.startswith("* ") and not line[:start].strip():
        message = "列表的一条不能以“*”开头"
        return Slip(
            start + 1, message, "每一条前面写“- ”：英文短横线加一个空格", f"{line[:start]}-{value[1:]}"
        )
    if value[:1] and value[0] in "%@`&*!|>?]},":
        message = f"文字不能直接以 {value[0]} 开头"
        return Slip(start + 1, message, QUOTE_ALL, line[:start] + _quoted(value))
    if value.startswith("- ") and line[:start].rstrip().endswith(":"):
        hint = "“- ”另起一行写，比上一行多缩进两格；只有一条的，删掉“- ”"
        return Slip(start + 1, "“- ”不能接在冒号后面", hint, line[:start] + _quoted(value[2:]))
    return None


def second_colon(line: str) -> Slip | None:
    """A second colon with a space, which would make a field of half a sentence."""
    start, value = value_of(line)
    column = value.find(": ")
    if column < 0 or start == 0:
        return None
    joined = key_at_end(value[:column].rstrip())
    if joined:
        place = start + value.rindex(joined, 0, column)
        mended = line[:place].rstrip()
        return Slip(place + 1, f"“{joined}: ”应该另起一行", f"在“{joined}”前面按回车", mended)
    hint = f"文字里的冒号用中文冒号“：”，或{QUOTE_ALL}"
    return Slip(start + column + 1, "一行里有两个“英文冒号加空格”", hint, line[:start] + _quoted(value))


def list_mark(line: str) -> Slip | None:
    """A list entry that begins with another sign than a hyphen and a space."""
    mark = re.match(rf"( *)([－—–•●·▪*][ {WIDE}]*|-(?![ -])|[(（]?\d{{1,2}}[.．、）)] *)(?=\S)", line)
    if mark is None:
        return None
    message = "“-”后面少一个空格" if mark[2] == "-" else f"列表的一条不能以“{mark[2].strip()}”开头"
    mended = f"{mark[1]}- {line[mark.end() :]}"
    return Slip(mark.start(2) + 1, message, "每一条前面写“- ”：英文短横线加一个空格", mended)


def value_of(line: str) -> tuple[int, str]:
    """What a line says after its key or dash, and the 0-based column where that begins."""
    match = BEFORE_VALUE.match(line)
    start = match.end() if match else 0
    return start, line[start:].rstrip()


def key_column(line: str) -> int:
    """The 0-based column where a line's own key or text begins, behind its dashes."""
    match = re.match(r" *(?:- +)*", line)
    return match.end() if match else 0


def _blank(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def key_at_end(text: str) -> str:
    """The longest field name that a text ends with; empty where it ends with none."""
    return max((key for key in KEYS if len(key) >= 2 and text.endswith(key)), key=len, default="")
