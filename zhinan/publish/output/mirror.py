"""A second folder with the same files, as hard links: what a build changes is changed there first.

How each folder of both looked when they were the same is kept, so that only those are gone through in which
something was changed since, by a build or by others.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, Struct, msgpack

from zhinan.processes.forks import in_forks

COMING = ".zhinan-new"
"""Ends the name of a file that is on its way to its place, or that a killed build left on it."""
SETTLED = 50_000_000
"""Nanoseconds: what was changed so shortly before it was looked at could have been changed again unseen.

Linux notes moments by a clock that ticks every 10 ms, or more often."""
ROUGHLY_SETTLED = 3_000_000_000
"""The same where moments are noted in whole seconds, or in pairs of them."""
SECOND = 1_000_000_000

NOTHING = -1
"""How a folder looks that isn't there: no hash is that."""
UNSETTLED = 0
"""How one looks that may change and look the same: it is gone through again."""


class Seen(Struct, array_like=True):
    """Two folders that were the same: their folders, and how each looked here and there."""

    paths: list[str]
    """From both: empty for themselves, or /a/b."""
    ones: list[int]
    others: list[int]


class Mirror:
    """A folder and its twin."""

    def __init__(self, folder: Path, twin: Path, note: Path) -> None:
        """`note` is the file that tells how both looked when they were the same the last time."""
        self._one, self._other, self._note = str(folder), str(twin), note
        self._ones: dict[str, int] = {}
        self._others: dict[str, int] = {}
        self._walked: set[str] = set()
        """Folders that may look otherwise than is known."""
        self._begun = 0
        """When it was begun to make both the same: what others change from then on may be in one alone."""

    def align(self) -> None:
        """Make the twin have exactly the files, links and folders of the folder: the same files, not copies.

        Whatever stands there is mended. OSError where the file system can't do it: another disk, files of
        others.
        """
        self._begun = time.time_ns()
        twin = Path(self._other)
        if not twin.is_dir() or twin.is_symlink():
            remove(twin)
            twin.mkdir(parents=True)
        else:
            self._recall()
        changed = sorted(path for path in self._ones if self._looks_otherwise(path))
        self._walked = set(changed)
        done: set[str] = set()
        waiting = deque(changed if self._ones else ("",))  # what is above comes before what is below
        while waiting:
            path = waiting.popleft()
            if path not in done and _is_folder(self._one + path) and _is_folder(self._other + path):
                waiting += self._align(path, done)
        self._walked |= done

    def copy(self, jobs: int) -> None:
        """As `align`, where there is no twin: so many processes copy the folders right below the whole."""
        self._begun = time.time_ns()
        Path(self._other).mkdir()
        _copy_mode(self._one, self._other)
        below = self._copy_files("")

        def copied(number: int) -> set[str]:
            done: set[str] = set()
            self._copy(f"/{below[number]}", done)
            return done

        self._walked = {""}.union(*in_forks(copied, len(below), jobs))

    def exchanged(self) -> None:
        """Either stands where the other stood."""
        self._ones, self._others = self._others, self._ones

    def keep(self, files: Iterable[str]) -> None:
        """Both are the same now; `files`, by their paths below them, have come, changed or gone."""
        self._walked.update(folder for path in files for folder in _folders_of(path))
        now = time.time_ns()
        for path in self._walked:
            self._ones[path] = _look(self._one + path, self._begun)
            self._others[path] = _look(self._other + path, now)  # nobody else has to do with it
            if self._ones[path] == NOTHING:
                del self._ones[path], self._others[path]
        seen = Seen(list(self._ones), list(self._ones.values()), [self._others[path] for path in self._ones])
        self._note.write_bytes(msgpack.encode(seen))

    def _recall(self) -> None:
        with suppress(OSError, MsgspecError, ValueError):
            seen = msgpack.decode(self._note.read_bytes(), type=Seen)
            others = dict(zip(seen.paths, seen.others, strict=True))
            self._ones, self._others = dict(zip(seen.paths, seen.ones, strict=True)), others

    def _looks_otherwise(self, path: str) -> bool:
        one, other = self._ones[path], self._others[path]
        known = one != UNSETTLED and other != UNSETTLED
        return not known or _look(self._one + path) != one or _look(self._other + path) != other

    def _align(self, path: str, done: set[str]) -> list[str]:
        """One folder, and those below it that are new; paths are texts: a country has very many of them.

        The folders below it of which nothing is known.
        """
        done.add(path)
        unknown = []
        folder, twin = self._one + path, self._other + path
        _copy_mode(folder, twin)
        wanted = {entry.name: entry for entry in _entries(folder)}
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
                    self._copy(f"{path}/{name}", done)
                elif f"{path}/{name}" not in self._ones:
                    unknown.append(f"{path}/{name}")
            elif found is None or found.inode() != entry.inode():
                if found:
                    remove(Path(target))
                os.link(entry.path, target, follow_symlinks=False)
        return unknown

    def _copy(self, whole: str, done: set[str]) -> None:
        """A folder that the twin hasn't got, with all below it."""
        waiting = [whole]
        while waiting:
            path = waiting.pop()
            done.add(path)
            os.mkdir(self._other + path)  # noqa: PTH102 - a country has very many
            _copy_mode(self._one + path, self._other + path)
            waiting += (f"{path}/{name}" for name in self._copy_files(path))

    def _copy_files(self, path: str) -> list[str]:
        """Link the files and links of a folder into its twin; the names of the folders in it."""
        folders = []
        for entry in _entries(self._one + path):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            else:
                os.link(entry.path, f"{self._other}{path}/{entry.name}", follow_symlinks=False)
        return folders


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """What stands in a folder; files that a killed build left on their way are removed.

    Left alone, they would come back into the site with every other exchange.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(COMING) and not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)  # noqa: PTH108 - as a text, as all here
            else:
                yield entry


def _copy_mode(folder: str, twin: str) -> None:
    if os.lstat(folder).st_mode != os.lstat(twin).st_mode:
        shutil.copystat(folder, twin)


def _folders_of(path: str) -> Iterator[str]:
    """The folders in which a file stands, by their paths: of a/b.html /a and the whole."""
    parts = path.split("/")[:-1]
    yield from ("".join(f"/{part}" for part in parts[:count]) for count in range(len(parts) + 1))


def _look(folder: str, settled: int | None = None) -> int:
    """Names which folder it is, and when it was changed last, as the system notes it.

    UNSETTLED for one that was changed shortly before a moment.
    """
    try:
        found = os.lstat(folder)
    except OSError:
        return NOTHING
    changed = found.st_ctime_ns
    if settled is not None and changed >= settled - (SETTLED if changed % SECOND else ROUGHLY_SETTLED):
        return UNSETTLED
    return hash((found.st_ino, changed))


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
