"""The one door that content comes in by: regular files in real folders, and only so much of them.

A link could bring in any file of the machine, a pipe could keep the program waiting for ever. What is below
content/ has to be there itself; content/ may be a link, its folder is chosen by whoever runs the program.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from zhinan.text.disk.leavings import is_left_behind

Entry = Literal["file", "folder", "nothing", "link", "pipe", "socket", "device"]
FOREIGN: dict[Entry, str] = {"link": "链接", "pipe": "管道", "socket": "套接字", "device": "设备文件"}
"""What is not let in, in an editor's words."""

LARGEST = 1_000_000
"""Bytes of a file: forty times the largest that the guide of a province has."""
LARGEST_ISSUED = 5_000_000
"""Bytes of a form as it is issued: some pages, scanned."""
ISSUED = (".pdf", ".docx", ".png", ".jpg")
MOST_IN_A_FOLDER = 5_000
"""Files in one folder: a city has 60 items, its whole catalogue of services some 2,000."""
MOST_IN_ALL = 100_000
"""Files below content/: 400 places with 60 files each are 24,000."""
CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Not to follow a link, not to wait for a pipe, that has come since we looked."""


class TooLargeError(Exception):
    """A file has more bytes than one of its kind may have."""


def entry_at(content: Path, path: Path) -> Entry:
    """What stands at a path below the folder `content`, or on the way to it where that is no folder."""
    place, parts = content, path.relative_to(content).parts
    for part in parts[:-1]:
        place /= part
        found = _entry(place)
        if found != "folder":
            return found if found in FOREIGN else "nothing"
    return _entry(path) if parts else "folder"


def _entry(path: Path) -> Entry:
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError):
        return "nothing"
    if stat.S_ISREG(mode):
        return "file"
    if stat.S_ISDIR(mode):
        return "folder"
    if stat.S_ISLNK(mode):
        return "link"
    if stat.S_ISFIFO(mode):
        return "pipe"
    return "socket" if stat.S_ISSOCK(mode) else "device"


def bytes_of(path: Path) -> bytes:
    """The bytes of a regular file; OSError for anything else, TooLargeError where they are too many."""
    with open(path, "rb", opener=_opened) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(None, "不是普通文件")
        most = LARGEST_ISSUED if path.suffix in ISSUED else LARGEST
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLargeError
    return data


def write_back(path: Path, data: bytes) -> None:
    """Other bytes for a file, whole or not at all, with the permissions that it has."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(data)
    fresh.chmod(stat.S_IMODE(path.stat().st_mode))
    fresh.replace(path)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | CAREFULLY)


def names_in(folder: Path) -> list[str]:
    """The names of what is in a folder, but what is left behind, in order; one more than allowed will do."""
    names: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if not is_left_behind(entry.name):
                names.append(entry.name)
            if len(names) > MOST_IN_A_FOLDER:
                break
    return sorted(names)


def entries_of(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name, kind and path of what is in a folder, in order.

    A folder that isn't there, or is a link, has nothing.
    """
    if folder.is_symlink() or not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_file(follow_symlinks=False):
            yield entry.name, "file", entry.path
        else:
            yield entry.name, "folder" if entry.is_dir(follow_symlinks=False) else "other", entry.path


def contents_of(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """Name, kind and bytes of what is in a folder, in order; of what can't be read, or is no file, none."""
    for name, kind, path in entries_of(folder):
        try:
            yield name, kind, bytes_of(Path(path)) if kind == "file" else b""
        except (OSError, TooLargeError) as error:
            yield name, repr(error), b""
