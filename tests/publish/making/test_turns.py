"""What takes longest is begun first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.edited import replaced
from tests.findings import ROOT
from zhinan.guide.load import load_guide
from zhinan.processes.forks import Forks
from zhinan.publish import search_files
from zhinan.publish.making import workers
from zhinan.publish.making.made_from import Source
from zhinan.publish.making.record import SHARED
from zhinan.publish.making.sources import sources_of
from zhinan.publish.making.workers import in_turn
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project


def test_the_shared_pages_come_first_and_the_largest_place_before_smaller_ones() -> None:
    names = [source.name for source in in_turn([Source("b", (), 3), Source("a", (), 9), Source(SHARED, ())])]
    assert names == [SHARED, "a", "b"]


def test_a_place_weighs_by_its_items_at_each_of_its_halls() -> None:
    loaded = load_guide(ROOT / "tests" / "sites" / "whole" / "content")
    weights = {one.name: one.weight for one in sources_of(loaded.guide, loaded.keys, (), "")}
    assert weights.pop(SHARED) == 0
    places = {place.id: len(place.items) * (len(place.offices) + 1) for place in loaded.guide.places}
    assert weights == places
    assert len(set(places.values())) > 1


def test_an_edit_in_one_place_begins_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    class Noted(Forks[object]):
        """Tells that it was begun."""

        def __init__(self, context: object, task: object, jobs: int) -> None:
            begun.append(jobs)
            super().__init__(context, task, jobs)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "Forks", Noted)
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    small = ROOT / "tests" / "sites" / "good" / "small" / "content"
    shutil.copytree(small, tmp_path / "content")
    for place, name in (("dongli", "东例市"), ("xili", "西例市")):
        shutil.copytree(small / "yangli", tmp_path / "content" / place)
        for file in ("city.yaml", "items/transfer-out.md"):
            replaced(tmp_path / "content" / place / file, "样例市", name)
    assert build(Project(tmp_path), jobs=2).ok
    assert begun == [2], "four portions"
    begun.clear()
    item = tmp_path / "content" / "yangli" / "items" / "transfer-out.md"
    replaced(item, "9个工作日", "7个工作日")
    built = build(Project(tmp_path), jobs=2)
    assert built.ok
    assert built.kept < built.pages
    assert begun == []
