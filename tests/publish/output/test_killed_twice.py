"""What a killed build brought into the site is the program's own, though the next one is killed too."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from zhinan.publish.output import fill as module
from zhinan.publish.output.fill import fill, settle
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project


class KilledError(BaseException):
    """The process ends here: nothing behind it runs."""


def killed(*_: object) -> None:
    raise KilledError


def bring(project: Project, *names: str) -> None:
    """Fill the site with files of these names, as a build does that is killed before it settles."""
    staging = Staging(project.site, project.work)
    staging.clear()
    for name in names:
        staging.put(name, b"page")
    fill(project, staging)


@pytest.mark.parametrize("linked", [False, True])
def test_a_page_is_removed_that_only_a_killed_build_brought(
    tmp_path: Path, linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path)
    project.work.mkdir()
    if linked:
        (tmp_path / "www").mkdir()
        project.site.symlink_to(tmp_path / "www")
    bring(project, "index.html")
    settle(project)
    bring(project, "index.html", "new/index.html")
    with monkeypatch.context() as patched, suppress(KilledError):
        patched.setattr(module, "_swap", killed)
        bring(project, "index.html", "other/index.html")
    bring(project, "index.html")
    settle(project)
    assert [path.name for path in project.site.iterdir()] == ["index.html"]
    before = project.site.stat()
    bring(project, "index.html")
    assert project.site.stat() == before, "it is gone, and so it is for the next build"
