"""The full-text index of one portion, made by Pagefind from what it is to read of each page.

There are no filters: Pagefind writes their values in random order, and the same content has to give the same
bytes. What would be filtered by place is an index of its own; pages are told apart by their metadata.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
import subprocess
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

ENGINE = ("*.js", "wasm.*")
"""Pagefind itself: it stands beside one index and serves all."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours talks to pagefind.js."""


def index_files(shadows: Mapping[str, str], work: Path, *, engine: bool) -> dict[str, bytes]:
    """The index of the shadows (a page's by its path), by names below its folder.

    Pagefind's own files come with it where `engine` is set. `work` is a folder to make it in, and goes again.
    """
    shutil.rmtree(work, ignore_errors=True)  # Pagefind leaves an earlier run's fragments where they are
    for path, text in shadows.items():
        shadow = work / "pages" / path
        shadow.parent.mkdir(parents=True, exist_ok=True)
        shadow.write_text(text, encoding="utf-8")
    _run_pagefind(work / "pages", work / "index")
    left_out = UNUSED if engine else (*UNUSED, *ENGINE)
    files = {
        path.relative_to(work / "index").as_posix(): path.read_bytes()
        for path in sorted((work / "index").rglob("*"))
        if path.is_file() and not any(path.match(pattern) for pattern in left_out)
    }
    shutil.rmtree(work)
    return files


def index_key(shadows: Mapping[str, str], *, engine: bool) -> str:
    """Names what an index is made from."""
    digest = hashlib.blake2b(f"{version('pagefind')} {engine}".encode(), digest_size=16)
    for path, text in sorted(shadows.items()):
        digest.update(f"\0{path}\0{text}".encode())
    return digest.hexdigest()


def _executable() -> str:
    """Pagefind's own program: asked for directly, a run needs no second Python."""
    from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]  # only where indexed

    return str(get_executable())


def _run_pagefind(pages: Path, output: Path) -> None:
    command = [_executable(), "--site", str(pages), "--output-path", str(output)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        code = errno.ENOSPC if "No space left" in said else errno.EIO
        raise OSError(code, said.strip().rpartition("\n")[2] or "pagefind", str(output))
