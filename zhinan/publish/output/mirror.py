"""A second folder with the same files, as hard links: what a build changes is changed there first."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

COMING = ".zhinan-new"
"""Ends the name of a file that is on its way to its place, or that a killed build left on it."""


def mirror(folder: Path, twin: Path) -> None:
    """Make `twin` have exactly the files, links and folders of `folder`; files are the same ones, not copies.

    Whatever stands there is mended. OSError where the file system can't do it: another disk, files of others.
    """
    if not twin.is_dir() or twin.is_symlink():
        remove(twin)
        twin.mkdir(parents=True)
    _mirror(str(folder), str(twin))


def _mirror(folder: str, twin: str) -> None:
    """Paths are texts: a country has hundreds of thousands of them."""
    if _looks(folder) != _looks(twin):
        shutil.copystat(folder, twin)
    with os.scandir(folder) as entries:
        wanted = {entry.name: entry for entry in entries if not entry.name.endswith(COMING)}
    with os.scandir(twin) as entries:
        there = {entry.name: entry for entry in entries}
    for name in there.keys() - wanted.keys():
        remove(Path(twin, name))
    for name, entry in wanted.items():
        found, path = there.get(name), f"{twin}/{name}"
        if entry.is_dir(follow_symlinks=False):
            if found and not found.is_dir(follow_symlinks=False):
                remove(Path(path))
                found = None
            if found is None:
                Path(path).mkdir()
            _mirror(entry.path, path)
        elif found is None or found.inode() != entry.inode():
            if found:
                remove(Path(path))
            os.link(entry.path, path, follow_symlinks=False)


def _looks(folder: str) -> tuple[int, int]:
    """The permissions of a folder, and when it was changed."""
    found = os.lstat(folder)
    return found.st_mode, found.st_mtime_ns


def remove(path: Path) -> None:
    """Remove a file, a link or a whole folder; nothing there is well too."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
