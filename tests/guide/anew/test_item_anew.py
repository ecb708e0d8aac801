"""An item that is read anew into a known guide is what it is in a guide that is read as a whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhinan.guide.anew.item_anew import place_with
from zhinan.guide.load import load_guide
from zhinan.text.disk.shelf import NO_SHELF

ROOT = Path(__file__).resolve().parents[3]
TODAY = "2026-03-01"
SITES = tuple(ROOT / "tests" / "sites" / name / "content" for name in ("whole", "second"))


@pytest.mark.parametrize("drafts", [True, False])
@pytest.mark.parametrize("content", SITES, ids=("whole", "second"))
def test_each_item_is_the_same(content: Path, drafts: bool) -> None:
    loaded = load_guide(content, today=TODAY, drafts=drafts)
    assert loaded.ok
    items = [(place, item) for place, item in loaded.guide.items() if not item.adopted_from]
    assert items
    for place, item in items:
        assert place_with(loaded.guide, content, NO_SHELF, (place.id, item.id), TODAY) == place


def test_what_a_file_says_now_is_read(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITES[0], content)
    before = load_guide(content, today=TODAY).guide
    place, item = next(
        (place, item)
        for place, item in before.items()
        if not item.adopted_from and item.time_limit and item.list_nos
    )
    path = content / place.id / "items" / f"{item.id}.md"
    text = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(
        "".join("办理时限: 3个工作日\n" if line.startswith("办理时限:") else line for line in text), "utf-8"
    )
    now = load_guide(content, today=TODAY).guide.place(place.id)
    assert now != place
    assert place_with(before, content, NO_SHELF, (place.id, item.id), TODAY) == now
