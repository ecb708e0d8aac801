"""The full-text index, made by Pagefind from the finished pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from zhinan.pages.page import Page
from zhinan.pages.urls import file_of
from zhinan.publish.searchshadow import shadow_of

# Pagefind's own interfaces: ours talks to pagefind.js.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def build_index(pages: tuple[Page, ...], target: Path, work: Path) -> None:
    """Index the finished pages at `target` into target/pagefind; `work` is an empty folder for scratch."""
    for page in pages:
        if page.kind != "none":
            name = file_of(page.url)
            shadow = work / name
            shadow.parent.mkdir(parents=True, exist_ok=True)
            shadow.write_text(shadow_of(page, (target / name).read_text(encoding="utf-8")), encoding="utf-8")
    _run_pagefind(work, target / "pagefind")


def _run_pagefind(pages: Path, output: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(output)]
    subprocess.run(command, check=True, capture_output=True)
    for pattern in UNUSED:
        for path in output.glob(pattern):
            path.unlink()
