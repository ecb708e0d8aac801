"""Signs that nobody means to write: those that can't be seen, and those that only look like a character."""

from __future__ import annotations

import re
from unicodedata import normalize

UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff"
    r"\U0001fffe\U0001ffff\U000e0000-\U000e007f]"
)
"""Control characters, zero-width and bidirectional signs, line ends that only some programs see, letters and
braille without ink, and the replacement sign that stands where a character was lost."""
NAMES = {
    "\xad": "软连字符",
    "\x85": "换行符",
    "\u2028": "换行符",
    "\u2029": "换行符",
    "\u034f": "零宽空格",
    "\u061c": "文字方向符",
    "\u180e": "零宽空格",
    "\u17b4": "零宽空格",
    "\u17b5": "零宽空格",
    "\u2800": "空白的盲文字符",
} | dict.fromkeys("\u115f\u1160\u3164\uffa0", "空白的韩文字符")
RADICAL = re.compile(r"[\u2e80-\u2fd5]")
"""What copying from a PDF puts in place of characters: it looks the same, and no search finds it."""
RADICALS, CHARACTERS = (
    "⾭⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "青母民西见角贝车长门青页风飞食马鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that are whole characters of the simplified script, which Unicode's tables don't name."""
MEANT = dict(zip(RADICALS, CHARACTERS, strict=True))


def name_of(unseen: str) -> str:
    """What an editor calls a sign that can't be seen."""
    return NAMES.get(unseen, "零宽空格" if unseen >= "\u200b" else "控制字符")


def meant(radical: str) -> str:
    """The character that a radical looks like; the radical itself where there is none."""
    return MEANT.get(radical) or normalize("NFKC", radical)
