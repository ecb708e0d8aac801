"""A build killed between the site and what is kept of it: the next takes neither for the other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.publish import recipe
from zhinan.publish.making.record import Store
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SMALL = ROOT / "tests" / "sites" / "good" / "small"
ITEM = "yangli/items/transfer-out.md"
PAGE = "yangli/transfer-out/index.html"


class Killed(BaseException):
    """The process ends here."""


def killed(*_: object) -> None:
    raise Killed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small site, built."""
    for name in ("templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(SMALL / "content", tmp_path / "content")
    project = Project(tmp_path)
    assert build(project, jobs=1).ok
    return project


def page_of(project: Project) -> bytes:
    return (project.site / PAGE).read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("where", [(Store, "commit"), (recipe, "settle")], ids=["commit", "settle"])
def test_what_is_kept_of_the_old_site_is_not_believed_of_the_new_one(
    project: Project, monkeypatch: pytest.MonkeyPatch, where: tuple[object, str]
) -> None:
    item, old = project.content / ITEM, page_of(project)
    text = item.read_text("utf-8")
    item.write_text(text + "\n另外一句。\n", "utf-8")
    with monkeypatch.context() as ending:
        ending.setattr(*where, killed)
        with pytest.raises(Killed):
            build(project, jobs=1)
    assert page_of(project) != old
    item.write_text(text, "utf-8")
    assert build(project, jobs=1).ok
    assert page_of(project) == old
    assert not (project.work / "manifest.next").exists()
    assert build(project, jobs=1).ok
    assert page_of(project) == old
