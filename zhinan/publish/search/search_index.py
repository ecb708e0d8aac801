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
from pathlib import Path

from zhinan.publish.digest import program

ENGINE = ("*.js", "wasm.*")
"""Pagefind itself: it stands beside one index and serves all."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours talks to pagefind.js."""


def index_files(shadows: Mapping[str, str], store: Path, *, engine: bool) -> dict[str, bytes]:
    """The index of the shadows (a page's by its path), by names below its folder; kept while the same.

    Pagefind's own files come with it where `engine` is set.
    """
    folder = build_index(shadows, store)
    left_out = UNUSED if engine else (*UNUSED, *ENGINE)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(path.match(pattern) for pattern in left_out)
    }


def build_index(shadows: Mapping[str, str], store: Path) -> Path:
    """The folder with the index; made in `store` where it isn't kept."""
    index, note = store / "pagefind", store / "key"
    key = _key(shadows)
    if index.is_dir() and note.is_file() and note.read_text(encoding="ascii") == key:
        return index
    shutil.rmtree(store, ignore_errors=True)  # Pagefind leaves an earlier run's fragments where they are
    for path, text in shadows.items():
        shadow = store / "shadows" / path
        shadow.parent.mkdir(parents=True, exist_ok=True)
        shadow.write_text(text, encoding="utf-8")
    _run_pagefind(store / "shadows", index)
    shutil.rmtree(store / "shadows")
    note.write_text(key, encoding="ascii")
    return index


def _executable() -> str:
    """Pagefind's own program: asked for directly, a run needs no second Python."""
    from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]  # only where indexed

    return str(get_executable())


def _key(shadows: Mapping[str, str]) -> str:
    digest = hashlib.sha256(program().encode())
    for path, text in sorted(shadows.items()):
        digest.update(f"\0{path}\0{text}".encode())
    return digest.hexdigest()


def _run_pagefind(pages: Path, output: Path) -> None:
    command = [_executable(), "--site", str(pages), "--output-path", str(output)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        code = errno.ENOSPC if "No space left" in said else errno.EIO
        raise OSError(code, said.strip().rpartition("\n")[2] or "pagefind", str(output))
