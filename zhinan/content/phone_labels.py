"""What stands beside a phone number, and what an editor is told of what is none."""

from __future__ import annotations

import re

from zhinan.content.dialling import (
    EXTENSION,
    MOST_IN_A_RANGE,
    OR,
    RANGE,
    SIGNS,
    SUBSCRIBER,
    is_unclear,
    parted,
)
from zhinan.text.shapes import FULLWIDTH_DIGITS
from zhinan.text.source import quoted

LABELLED = re.compile(r"(?P<number>.*\d[）)]?)\s*[（(](?P<label>[^（）()]*)[）)]")
TITLED = r"(?P<label>[^：:]*[^\d\s：:+（(][^：:]*)[：:]\s*(?P<number>[\d（(+].*)"
"""2号窗口：85770609. Compiled when it is asked for, as the next: few builds read such numbers."""
NAMED = r"(?P<label>[一-鿿]{2,20}(?:[（(][一-鿿]+[）)])?)\s*(?P<number>[\d（(+].*)"
"""某某局 0532-85770609."""
PUT_THROUGH = re.compile(r"(?P<number>.*\d)\s*(?P<label>转[一-鿿]{1,12})")
"""85770609转综合科: somebody puts the call through."""
SHAPE = "写成 0532-85770609 的样子：区号加 7 或 8 位号码；几个号码用顿号“、”隔开，说明写在号码后面的括号里"
NO_NUMBER = "没有号码的，删掉这一行；文件没印的写“原文未载”；留给各市的写“由各市公布”"
WORDS_ONLY = "只留号码，别的话去掉；咨询电话、监督电话这几栏，话写在“说明”里，号码写在“电话”里"
A_SENTENCE = 6
"""Characters from which words without a number say something: 各街道电话见附件."""
ORIGINALLY = "原印"
ORIGINAL = re.compile(rf"{ORIGINALLY}\s*(?P<printed>[\d-]+)$", re.ASCII)
"""5217076（原印217076）: a number put right, and what the document prints."""
LONGEST = 400
"""Characters of the longest text with phone numbers."""


def parted_from_label(part: str) -> tuple[str, str | None]:
    """The number without its label: （受理） behind it, or 2号窗口： before it."""
    plain = part.translate(FULLWIDTH_DIGITS)
    if len(plain) > LONGEST:
        return plain, None
    behind = LABELLED.fullmatch(plain)
    if behind and re.search(r"\D", behind["label"]) and not EXTENSION.fullmatch(behind["label"]):
        return behind["number"].strip(), behind["label"]
    through = PUT_THROUGH.fullmatch(plain)
    if through:
        return through["number"], through["label"]
    before = re.fullmatch(TITLED, plain) or re.fullmatch(NAMED, plain)
    if before and not EXTENSION.search(before["label"]):
        return before["number"].strip(), before["label"].strip()
    return plain.strip(), None


def why_not(part: str, area_code: str | None) -> tuple[str, str]:
    """Message and hint for what is no phone number."""
    plain = part.translate(FULLWIDTH_DIGITS)
    digits = re.sub(r"[^0-9]", "", plain)
    if re.search(r"[A-Za-z]", plain) and digits:
        return f"电话{quoted(part)}里有字母", "电话只写数字；字母 O 和数字 0、字母 l 和数字 1 容易弄混"
    number, label = parted_from_label(part)
    if (label or "").startswith(ORIGINALLY) and not ORIGINAL.match(label or ""):
        return (
            f"{quoted(part)}里的“{ORIGINALLY}”后面要写号码",
            "写成 5217076（原印217076）的样子：后面是原文件印的数字",
        )
    if not digits:
        return f"{quoted(part)}不像电话号码", NO_NUMBER if len(plain) < A_SENTENCE else WORDS_ONLY
    if is_unclear(number, area_code):
        hint = "分机写 转8；连着的几个号码写 62951060~68；是一个号码的，去掉最后那个短横线"
        return f"看不出{quoted(part)}最后的数字是分机，还是另一个号码", hint
    if RANGE.fullmatch(number) or OR.fullmatch(number):
        hint = f"从小到大写，最多 {MOST_IN_A_RANGE} 个号码，如 62951060~68；或用顿号“、”隔开，逐个写全"
        return f"{quoted(part)}不像几个连着的号码", hint
    digits = re.sub(r"\D", "", number)
    if len(digits) < 5 or not SIGNS.fullmatch(number):
        return f"{quoted(part)}不像电话号码", SHAPE
    code, subscriber = parted(digits, area_code)
    lost = f"0{digits}" if area_code and f"0{digits}".startswith(area_code) else ""
    if lost and SUBSCRIBER.fullmatch(lost.removeprefix(area_code or "")):
        right = f"{area_code}-{lost.removeprefix(area_code or '')}"
        return f"电话{quoted(part)}的区号少了前面的 0", f"写成 {right}"
    if code is None:
        return f"电话{quoted(part)}没有区号", "写上区号，或在 city.yaml 里填上“区号”"
    if len(subscriber) not in (7, 8):
        return f"电话{quoted(part)}的号码有 {len(subscriber)} 位，应该是 7 或 8 位", f"核对号码；{SHAPE}"
    return f"电话{quoted(part)}的号码不能以 {subscriber[0]} 开头", f"核对号码；{SHAPE}"
