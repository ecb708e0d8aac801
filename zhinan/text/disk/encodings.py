"""Which encoding a file's bytes are in: UTF-8, or another that is named and read all the same."""

from __future__ import annotations

import codecs
import re

from zhinan.text.vocabulary import KEYS

SAVE_AS = "用记事本等编辑器打开，“另存为”，编码选 UTF-8"
FIELD = re.compile(r"^[ \t]*(?:- +)?([^\s:：]{1,12})[:：]", re.MULTILINE)
MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""What a file may begin with, the longer first: UTF-32 begins as UTF-16 does."""
UNMARKED = (
    ("utf-32-le", "UTF-32"),
    ("utf-32-be", "UTF-32"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
)

Complaint = tuple[str, str]
"""Message and hint."""


def decoded(data: bytes) -> tuple[str, Complaint | None]:
    """The text, and what is wrong where it isn't UTF-8."""
    for mark, codec, name in MARKED:
        if data.startswith(mark):
            return data.decode(codec, "replace"), _in(f"{name}（Unicode）")
    for codec, name in UNMARKED if b"\0" in data else ():
        text = _strictly(data, codec)
        if text is not None and is_plausible(text):
            return text, _in(f"{name}（Unicode）")
    text = _strictly(data, "utf-8-sig")
    if text is not None:
        return text, None
    text = _strictly(data, "gb18030")
    if text is not None:
        return text, _in("GBK（ANSI）")
    hint = f"{SAVE_AS}；如果是 Word 文件，请把文字复制到纯文本文件里"
    return data.decode("utf-8", "replace"), ("文件不是 UTF-8 编码的文本", hint)


def is_plausible(text: str) -> bool:
    """Whether a decoded text reads like a content file: it has a field that the guide knows."""
    return any(name in KEYS for name in FIELD.findall(text)) and "\ufffd" not in text


def _in(encoding: str) -> Complaint:
    return f"文件是 {encoding}编码，程序只读 UTF-8", SAVE_AS


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None
