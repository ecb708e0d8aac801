"""One line of YAML put right, with what was done to it in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhinan.text.lost.strays import as_simplified
from zhinan.text.prose.entries import AS_PRINTED
from zhinan.text.prose.marks import BRACKET, CHINESE, ENGLISH, HAN, is_paired
from zhinan.text.signs import LOOKALIKE, UNSEEN, meant
from zhinan.text.slips import ANATOMY, BLOCK, known_key_slip, tab_indent, value_of, wide_braces, wide_indent
from zhinan.text.vocabulary import KEYS

LISTS = {
    "窗口", "渠道", "类别", "说法", "也叫", "不算", "事项", "清单编号", "原文未载", "兼管区域", "表格",
    "办理环节",
}  # fmt: skip
"""Fields whose bracketed lists hold names, in which no mark can be meant."""
WIDE_DASH = re.compile(r"(?P<indent> *)(?P<dash>[－—–•●▪][ \u3000\xa0]*|\* +|-(?=[^\s\d-]))(?=\S)")
ENTRY = re.compile(r" *- ")
BRACKETED = re.compile(r"[\[［【](?P<inside>[^\[\]［］【】]+)[\]］】](?P<rest>\s*(?:#.*)?)")
ENTRY_ENDED = re.compile(r" *- (?![\"'\[{|>])(?:(?!: ).)*[^；;，,、][；;，]")
"""An entry of a list that kept the mark of the sentence it was part of."""
ROUND = re.compile(r"\(([^()（）]*)\)")
STRAIGHT = re.compile(r'"([^"]*)"')
COMMENT = re.compile(r"(?:^|\s)# .*$")

Mend = Callable[[str, str], str]
"""The line put right, from the line and the one above it; the same where there is nothing to mend."""


def mended_line(line: str, above: str, *, in_block: bool) -> tuple[str, list[str]]:
    """The line as it was meant, and what was done; within a text of several lines only words are mended."""
    done: list[str] = []
    parts = ANATOMY.match(line)
    as_printed = parts is not None and parts["key"] in AS_PRINTED
    for words, mend in (*SIGNS, *(() if in_block else SHAPES), *(() if as_printed else WORDS)):
        better = mend(line, above)
        if better != line:
            done.append(words)
            line = better
    return line, done


def opens_block(line: str) -> bool:
    """Whether a text of several lines begins here."""
    return BLOCK.search(line) is not None


def _unseen(line: str, _above: str) -> str:
    return UNSEEN.sub(lambda sign: sign[0] if sign[0] == "\ufffd" else "", line)


def _radicals(line: str, _above: str) -> str:
    return LOOKALIKE.sub(lambda sign: meant(sign[0]), line)


def _tabs(line: str, above: str) -> str:
    slip = tab_indent(line, above)
    return slip.mended or line if slip else line


def _wide_spaces(line: str, above: str) -> str:
    slip = wide_indent(line, above)
    return slip.mended or line if slip else line


def _dash(line: str, above: str) -> str:
    """Only beneath another entry of the list, or beneath the field that it belongs to."""
    found = WIDE_DASH.match(line)
    if found is None or not (ENTRY.match(above) or above.rstrip().endswith(":")):
        return line
    return f"{found['indent']}- {line[found.end() :]}"


def _traditional(line: str, _above: str) -> str:
    parts = ANATOMY.match(line)
    if parts is None or parts["key"] in KEYS or as_simplified(parts["key"]) not in KEYS:
        return line
    begin, end = parts.span("key")
    return line[:begin] + as_simplified(parts["key"]) + line[end:]


def _colon(line: str, _above: str) -> str:
    slip = known_key_slip(line)
    return slip.mended or line if slip else line


def _braces(line: str, _above: str) -> str:
    slip = wide_braces(line)
    return slip.mended or line if slip else line


def _list(line: str, _above: str) -> str:
    """[甲、乙］ below a field that takes names."""
    parts = ANATOMY.match(line)
    start, value = value_of(line)
    found = BRACKETED.fullmatch(value)
    if parts is None or parts["key"] not in LISTS or found is None:
        return line
    names = [name.strip() for name in re.split("[，、,]", found["inside"]) if name.strip()]
    better = f"[{', '.join(names)}]{found['rest']}"
    plain = re.fullmatch(r"\[[^，、［］【】]*\]\s*(?:#.*)?", value)
    return line if plain else line[:start] + better


def _code(line: str, _above: str) -> str:
    return re.sub(r"^(区号: *)[“”‘’](0\d{2,3})[“”‘’]", r'\1"\2"', line)


def _english(line: str, _above: str) -> str:
    """English marks between Chinese characters; a comment stays as it is."""
    words, comment = _parted(line)
    better = ENGLISH.sub(lambda sign: CHINESE[sign[0]] if sign[0] != ":" else sign[0], words)
    return better + comment


def _round(line: str, _above: str) -> str:
    """(原件) behind or around Chinese."""
    words, comment = _parted(line)
    if "(" not in words or "](" in words:
        return line
    better = ROUND.sub(
        lambda found: f"（{found[1]}）" if re.search(f"[{HAN}]", found[1]) else found[0], words
    )
    return better + comment if is_paired("".join(BRACKET.findall(better)).replace("()", "")) else line


def _tail(line: str, _above: str) -> str:
    """- 身份证；"""
    said, comment = _parted(line)
    end = said.rstrip()
    return end[:-1] + said[len(end) :] + comment if ENTRY_ENDED.fullmatch(end) else line


def _quotes(line: str, _above: str) -> str:
    """Straight ones in the middle of a text; quotation marks around the whole of it are YAML's."""
    words, comment = _parted(line)
    _, value = value_of(words)
    if value[:1] in ('"', "'", "[", "{") or words.count('"') % 2 or '"' not in value:
        return line
    return STRAIGHT.sub(lambda found: f"“{found[1]}”", words) + comment


def _parted(line: str) -> tuple[str, str]:
    comment = COMMENT.search(line)
    return (line[: comment.start()], line[comment.start() :]) if comment else (line, "")


SIGNS: tuple[tuple[str, Mend], ...] = (("删掉看不见的字符", _unseen), ("偏旁部首的符号改成汉字", _radicals))
SHAPES: tuple[tuple[str, Mend], ...] = (
    ("删掉一条末尾的标点", _tail),
    ("行首的制表符改成空格", _tabs),
    ("行首的全角空格改成空格", _wide_spaces),
    ("行首改成“- ”", _dash),
    ("繁体字的栏名改成简体", _traditional),
    ("冒号改成英文冒号加一个空格", _colon),
    ("花括号改成英文的", _braces),
    ("方括号和逗号改成英文的", _list),
    ("区号的引号改成英文的", _code),
)
WORDS: tuple[tuple[str, Mend], ...] = (
    ("英文括号改成中文的", _round),
    ("英文标点改成中文的", _english),
    ("英文引号改成中文的", _quotes),
)
