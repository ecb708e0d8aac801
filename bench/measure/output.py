"""What a build left in its output: files written again, and files whose bytes differ."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Standing:
    """A file as it stands."""

    inode: int
    time: int
    """Of its last change, in nanoseconds."""
    size: int
    digest: bytes


@dataclass(frozen=True)
class Difference:
    """Between the output before a build and after it."""

    written: int
    """Files that are new, or were written again, with the same bytes or others."""
    files: int
    """Files with other bytes than before, new ones included."""
    pages: int
    """Those of them that are HTML."""
    bytes: int
    """What they have together."""
    gone: int
    """Files that are no more."""


def stand(folder: Path, before: Mapping[str, Standing]) -> dict[str, Standing]:
    """All files below a folder by their paths; digests are taken over from `before` for untouched files."""
    return {
        path.removeprefix(f"{folder}/"): _standing(path, found, before.get(path.removeprefix(f"{folder}/")))
        for path, found in _files(str(folder))
    }


def difference(before: Mapping[str, Standing], after: Mapping[str, Standing]) -> Difference:
    """What changed."""
    changed = {path for path, now in after.items() if path not in before or before[path].digest != now.digest}
    return Difference(
        written=sum(before.get(path) != now for path, now in after.items()),
        files=len(changed),
        pages=sum(path.endswith(".html") for path in changed),
        bytes=sum(after[path].size for path in changed),
        gone=len(before.keys() - after.keys()),
    )


def html_of(standing: Mapping[str, Standing]) -> tuple[int, int]:
    """How many pages there are, and their bytes."""
    sizes = [now.size for path, now in standing.items() if path.endswith(".html")]
    return len(sizes), sum(sizes)


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(entry.path)
                else:
                    yield entry.path, entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return


def _standing(path: str, found: os.stat_result, before: Standing | None) -> Standing:
    inode, time, size = found.st_ino, found.st_mtime_ns, found.st_size
    if before and (before.inode, before.time, before.size) == (inode, time, size):
        return before
    return Standing(inode, time, size, hashlib.blake2b(Path(path).read_bytes(), digest_size=16).digest())
