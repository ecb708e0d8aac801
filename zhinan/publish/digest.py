"""Names for what things are made from: the same bytes, the same name."""

from __future__ import annotations

import hashlib
import os
import platform
import sysconfig
from functools import cache
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[1]
OWN = (".py", ".txt", ".mjs")
"""Endings of the program's files that have a part in what it makes."""


def digest_of(folder: Path, *endings: str) -> str:
    """Names the files below a folder, or those with such endings, by their paths and bytes."""
    digest = hashlib.blake2b(digest_size=16)
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not endings or name.endswith(endings):
                file = Path(path, name)
                if file.is_file():  # editors leave links to nowhere beside what they have open
                    digest.update(f"{path[len(str(folder)) :]}/{name}\0".encode())
                    digest.update(hashlib.blake2b(file.read_bytes(), digest_size=16).digest())
    return digest.hexdigest()


@cache
def program() -> str:
    """Names this program: its own files, Python, and the packages that are installed beside it."""
    return f"{digest_of(PROGRAM, *OWN)} {platform.python_version()} {_packages()}"


def version_of(package: str) -> str:
    """The version of a package that is installed."""
    for name in _installed():
        if name.lower().startswith(f"{package}-"):
            return name.removesuffix(".dist-info").split("-")[1]
    from importlib.metadata import version  # somewhere else; takes long to start

    return version(package)


def _packages() -> str:
    return hashlib.blake2b(" ".join(_installed()).encode(), digest_size=8).hexdigest()


@cache
def _installed() -> tuple[str, ...]:
    """The packages by the names of their folders, which have their versions: quicker than to ask for each."""
    names: set[str] = set()
    for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        if Path(folder).is_dir():
            names |= {path.name for path in Path(folder).iterdir() if path.suffix == ".dist-info"}
    return tuple(sorted(names))
