"""Signs that nobody means to write: those that can't be seen, and those that only look like a character."""

from __future__ import annotations

import re
from unicodedata import normalize

NEVER_SEEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680"
    r"\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef"
    r"\ufe00-\ufe0e\ufeff\uffa0\ufff9-\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U0001fffe\U0001ffff\U000e0000-\U000e0fff"
)
UNSEEN = re.compile(
    rf"[{NEVER_SEEN}]"
    r"|(?<![\u2000-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff0-9#*])\ufe0f"
)
"""Control characters, zero-width and bidirectional signs, line ends that only some programs see, letters and
braille without ink, signs that only form others, and the replacement sign that stands where a character was
lost. The last of the signs that choose a form belongs to an emoji where it stands behind one."""
NAMES = {
    "\xad": "软连字符",
    "\x85": "换行符",
    "\u2028": "换行符",
    "\u2029": "换行符",
    "\u034f": "零宽空格",
    "\u180e": "零宽空格",
    "\u17b4": "零宽空格",
    "\u17b5": "零宽空格",
    "\u2800": "空白的盲文字符",
}
NAMES |= dict.fromkeys("\u115f\u1160\u3164\uffa0", "空白的韩文字符")
NAMES |= dict.fromkeys(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "文字方向符"
)
NAMES |= dict.fromkeys("\ufff9\ufffa\ufffb\ufffc\ufffe\uffff", "不是文字的符号")
ON_A_LETTER = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
STACKED = re.compile(rf"[{ON_A_LETTER}]{{2,}}")
"""Marks one upon the other on a letter: no pinyin has two, and many of them cover the lines around."""
FOREIGN = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХасԁеһіјорѕухԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ",
        "ABESIJKMHOPCTYXacdehijopsyxqwABEZHIKMNOPTYXoc",
        strict=True,
    )
)
"""Russian and Greek letters that look like Latin ones."""
ALIKE = "".join(FOREIGN)
WORD = "\u0370-\u03ff\u0400-\u052f"
FROM_A_PDF = (
    r"\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufadf\ufb00-\ufb06"
    r"\U0001d400-\U0001d7ff\U0002f800-\U0002fa1f"
)
LOOKALIKE = re.compile(rf"[{FROM_A_PDF}]|(?<![{WORD}])[{ALIKE}]++(?![{WORD}])")
"""What copying from a PDF puts in place of characters and letters, and letters of another script in a word
that has no others of it: they look the same, and no search finds them."""
SUSPECT = re.compile(rf"[{NEVER_SEEN}\ufe0f{ON_A_LETTER}{FROM_A_PDF}{ALIKE}]")
"""What any of these begins with: hardly a text has one."""
RADICALS, CHARACTERS = (
    "⾭⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "青母民西见角贝车长门青页风飞食马鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that are whole characters of the simplified script, which Unicode's tables don't name."""
MEANT = dict(zip(RADICALS, CHARACTERS, strict=True))


def name_of(unseen: str) -> str:
    """What an editor calls a sign that can't be seen."""
    return NAMES.get(unseen, "零宽空格" if unseen >= "\u200b" else "控制字符")


def meant(lookalike: str) -> str:
    """What signs look like; the signs themselves where there is nothing."""
    return "".join(MEANT.get(sign) or FOREIGN.get(sign) or normalize("NFKC", sign) for sign in lookalike)


def sign_kind(lookalike: str) -> str:
    """What an editor calls a sign that looks like another."""
    if lookalike in FOREIGN:
        return "希腊文字母" if lookalike < "\u0400" else "俄文字母"
    if "\u2e80" <= lookalike <= "\u2fd5":
        return "偏旁部首的符号"
    return "兼容字符" if normalize("NFKC", lookalike) > "\u2e80" else "排版用的字母"
