"""A twin for which there is no room is not left half made: what it took is what the next build may want."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from zhinan.publish.output.fill import fill, prepare_twin, settle
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project

PAGES = ("index.html", "a/index.html", "b/index.html", "b/c/index.html")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose site stands and has no twin yet."""
    project = Project(tmp_path)
    project.work.mkdir()
    put(project, "old")
    return project


def put(project: Project, text: str) -> None:
    staging = Staging(project.site, project.work)
    for name in PAGES:
        staging.put(name, text.encode())
    fill(project, staging)
    settle(project)


def full_after(links: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk has room for so many links."""
    left, link = [links], os.link

    def linked(source: str, target: str, **options: bool) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), target)
        link(source, target, **options)

    monkeypatch.setattr(os, "link", linked)


@pytest.mark.parametrize("links", range(4))
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_twin_that_cannot_be_made_takes_no_room(
    project: Project, links: int, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_after(0 if jobs > 1 else links, monkeypatch)  # each process counts by itself
    prepare_twin(project, jobs)
    assert not (project.work / "twin").exists()


@pytest.mark.parametrize("links", range(8))
def test_a_twin_makes_room_for_the_site(
    project: Project, links: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_after(links, monkeypatch)
    put(project, "new")
    assert {(project.site / name).read_text() for name in PAGES} == {"new"}
    assert not (project.work / "twin").exists()
