"""Which content files are no longer those of the first edition.

What is true of the five documents is asked only of files that still say what was transcribed from them and
proof-read: `first-edition.sha256` has their digests. A file that an editor has changed since has moved on: it
is held to the rules of `check`, and not to the old document. After a correction of the transcription itself:

    .venv/bin/python -m tests.edition.moved_on
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
RECORD = Path(__file__).with_name("first-edition.sha256")
"""As sha256sum writes and checks it."""


def digests() -> dict[str, str]:
    """Every content file as it stands, by its path below content/."""
    files = (path for path in sorted(CONTENT.rglob("*")) if path.is_file())
    return {
        path.relative_to(CONTENT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def recorded() -> dict[str, str]:
    """Every content file as it was in the first edition."""
    lines = (line.split("  ", 1) for line in RECORD.read_text(encoding="utf-8").splitlines())
    return {path.removeprefix("content/"): digest for digest, path in lines}


@cache
def moved_on() -> frozenset[str]:
    """The files that were changed, added or taken away, by their paths below content/."""
    then, now = recorded(), digests()
    return frozenset(path for path in then.keys() | now.keys() if then.get(path) != now.get(path))


def stay_with_the_edition(*places: str) -> None:
    """Skip the test where files of one of the places (or, with "", those that all share) have moved on."""
    left = [path for path in sorted(moved_on()) if (path.split("/")[0] if "/" in path else "") in places]
    if left:
        few = "、".join(left[:3]) + (f" and {len(left) - 3} more" if len(left) > 3 else "")
        pytest.skip(f"moved on from the first edition: {few}")


if __name__ == "__main__":
    RECORD.write_text(
        "".join(f"{digest}  content/{path}\n" for path, digest in digests().items()), encoding="utf-8"
    )
