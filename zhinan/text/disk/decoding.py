"""Bytes on disk to a source's text; what is wrong with the bytes is told to the file's editor."""

from __future__ import annotations

from pathlib import Path

from zhinan.text.disk.befallen import RESTORE, is_garbled, settle_merges
from zhinan.text.disk.door import TooLargeError, bytes_of
from zhinan.text.disk.encodings import decoded, is_plausible
from zhinan.text.nodes import Mark
from zhinan.text.signs import LOOKALIKE, STACKED, SUSPECT, UNSEEN, meant, name_of, sign_kind
from zhinan.text.source import LONGEST_TEXT, Source

BINARIES = {
    b"PK\x03\x04": " Word 或 Excel 文件（.docx、.xlsx）",
    b"\xd0\xcf\x11\xe0": "旧版 Word 或 Excel 文件（.doc、.xls）",
    b"%PDF": " PDF 文件",
    b"{\\rtf": "写字板文件（.rtf）",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
}


def read_source(path: Path, name: str, data: bytes | None = None) -> Source:
    """The file at `path`; messages call it `name`, and `data` are its bytes where they are known.

    A byte order mark and Windows line ends are harmless and dropped. Text in another encoding is a problem,
    and is read on where it can be, so that its other problems are told as well.
    """
    try:
        data = bytes_of(path) if data is None else data
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
    text, complaint = decoded(data)
    source = Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))
    if complaint:
        source.report(_first_foreign(source), *complaint)
        if not is_plausible(source.text):
            source = _unreadable(name, *complaint)
    if is_garbled(source.text):
        source = _unreadable(name, "整个文件是乱码：UTF-8 的文字被当成 ANSI 存了", RESTORE)
    settle_merges(source)
    if not source.problems or complaint:
        _complain_of_signs(source)
    if not source.unsure:
        _complain_of_length(source)
    return source


def _unreadable(name: str, message: str, hint: str) -> Source:
    source = Source(name, "", unsure=True)
    source.report(Mark(0), message, hint)
    return source


def _first_foreign(source: Source) -> Mark:
    """The first line with anything but ASCII: there the encoding shows."""
    for number, line in enumerate(source.lines, 1):
        if not line.isascii():
            return Mark(number)
    return Mark(1)


def _complain_of_signs(source: Source) -> None:
    """Signs that nobody means go, or become what they look like, each line's first with a complaint."""
    if not SUSPECT.search(source.text) or not any(
        signs.search(source.text) for signs in (UNSEEN, LOOKALIKE, STACKED)
    ):
        return
    for number, line in enumerate(source.lines, 1):
        unseen, alike = UNSEEN.search(line), LOOKALIKE.search(line)
        if unseen:
            source.report(Mark(number, unseen.start() + 1), *_unseen(unseen[0]))
        if alike:
            source.report(Mark(number, alike.start() + 1), *_alike(alike[0][0]))
        if stacked := STACKED.search(line):
            message = f"这一行有叠在一个字母上的 {len(stacked[0])} 个符号（U+{ord(stacked[0][0]):04X} 等）"
            source.report(Mark(number, stacked.start() + 1), message, "会盖住上下几行；把这一处重新输入一遍")
    plain = STACKED.sub("", UNSEEN.sub("", source.text))
    source.replace_text(LOOKALIKE.sub(lambda sign: meant(sign[0]), plain))


def _unseen(sign: str) -> tuple[str, str]:
    if sign == "\ufffd":
        return "这一行有乱码（�），原来的字已经丢了", "照原文件把丢了的字补上"
    message = f"这一行有看不见的字符（{name_of(sign)} U+{ord(sign):04X}）"
    return message, "删掉光标前后看不见的字符，或把这一行重新输入一遍"


def _alike(sign: str) -> tuple[str, str]:
    character = meant(sign)
    what = "字母" if character.isascii() else "汉字"
    instead = f"不是{what}“{character}”" if character != sign else f"不是{what}"
    hint = "从 PDF 复制的文字里常有，看起来一样，却搜不到；把这一行重新输入一遍"
    return f"这一行的“{sign}”是{sign_kind(sign)}（U+{ord(sign):04X}），{instead}", hint


def _complain_of_length(source: Source) -> None:
    """A file with a line that no person reads is not read either."""
    for number, line in enumerate(source.lines, 1):
        if len(line) > LONGEST_TEXT:
            source.unsure = True
            message = f"这一行有 {len(line)} 个字，太长了"
            source.report(Mark(number), message, f"最长 {LONGEST_TEXT} 个字；分成几条，每条一行")
    if source.unsure:
        source.replace_text("")
