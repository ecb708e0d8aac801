"""What a build wrote: kept in .cache, so that the next one knows its own files from those of others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field

VERSION = 1


class Written(Struct, frozen=True):
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


def read_manifest(path: Path) -> Manifest:
    """What stands in the file; an empty one where it can't be read."""
    try:
        found = json.loads(path.read_bytes())
        if found["version"] != VERSION:
            return Manifest()
        files = {name: Written(*values) for name, values in found["files"].items()}
        return Manifest(files, tuple(found["retired"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write it in one go: a kill leaves the old one or the new one."""
    files: Mapping[str, list[object]] = {
        name: [written.digest, written.size, written.mtime] for name, written in manifest.files.items()
    }
    data = {"version": VERSION, "files": files, "retired": list(manifest.retired)}
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    fresh.replace(path)
