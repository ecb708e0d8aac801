"""Whatever goes wrong in a build, the preview goes on and tells it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.model.problem import Problem
from zhinan.preview import rebuild as module
from zhinan.preview.at_once import AtOnce
from zhinan.preview.rebuild import rebuild
from zhinan.preview.stage import Stage
from zhinan.publish.built import Built
from zhinan.publish.project import Project

ERROR = Problem("content/jiazhou/city.yaml", 3, 1, "区号", "区号不对")
WARNING = Problem("content/yichuan/city.yaml", 1, 1, "", "没有热线", level="warning")


def run(monkeypatch: pytest.MonkeyPatch, outcome: Built | Exception) -> tuple[Stage, list[str]]:
    """The stage after one build with that outcome, and what the terminal said."""

    def build(_: Project, **__: object) -> Built:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(module, "build", build)
    stage = Stage()
    said: list[str] = []
    project = Project(Path("/nowhere"))
    rebuild(project, stage, said.append, AtOnce(project))
    return stage, said


def test_a_good_build_shows_its_pages_before_they_are_indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, order = Stage(), []
    first = stage.scene.version

    def build(_: Project, *, pages_stand: Callable[[Built], None], **__: object) -> Built:
        pages_stand(Built())
        order.append(stage.scene.version != first)
        return Built()

    monkeypatch.setattr(module, "build", build)
    project = Project(Path("/nowhere"))
    rebuild(project, stage, lambda _: None, AtOnce(project))
    assert order == [True]


@pytest.mark.parametrize(("built", "well"), [(Built((WARNING,)), True), (Built((ERROR,)), False)])
def test_it_says_whether_the_site_stands(monkeypatch: pytest.MonkeyPatch, built: Built, well: bool) -> None:
    monkeypatch.setattr(module, "build", lambda *_, **__: built)
    project = Project(Path("/nowhere"))
    assert rebuild(project, Stage(), lambda _: None, AtOnce(project)) is well


def test_a_build_without_faults_takes_the_fault_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, _ = run(monkeypatch, Built((ERROR,)))
    monkeypatch.setattr(module, "build", lambda *_, **__: Built())
    project = Project(Path("/nowhere"))
    rebuild(project, stage, lambda _: None, AtOnce(project))
    assert stage.scene.problems == ()


def test_a_good_build_shows_nothing_and_says_how_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, said = run(monkeypatch, Built(pages=7, timings=[("读取内容", 0.25)]))
    assert stage.scene.problems == ()
    assert said == ["生成了 7 页，用时 0.2 秒。"]


def test_a_warning_is_shown_over_the_site_that_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, said = run(monkeypatch, Built((WARNING,)))
    assert (stage.scene.problems, stage.scene.reminders) == ((), (WARNING,))
    assert said[0] == "content/yichuan/city.yaml:1:1: 第1行 提醒：没有热线"


def test_errors_are_shown_and_the_site_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, said = run(monkeypatch, Built((ERROR, WARNING)))
    assert stage.scene.problems == (ERROR,)
    assert said[-1] == "1 个错误。浏览器里仍是上一次的网站。"


def test_a_bug_of_the_program_is_shown_with_a_line_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, said = run(monkeypatch, ZeroDivisionError("division by zero"))
    (problem,) = stage.scene.problems
    assert problem.path == "zhinan/preview/rebuild.py"
    assert problem.line > 0
    assert "ZeroDivisionError" in problem.message
    assert "Traceback" in said[0]
