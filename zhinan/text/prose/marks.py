"""Chinese marks: brackets and quotation marks in pairs, no mark twice, none of a keyboard's English ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

Slip = tuple[str, str, str]
"""A piece of the text, message, hint. Of a mark the piece ends with it, so that it can be found again."""
PAIRS = {"《": "》", "“": "”", "（": "）", "〔": "〕", "【": "】", "「": "」", "『": "』"}
OPENING = {close: begin for begin, close in PAIRS.items()}
BRACKET = re.compile("[《》“”（）〔〕【】「」『』()]")
HAN = "\u4e00-\u9fff"
AFTER = rf"[{HAN}》”）〕】]"
BEFORE = rf"[{HAN}《“（〔【]"
TWICE = re.compile(r"([，。；：、！？])[，。；：、！？]+")
SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
POINTS = re.compile("[,;:.?!]")
ENGLISH = re.compile(rf"(?<={AFTER})[,;:?!](?={BEFORE})|(?<=[{HAN}])[,;:.](?=$|\n)|(?<=[{HAN}])\.(?=[{HAN}])")
CHINESE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
SEVERAL_SPACES = "文字中间连着有几个空格"
PAIRED = "补上另一半，或把多的一半删掉"
AROUND = 6
"""Characters of the text around a mark that a message repeats."""


def complain_of_marks(text: str) -> Iterator[Slip]:
    """The first of each kind."""
    if not is_paired("".join(BRACKET.findall(text))):
        yield from _brackets(text)
    twice = TWICE.search(text)
    if twice:
        yield _around(text, twice.start()), f"标点“{twice[0]}”重复了", f"只留一个，如“{twice[1]}”"
    if "  " in text and (spaces := SPACES.search(text)):
        yield _around(text, spaces.start()), SEVERAL_SPACES, "删掉多余的空格"
    if POINTS.search(text) and (english := ENGLISH.search(text)):
        hint = f"改成中文的“{CHINESE[english[0]]}”"
        yield _around(text, english.start()), f"中文里用了英文标点 {english[0]}", hint
    if '"' in text and re.search(f"[{HAN}]", text):
        yield _around(text, text.index('"')), '中文里用了英文引号 "', "改成中文引号“ ”"


@lru_cache(maxsize=4096)
def is_paired(signs: str) -> bool:
    """Whether brackets and quotation marks, taken out of a text, stand in pairs and are Chinese ones."""
    open_signs: list[str] = []
    for sign in signs:
        if sign in PAIRS:
            open_signs.append(sign)
        elif not open_signs or PAIRS.get(open_signs.pop()) != sign:
            return False
    return not open_signs


def _brackets(text: str) -> Iterator[Slip]:
    """Half a pair, or two halves of different pairs: the first place where it shows."""
    open_at: list[int] = []
    for match in BRACKET.finditer(text):
        sign, place = match[0], match.start()
        if sign in PAIRS or sign == "(":
            open_at.append(place)
            continue
        if not open_at:
            other = OPENING.get(sign, "(")
            yield (
                _around(text, place),
                f"“{sign}”前面少了“{other}”" if sign != "”" else "” 前面少了 “",
                PAIRED,
            )
            return
        begun = text[open_at.pop()]
        if {begun, sign} in ({"（", ")"}, {"(", "）"}):
            yield (
                _around(text, place),
                f"括号一半是中文的、一半是英文的：{begun} 和 {sign}",
                "都用中文括号（ ）",
            )
            return
        if PAIRS.get(begun, ")") != sign:
            yield _around(text, place), f"{begun} 和 {sign} 不是一对", f"{begun} 要配 {PAIRS.get(begun, ')')}"
            return
        if begun == "(" and _is_chinese(text, place):
            yield _around(text, place), "中文里用了英文括号 ( )", "改成中文括号（ ）"
            return
    if open_at:
        sign = text[open_at[-1]]
        yield _around(text, open_at[-1]), f"{sign} 后面少了 {PAIRS.get(sign, ')')}", PAIRED


def _is_chinese(text: str, end: int) -> bool:
    """Whether an English pair of brackets holds Chinese words or stands behind them."""
    begin = text.rfind("(", 0, end)
    return bool(re.search(f"[{HAN}]", text[begin:end]) or re.match(f"[{HAN}]", text[begin - 1 : begin]))


def _around(text: str, place: int) -> str:
    """The mark with a little of what stands before it, so that it can be found again in its line."""
    return text[max(place - AROUND, 0) : place + 1].rsplit("\n", 1)[-1]
