"""The edits that are measured: each changes one file, other bytes each time, and the content stays good."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.edits import EDITS, spelt
from bench.generator.project import Plan, make_project
from tests.findings import ROOT
from zhinan.guide.load import load_guide

WHOLE = ROOT / "tests" / "sites" / "whole" / "content"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is edited again and again."""
    folder = tmp_path_factory.mktemp("project")
    make_project(folder, Plan(2), (WHOLE,))
    return folder


def texts(project: Path) -> dict[Path, bytes]:
    """What can be edited."""
    found = (path for name in ("content", "templates", "static") for path in (project / name).rglob("*.*"))
    return {path: path.read_bytes() for path in found if path.is_file()}


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_changes_one_file_each_time(project: Path, kind: str) -> None:
    states = [texts(project)]
    for number in (1, 2, 12):
        edited = EDITS[kind](project, number)
        states.append(texts(project))
        changed = [path for path, text in states[-1].items() if states[-2][path] != text]
        assert changed == [edited.file]
        assert edited.words.encode() in states[-1][edited.file]
    assert len({state[edited.file] for state in states}) == 4


def test_check_accepts_all_edits(project: Path) -> None:
    for edit in EDITS.values():
        edit(project, 31)
    loaded = load_guide(project / "content")
    assert [problem for problem in loaded.problems if problem.level == "error"] == []


def test_numbers_are_spelt_so_that_pages_show_them_as_they_are() -> None:
    assert spelt(507) == "五〇七"
