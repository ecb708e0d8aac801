"""Bytes on disk to a source's text; what is wrong with the bytes is told to the file's editor."""

from __future__ import annotations

import re
from pathlib import Path

from zhinan.text.disk.door import TooLargeError, bytes_of
from zhinan.text.nodes import Mark
from zhinan.text.source import UNSEEN, Source
from zhinan.text.vocabulary import KEYS

BINARIES = {
    b"PK\x03\x04": " Word 或 Excel 文件（.docx、.xlsx）",
    b"\xd0\xcf\x11\xe0": "旧版 Word 或 Excel 文件（.doc、.xls）",
    b"%PDF": " PDF 文件",
    b"{\\rtf": "写字板文件（.rtf）",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
}
SAVE_AS = "用记事本等编辑器打开，“另存为”，编码选 UTF-8"
FIELD = re.compile(r"^[ \t]*(?:- +)?([^\s:：]{1,12})[:：]", re.MULTILINE)
HIDDEN = {
    "\u00ad": "软连字符",
    "\u0085": "换行符",
    "\u2028": "换行符",
    "\u2029": "换行符",
    "\ufeff": "零宽空格",
}


def read_source(path: Path, name: str) -> Source:
    """The file at `path`; messages call it `name`.

    A byte order mark and Windows line ends are harmless and dropped. Text in another encoding is a problem,
    and is read on where it can be, so that its other problems are told as well.
    """
    try:
        data = bytes_of(path)
    except OSError as error:
        return _unreadable(
            name, f"打不开这个文件（{error.strerror or '读取出错'}）", "检查文件的权限，或重新上传"
        )
    except TooLargeError:
        return _unreadable(name, "文件太大，不像是指南的内容", "内容文件只放文字；附件放到别处")
    binary = next((kind for start, kind in BINARIES.items() if data.startswith(start)), None)
    if binary:
        return _unreadable(
            name,
            f"这是{binary}，不是纯文本",
            "把文字复制到新建的纯文本文件里，编码选 UTF-8，按 docs/editing.md 写",
        )
    text, complaint = _decoded(data)
    source = Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))
    if complaint:
        source.report(_first_foreign(source), *complaint)
        if not _plausible(source.text):
            source = _unreadable(name, *complaint)
    if not source.unsure:
        _complain_of_unseen(source)
    return source


def _unreadable(name: str, message: str, hint: str) -> Source:
    source = Source(name, "", unsure=True)
    source.report(Mark(0), message, hint)
    return source


def _decoded(data: bytes) -> tuple[str, tuple[str, str] | None]:
    """The text, and message and hint where it isn't UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), ("文件是 UTF-16（Unicode）编码，程序只读 UTF-8", SAVE_AS)
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("gb18030"), ("文件是 GBK（ANSI）编码，程序只读 UTF-8", SAVE_AS)
    except UnicodeDecodeError:
        hint = f"{SAVE_AS}；如果是 Word 文件，请把文字复制到纯文本文件里"
        return data.decode("utf-8", "replace"), ("文件不是 UTF-8 编码的文本", hint)


def _plausible(text: str) -> bool:
    """Whether a decoded text reads like a content file: it has a field that the guide knows."""
    return any(name in KEYS for name in FIELD.findall(text)) and "\ufffd" not in text


def _first_foreign(source: Source) -> Mark:
    """The first line with anything but ASCII: there the encoding shows."""
    for number, line in enumerate(source.lines, 1):
        if not line.isascii():
            return Mark(number)
    return Mark(1)


def _complain_of_unseen(source: Source) -> None:
    """Characters that can't be seen go, each line's first with a complaint."""
    if not UNSEEN.search(source.text):
        return
    for number, line in enumerate(source.lines, 1):
        match = UNSEEN.search(line)
        if match:
            word = HIDDEN.get(match[0], "零宽空格" if match[0] >= "\u200b" else "控制字符")
            message = f"这一行有看不见的字符（{word} U+{ord(match[0]):04X}）"
            hint = "删掉光标前后看不见的字符，或把这一行重新输入一遍"
            if match[0] == "\ufffd":
                message, hint = "这一行有乱码（�），原来的字已经丢了", "照原文件把丢了的字补上"
            source.report(Mark(number, match.start() + 1), message, hint)
    source.replace_text(UNSEEN.sub("", source.text))
