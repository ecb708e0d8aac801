"""The full-text index, made by Pagefind from what it is to read of each page; kept while that is the same."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from zhinan.publish.digest import program

# Pagefind's own interfaces: ours talks to pagefind.js.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def build_index(shadows: Mapping[str, str], store: Path) -> Path:
    """The folder with the index of the shadows, a page's by its path; made in `store` where it isn't kept."""
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


def _key(shadows: Mapping[str, str]) -> str:
    digest = hashlib.sha256(program().encode())
    for path, text in sorted(shadows.items()):
        digest.update(f"\0{path}\0{text}".encode())
    return digest.hexdigest()


def _run_pagefind(pages: Path, output: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(output)]
    subprocess.run(command, check=True, capture_output=True)
    for pattern in UNUSED:
        for path in output.glob(pattern):
            path.unlink()
