"""Forms as they are issued, beside their yaml: name.pdf, name.docx, name.png; filled in: name.sample.pdf."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from zhinan.content.place.active_files import active_part, file_kind
from zhinan.model.form import FORMATS, FileKind, IssuedFile
from zhinan.text.disk.door import ISSUED, LARGEST_ISSUED, TooLargeError, bytes_of
from zhinan.text.disk.reader import Reader
from zhinan.text.shapes import suggestion

KINDS = get_args(FileKind)
SAMPLE = ".sample"
ENDINGS = tuple(f"{middle}.{kind}" for middle in ("", SAMPLE) for kind in KINDS)
SAVE_AS = "用 Word、WPS 或扫描仪另存成这种文件"


def is_issued(path: Path) -> bool:
    """Whether a file as issued stands beside a form's yaml: it may then have no fields."""
    return any((path.parent / f"{path.stem}{ending}").is_file() for ending in ENDINGS)


def read_issued(reader: Reader, folder: Path, forms: Iterable[str]) -> dict[str, tuple[IssuedFile, ...]]:
    """The files by form, blank ones first; complains of those that can't be given to everybody."""
    known = set(forms)
    found: dict[str, list[IssuedFile]] = {}
    for path in _candidates(reader, folder):
        form = path.stem.removesuffix(SAMPLE)
        if form not in known:
            hint = f"新建 forms/{form}.yaml，写上标题；或照表格的文件名改它的名字{suggestion(form, known)}"
            reader.complain(path, f"{path.name} 没有对应的表格 {form}.yaml", hint)
        elif file := _read(reader, path):
            found.setdefault(form, []).append(file)
    return {form: tuple(sorted(files, key=_order)) for form, files in found.items()}


def _candidates(reader: Reader, folder: Path) -> Iterator[Path]:
    if reader.entry(folder) == "folder":
        for path in reader.children(folder):
            if path.suffix in ISSUED and reader.entry(path) == "file":
                yield path


def _order(file: IssuedFile) -> tuple[bool, int]:
    return file.sample, KINDS.index(file.kind)


def _read(reader: Reader, path: Path) -> IssuedFile | None:
    (kind,) = (one for one in KINDS if path.suffix == f".{one}")
    try:
        data = bytes_of(path)
    except TooLargeError:
        message = f"{path.name} 太大，超过 {LARGEST_ISSUED // 1_000_000} MB"
        reader.complain(path, message, "扫描的分辨率调低（200 dpi、黑白）再存一次")
        return None
    except OSError:
        reader.complain(path, f"打不开 {path.name}", "检查它的权限")
        return None
    real = file_kind(data)
    if real is None or real != kind:
        what = f"其实是 {FORMATS[real]}（.{real}）" if real else f"不是 {FORMATS[kind]}（.{kind}）"
        hint = f"把后缀改成 .{real}" if real else SAVE_AS
        reader.complain(path, f"{path.name} {what}", hint)
        return None
    if part := active_part(real, data):
        message = f"{path.name} 里有{part}，不能让群众下载"
        reader.complain(path, message, "去掉它再存；不好去掉的，打印成 PDF 再放进来")
        return None
    digest = hashlib.blake2b(data, digest_size=8).hexdigest()
    return IssuedFile(path.name, real, path.stem.endswith(SAMPLE), len(data), digest, path.parent.parent.name)
