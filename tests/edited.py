"""Files changed as an editor changes them."""

from __future__ import annotations

from pathlib import Path


def replaced(path: Path, old: str, new: str) -> None:
    """Write something else in a file that has it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
