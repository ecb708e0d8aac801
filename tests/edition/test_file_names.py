"""The table of file names in docs/editing.md has those that the first edition uses: they are addresses."""

from __future__ import annotations

import re
from pathlib import Path

from tests.edition.moved_on import ROOT, recorded


def test_every_file_name_of_an_item_is_in_the_table() -> None:
    document = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| ([a-z-]+) \|", document, re.MULTILINE))
    items = [Path(path) for path in recorded() if "/items/" in path]
    assert items
    assert {path.stem.removesuffix("-residents") for path in items} <= rows
