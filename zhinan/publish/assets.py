"""Style sheets, scripts and pictures, at addresses that name their bytes.

A page and what it loads are always of one age: what changes gets another address, so a host may let browsers
keep each for ever (RFC 8246, immutable).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from zhinan.text.disk.leavings import is_left_behind

FOLDER = "assets/"
IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)


@dataclass(frozen=True)
class Assets:
    """The files of static/."""

    files: Mapping[str, bytes]
    """By their paths below static/."""
    folder: str
    """Where they stand below site/: assets/<digest>/."""

    def address(self, name: str) -> str:
        """Of one of them, from the site's root."""
        return self.folder + name


def read_assets(static: Path) -> Assets:
    """What is to be published of static/.

    A style sheet that another imports is published in it, and only there: a page then asks for one file, not
    for one that names ten.
    """
    files, imported = {}, set()
    for path in _published(static):
        files[path.relative_to(static).as_posix()] = path.read_bytes()
        if path.suffix == ".css":
            names = [path.parent / name for name in IMPORT.findall(path.read_text(encoding="utf-8"))]
            imported |= {name.relative_to(static).as_posix() for name in names}
            if names:
                files[path.relative_to(static).as_posix()] = joined(path).encode()
    files = {name: data for name, data in files.items() if name not in imported}
    return Assets(files, folder_of(files))


def joined(sheet: Path) -> str:
    """The style sheet with those that it imports in their places."""
    return IMPORT.sub(
        lambda found: joined(sheet.parent / found[1]).rstrip("\n"), sheet.read_text(encoding="utf-8")
    )


def folder_of(files: Mapping[str, bytes]) -> str:
    """The folder below site/ for files that belong together, named by all their names and bytes."""
    digest = blake2b(digest_size=8)
    for name, data in sorted(files.items()):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return f"{FOLDER}{digest.hexdigest()}/"


def _published(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if is_left_behind(path.name):
            continue
        if path.is_dir():
            yield from _published(path)
        else:
            yield path
