"""The index is made anew for what changed, also where pages come into the site before it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.publish import search_files
from zhinan.publish.built import Built
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """One city, built; an index is a digest of what it was made from."""

    def indexed(shadows: Mapping[str, str], *, engine: bool) -> dict[str, bytes]:
        return {f"index.{engine}": blake2b(repr(sorted(shadows.items())).encode()).digest()}

    monkeypatch.setattr(search_files, "index_files", indexed)
    shutil.copytree(SMALL, tmp_path / "content")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    project = Project(tmp_path)
    assert build(project).ok
    return project


def edit(project: Project) -> None:
    """Another limit."""
    item = project.content / "yangli" / "items" / "transfer-out.md"
    item.write_text(item.read_text("utf-8").replace("9个工作日", "7个工作日"), "utf-8")


def pointers(project: Project) -> dict[str, str]:
    """Where the lists and indexes stand."""
    return {path.name: path.read_text("utf-8") for path in (project.site / "search").rglob("*.json")}


def of_a_clean_build(project: Project) -> dict[str, str]:
    """The same of a site that is made from nothing."""
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    assert build(project).ok
    return pointers(project)


def test_a_preview_indexes_what_it_has_shown(project: Project) -> None:
    before = pointers(project)
    edit(project)
    assert build(project, pages_stand=lambda _: None).ok
    now = pointers(project)
    assert now != before
    assert now == of_a_clean_build(project)


def test_what_was_shown_and_not_indexed_any_more_is_indexed_next_time(project: Project) -> None:
    def ended(_: Built) -> None:
        raise KeyboardInterrupt

    edit(project)
    with pytest.raises(KeyboardInterrupt):
        build(project, pages_stand=ended)
    assert build(project).ok
    now = pointers(project)
    assert now == of_a_clean_build(project)
