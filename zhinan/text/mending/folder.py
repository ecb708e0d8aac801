"""All content files that can be put right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zhinan.text.disk.door import TooLargeError, bytes_of, entry_at, names_in
from zhinan.text.mending.files import Mended, mend

SUFFIXES = (".yaml", ".md")


def mended_files(content: Path) -> Iterator[tuple[Path, Mended]]:
    """Each file below `content` that can be put right, in order; links are left alone."""
    for path in _files(content, content):
        try:
            data = bytes_of(path)
        except (OSError, TooLargeError):
            continue  # told by the check
        mended = mend(path.relative_to(content.parent).as_posix(), data)
        if mended:
            yield path, mended


def _files(content: Path, folder: Path) -> Iterator[Path]:
    for name in names_in(folder) if folder.is_dir() else ():
        path = folder / name
        entry = entry_at(content, path)
        if entry == "folder":
            yield from _files(content, path)
        elif entry == "file" and path.suffix in SUFFIXES:
            yield path
