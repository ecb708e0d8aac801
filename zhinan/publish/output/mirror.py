"""A second folder with the same files, as hard links: what a build changes is changed there first.

How each folder of both looked when they were the same is kept, so that only those are gone through in which
something was changed since, by a build or by others.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import MsgspecError, Struct, msgpack

COMING = ".zhinan-new"
"""Ends the name of a file that is on its way to its place, or that a killed build left on it."""
SETTLED = 3_000_000_000
"""Nanoseconds: what was changed so shortly before it was looked at could have been changed again unseen."""

Looks = tuple[int, int]
"""Which folder it is, and when it was changed last, as the system notes it; both -1 where there is none."""
NOTHING: Looks = (-1, -1)


class Seen(Struct, array_like=True):
    """Two folders that were the same, each folder below them by its path from there (empty, or /a/b)."""

    moment: int
    """In nanoseconds."""
    looks: dict[str, tuple[Looks, Looks]]


class Mirror:
    """A folder and its twin."""

    def __init__(self, folder: Path, twin: Path, note: Path) -> None:
        """`note` is the file that tells how both looked when they were the same the last time."""
        self._one, self._other, self._note = str(folder), str(twin), note
        self._known: dict[str, tuple[Looks, Looks]] = {}
        self._walked: set[str] = set()
        """Folders that may look otherwise than is known."""

    def align(self) -> None:
        """Make the twin have exactly the files, links and folders of the folder: the same files, not copies.

        Whatever stands there is mended. OSError where the file system can't do it: another disk, files of
        others.
        """
        twin = Path(self._other)
        if not twin.is_dir() or twin.is_symlink():
            remove(twin)
            twin.mkdir(parents=True)
        else:
            self._known = self._noted()
        changed = [path for path, looks in self._known.items() if self._looks(path) != looks]
        self._walked = set(changed)
        done: set[str] = set()
        for path in changed if self._known else ("",):
            if _is_folder(self._one + path) and _is_folder(self._other + path):
                self._align(path, done)
        self._walked |= done

    def exchanged(self) -> None:
        """Either stands where the other stood."""
        self._known = {path: (other, one) for path, (one, other) in self._known.items()}

    def keep(self, files: Iterable[str]) -> None:
        """Both are the same now; `files`, by their paths below them, have come, changed or gone."""
        self._walked.update(folder for path in files for folder in _folders_of(path))
        looks = {path: found for path, found in self._known.items() if path not in self._walked}
        for path in self._walked:
            found = self._looks(path)
            if NOTHING not in found:
                looks[path] = found
        self._note.write_bytes(msgpack.encode(Seen(time.time_ns(), looks)))

    def _noted(self) -> dict[str, tuple[Looks, Looks]]:
        try:
            seen = msgpack.decode(self._note.read_bytes(), type=Seen)
        except (OSError, MsgspecError):
            return {}
        before = seen.moment - SETTLED
        return {
            path: looks if looks[0][1] < before and looks[1][1] < before else (NOTHING, NOTHING)
            for path, looks in seen.looks.items()
        }

    def _looks(self, path: str) -> tuple[Looks, Looks]:
        return _looks(self._one + path), _looks(self._other + path)

    def _align(self, path: str, done: set[str]) -> None:
        """One folder, and those below it that are new; paths are texts: a country has very many of them."""
        if path in done:
            return
        done.add(path)
        folder, twin = self._one + path, self._other + path
        if os.lstat(folder).st_mode != os.lstat(twin).st_mode:
            shutil.copystat(folder, twin)
        with os.scandir(folder) as entries:
            wanted = {entry.name: entry for entry in entries if not entry.name.endswith(COMING)}
        with os.scandir(twin) as entries:
            there = {entry.name: entry for entry in entries}
        for name in there.keys() - wanted.keys():
            remove(Path(twin, name))
        for name, entry in wanted.items():
            found, target = there.get(name), f"{twin}/{name}"
            if entry.is_dir(follow_symlinks=False):
                if found and not found.is_dir(follow_symlinks=False):
                    remove(Path(target))
                    found = None
                if found is None:
                    Path(target).mkdir()
                if found is None or f"{path}/{name}" not in self._known:
                    self._align(f"{path}/{name}", done)
            elif found is None or found.inode() != entry.inode():
                if found:
                    remove(Path(target))
                os.link(entry.path, target, follow_symlinks=False)


def _folders_of(path: str) -> Iterator[str]:
    """The folders in which a file stands, by their paths: of a/b.html /a and the whole."""
    parts = path.split("/")[:-1]
    yield from ("".join(f"/{part}" for part in parts[:count]) for count in range(len(parts) + 1))


def _looks(folder: str) -> Looks:
    try:
        found = os.lstat(folder)
    except OSError:
        return NOTHING
    return found.st_ino, found.st_ctime_ns


def _is_folder(path: str) -> bool:
    """Whether there is one; else what stands above it is gone through."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def remove(path: Path) -> None:
    """Remove a file, a link or a whole folder; nothing there is well too."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
