"""The stage tells waiting pages of each build and lets them go at the end."""

from __future__ import annotations

from threading import Thread

from zhinan.model.problem import Problem
from zhinan.preview.stage import Scene, Stage

FAULT = Problem("content/jiazhou/city.yaml", 3, 1, "区号", "区号不对")


def test_a_good_build_is_a_new_version() -> None:
    stage = Stage()
    first = stage.scene.version
    stage.show([])
    assert stage.scene.version != first
    assert stage.scene.problems == ()


def test_a_bad_build_keeps_the_version_that_stands() -> None:
    stage = Stage()
    stage.show([])
    standing = stage.scene.version
    stage.show([FAULT])
    assert stage.scene.version == standing
    assert stage.scene.problems == (FAULT,)


def test_mending_a_fault_is_a_new_version() -> None:
    stage = Stage()
    stage.show([])
    standing = stage.scene.version
    stage.show([FAULT])
    stage.show([])
    assert stage.scene.version != standing


def test_two_runs_of_the_preview_never_share_a_version() -> None:
    assert Stage().scene.version != Stage().scene.version


def test_waiting_ends_with_the_next_build() -> None:
    stage = Stage()
    seen = stage.scene.revision
    heard: list[Scene | None] = []
    waiting = Thread(target=lambda: heard.append(stage.wait(seen, 10)))
    waiting.start()
    stage.show([FAULT])
    waiting.join(5)
    assert [scene.problems for scene in heard if scene] == [(FAULT,)]


def test_waiting_ends_when_time_is_up_or_the_preview_ends() -> None:
    stage = Stage()
    assert stage.wait(stage.scene.revision, 0.01) is None
    stage.close()
    assert stage.wait(-1, 10) is None
