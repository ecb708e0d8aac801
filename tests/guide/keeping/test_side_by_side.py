"""Places of which nothing is kept are read side by side, and what comes of it is what one reader finds."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from zhinan.content.place.place_folder import read_place
from zhinan.content.references import SiteWords
from zhinan.guide.load import Loaded, load_guide
from zhinan.model.place import Place
from zhinan.processes import forks
from zhinan.processes.forks import forking
from zhinan.publish.pickles import Pickles
from zhinan.text.disk.reader import Reader

WHOLE = Path(__file__).resolve().parents[2] / "sites" / "whole" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Four places; one has a reminder, one a fault."""
    shutil.copytree(WHOLE, tmp_path / "content")
    items = sorted((tmp_path / "content" / "yichuan" / "items").glob("*.md"))
    items[0].write_text(items[0].read_text(encoding="utf-8") + "\n不认识: 有\n---\n", encoding="utf-8")
    city = sorted((tmp_path / "content" / "jiazhou" / "items").glob("*.md"))
    limited = next(item for item in city if "办理时限: " in item.read_text(encoding="utf-8"))
    text = re.sub("办理时限: .*", "办理时限: 250个工作日", limited.read_text(encoding="utf-8"), count=1)
    limited.write_text(text, encoding="utf-8")
    return tmp_path / "content"


def loaded(content: Path, kept: str, jobs: int) -> Loaded:
    """The guide as so many processes read it."""
    return load_guide(content, Pickles(content.parent / kept), "2026-01-01", jobs=jobs)


@pytest.mark.parametrize("jobs", [2, 5])
def test_it_is_the_same_guide_with_the_same_problems(
    content: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forks, "MANY", 2)
    alone, together = loaded(content, "alone", 1), loaded(content, "together", jobs)
    assert together == alone
    assert {problem.level for problem in alone.problems} == {"error", "warning"}
    assert loaded(content, "together", 1) == alone, "what forks kept serves the next run"


@pytest.mark.skipif(forking() is None, reason="this system has no fork")
def test_others_read_all_that_has_no_fault(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    here = os.getpid()

    def counted(reader: Reader, folder: Path, words: SiteWords) -> Place:
        if os.getpid() == here:
            read.append(folder.name)
        return read_place(reader, folder, words)

    monkeypatch.setattr("zhinan.guide.keeping.kept_places.read_place", counted)
    loaded(content, "kept", 2)
    assert read == ["yichuan"], "only what could not be kept is read again, to tell of its faults"
    read.clear()
    loaded(content, "kept", 2)
    assert read == ["yichuan"], "a single one is read here"
