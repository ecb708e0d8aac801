"""Numbers with what they count: 2份, 4张, 一式两份."""

from __future__ import annotations

import re

from zhinan.text.shapes import FULLWIDTH_DIGITS

NUMERALS = tuple("__一一二两三三四四五五六六七七八八九九十十")
"""Each number as it is said, in two ways."""
PLAIN = "只写阿拉伯数字，不写单位，如 7"
COUNTED = "只写几份，如 1、2份、一式两份；别的要求写在“受理标准”里"


def digits_in(word: str, units: str) -> str:
    """The digits that are meant, where it is a number; `units` are those that may stand behind it."""
    digits = word.translate(FULLWIDTH_DIGITS)
    if not units:
        return digits
    digits = re.sub(rf"^(?:一式|各)|\s*(?:{units})$", "", digits)
    return str(NUMERALS.index(digits) // 2) if digits in NUMERALS[2:] else digits


def how_to_count(units: str) -> str:
    """What an editor is told of what is no number."""
    return COUNTED if units else PLAIN
