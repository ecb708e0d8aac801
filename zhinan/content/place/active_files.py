"""What a file is by its bytes, and what in it would do something of its own when it is opened."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from zhinan.model.form import FileKind

DOCUMENT = "word/document.xml"
MOST_UNPACKED = 20_000_000
"""Bytes that are unpacked of one file at most."""
STREAM = re.compile(rb">>\s{0,9}stream\r?\n")
END = b"endstream"
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
PDF_PARTS = (
    (rb"/(JavaScript|JS)\b", "脚本（JavaScript）"),
    (rb"/Launch\b", "打开时启动别的程序的动作（Launch）"),
    (rb"/(EmbeddedFiles?|RichMedia)\b", "夹带的文件"),
    (rb"/(SubmitForm|ImportData|GoToR|GoToE)\b", "往外发送或读取别处文件的动作"),
    (rb"/URI\s*[(<]", "外部链接"),
    (rb"/Encrypt\b", "密码或限制"),
)
WORD_PARTS = (
    ("vbaproject", "宏（vbaProject）"),
    ("vbadata", "宏（vbaData）"),
    ("word/activex/", "控件（ActiveX）"),
    ("word/embeddings/", "夹带的文件"),
)
EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")


def file_kind(data: bytes) -> FileKind | None:
    """pdf, docx, png or jpg by the first bytes; None for anything else."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                return "docx" if DOCUMENT in packed.namelist() else None
        except (zipfile.BadZipFile, ValueError):
            return None
    return None


def active_part(kind: FileKind, data: bytes) -> str:
    """What is in it that a blank form has no need of; empty where there is nothing."""
    if kind == "pdf":
        return _in_pdf(data)
    return _in_word(data) if kind == "docx" else ""


def _in_pdf(data: bytes) -> str:
    streams = tuple(_streams(data))
    edges = (0, *(edge for stream in streams for edge in stream), len(data))
    bare = b"\n".join(data[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    for text in (bare, *_unpacked(data, streams)):
        plain = ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), text)
        for pattern, words in PDF_PARTS:
            if re.search(pattern, plain):
                return words
    return ""


def _streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the contents of streams begin and end."""
    found = STREAM.search(data)
    while found and (end := data.find(END, found.end())) >= 0:
        yield found.end(), end
        found = STREAM.search(data, end)


def _unpacked(data: bytes, streams: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    """Streams of objects: since PDF 1.5 what a file does may stand in them, packed."""
    left = MOST_UNPACKED
    for start, end in streams:
        head = data[max(0, start - 400) : start].rpartition(b" obj")[2]
        if b"ObjStm" not in ESCAPED.sub(lambda one: bytes([int(one[1], 16)]), head):
            continue
        try:
            text = zlib.decompressobj().decompress(data[start:end], left)
        except zlib.error:
            text = data[start:end]
        yield text
        left -= len(text)
        if left <= 0:
            return


def _in_word(data: bytes) -> str:
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for entry in packed.infolist():
                name = entry.filename.lower()
                for start, words in WORD_PARTS:
                    if start in name:
                        return words
                if name.endswith((".rels", "[content_types].xml")):
                    with packed.open(entry) as file:
                        text = file.read(left)
                    left = max(1, left - len(text))
                    if EXTERNAL.search(text):
                        return "外部链接"
                    if b"macroEnabled" in text:
                        return "宏"
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return "读不出来的部分"
    return ""
