"""What a build wrote: kept in .cache, so that the next one knows its own files from those of others."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from msgspec import MsgspecError, Struct, field, json

VERSION = 1


class Written(Struct, frozen=True, array_like=True):
    """A file of the site as it was written."""

    digest: str
    """Of its bytes."""
    size: int
    mtime: int
    """In nanoseconds: a file that has it, and the size, is taken for what was written."""


class Manifest(Struct):
    """The program's own files by their paths below site/."""

    files: dict[str, Written] = field(default_factory=dict)
    retired: tuple[str, ...] = ()
    """Files of the release before that no page leads to any more; they stay for one release, for pages that
    are still open or cached."""


def digest_of_bytes(data: bytes) -> str:
    """Names bytes: the same bytes, the same name."""
    return blake2b(data, digest_size=16).hexdigest()


class _Kept(Struct):
    """A manifest as it stands in a file."""

    version: int
    files: dict[str, Written]
    retired: tuple[str, ...]


def read_manifest(path: Path) -> Manifest:
    """What stands in the file; an empty one where it can't be read."""
    try:
        found = json.decode(path.read_bytes(), type=_Kept)
    except (OSError, MsgspecError, ValueError):
        return Manifest()
    return Manifest(found.files, found.retired) if found.version == VERSION else Manifest()


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write it in one go: a kill leaves the old one or the new one."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(json.encode(_Kept(VERSION, manifest.files, manifest.retired)))
    fresh.replace(path)
