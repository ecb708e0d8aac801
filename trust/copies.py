"""Copies of a project to do harm to, built by the commands as anybody types them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WHOLE = ROOT / "tests" / "sites" / "whole" / "content"
PROGRAM = ("zhinan", "templates", "static")
Tree = dict[str, str]
"""The digest of each file by its path."""


def project(folder: Path, content: Path = WHOLE) -> Path:
    """A project with its own copy of the content; the program is linked."""
    folder.mkdir(parents=True)
    shutil.copytree(content, folder / "content", symlinks=True)
    shutil.copy(ROOT / "build.py", folder)
    for name in PROGRAM:
        (folder / name).symlink_to(ROOT / name)
    return folder


def command(
    folder: Path,
    *arguments: str,
    python: str = sys.executable,
    before: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """A command run in a project; `before` is what starts it: taskset, unshare …"""
    line = [*before, python, "build.py", *arguments]
    own = dict(os.environ if environment is None else environment)
    return subprocess.run(
        line, cwd=folder, env=own, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def tree_of(folder: Path) -> Tree:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differing(one: Tree, other: Tree) -> list[str]:
    """The files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
