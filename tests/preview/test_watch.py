"""Changes below the watched folders are told once they have settled, under names that an author knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event

import pytest

from zhinan.preview.watch import watch, watched
from zhinan.publish.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "content" / "jiazhou").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("名称: 一\n", encoding="utf-8")
    return Project(tmp_path)


@pytest.fixture
def told(project: Project) -> Iterator[Queue[tuple[str, ...]]]:
    queue: Queue[tuple[str, ...]] = Queue()
    stop = Event()
    thread = watch(watched(project), queue.put, stop)
    _until_listening(project, queue)
    yield queue
    stop.set()
    thread.join(5)
    assert not thread.is_alive()


def test_only_folders_that_are_there_are_watched(project: Project) -> None:
    assert [folder.name for folder in watched(project)] == ["content", "templates"]


def test_a_saved_file_is_told_by_its_path_in_the_project(
    project: Project, told: Queue[tuple[str, ...]]
) -> None:
    (project.content / "site.yaml").write_text("名称: 二\n", encoding="utf-8")
    assert told.get(timeout=10) == ("content/site.yaml",)


def test_a_new_file_in_a_folder_below_is_told(project: Project, told: Queue[tuple[str, ...]]) -> None:
    (project.content / "jiazhou" / "city.yaml").write_text("名称: 甲州市\n", encoding="utf-8")
    assert "content/jiazhou/city.yaml" in told.get(timeout=10)


def test_saving_by_rename_tells_the_file_and_not_its_passing_name(
    project: Project, told: Queue[tuple[str, ...]]
) -> None:
    passing = project.content / "passing"
    passing.write_text("名称: 三\n", encoding="utf-8")
    passing.rename(project.content / "site.yaml")
    assert told.get(timeout=10) == ("content/site.yaml",)


def test_what_an_editor_leaves_beside_a_file_is_not_told(
    project: Project, told: Queue[tuple[str, ...]]
) -> None:
    (project.content / ".site.yaml.swp").write_text("x")
    (project.content / "site.yaml~").write_text("x")
    with pytest.raises(Empty):
        told.get(timeout=0.7)


def _until_listening(project: Project, queue: Queue[tuple[str, ...]]) -> None:
    """The watcher needs a moment before it hears anything: touch a file until it does, then let it settle."""
    for count in range(100):
        (project.root / "templates" / "listening").write_text(str(count))
        try:
            queue.get(timeout=0.2)
            break
        except Empty:
            continue
    while True:
        try:
            queue.get(timeout=0.4)
        except Empty:
            return
