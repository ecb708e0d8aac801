"""Names for what things are made from: the same bytes, the same name."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[1]
MAKERS = ("jinja2", "lxml", "markupsafe", "markdown-it-py", "pagefind", "pydantic", "pypinyin", "segno")
"""Packages whose output stands in pages and files."""


def digest_of(folder: Path, pattern: str = "*") -> str:
    """Names the files below a folder by their paths and bytes."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def program() -> str:
    """Names this program: its own files, Python, and the packages that pages are made with."""
    own = (digest_of(PROGRAM, "*.py"), digest_of(PROGRAM, "*.txt"), platform.python_version())
    return " ".join((*own, *(f"{name} {version(name)}" for name in MAKERS)))
