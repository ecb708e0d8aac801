"""Links of many portions are judged side by side, and told as one would tell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.making.test_made_once import project_at
from zhinan.model.problem import Problem
from zhinan.processes import forks
from zhinan.publish.pipeline import build

LOST = '<main id="main" tabindex="-1"><a href="lost/">去</a><a href="#none">去</a>'


def told(root: Path, many: int, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """The faults of a build of which every page has two links that lead nowhere."""
    project = project_at(root)
    base = root / "templates" / "base.html"
    text = base.read_text(encoding="utf-8")
    assert text.count('<main id="main" tabindex="-1">') == 1
    base.write_text(text.replace('<main id="main" tabindex="-1">', LOST), encoding="utf-8")
    monkeypatch.setattr(forks, "MANY", many)
    return [problem for problem in build(project, jobs=2).problems if problem.level == "error"]


def test_faults_are_the_same_and_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = told(tmp_path / "alone", 1000, monkeypatch)
    together = told(tmp_path / "together", 1, monkeypatch)
    assert together == alone
    assert len(alone) > 20
    assert {problem.message for problem in alone} == {"链接“lost/”没有着落", "链接“#none”没有着落"}
