"""What a save shows by itself stands in the site before the rest is built, and is what the build makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhinan.preview.at_once import AtOnce
from zhinan.publish import search_files
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ITEM = "content/yangli/items/transfer-out.md"


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that was built."""
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    project = Project(small_project)
    assert build(project).ok
    return project


def replaced(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def pages(project: Project) -> dict[str, bytes]:
    """Every page as it stands."""
    found = project.site.rglob("*.html")
    return {path.relative_to(project.site).as_posix(): path.read_bytes() for path in found}


def test_an_items_own_pages_come_first_and_are_what_the_build_makes(project: Project) -> None:
    before = pages(project)
    replaced(project.root / ITEM, "9个工作日", "7个工作日")
    assert AtOnce(project).bring([ITEM])
    at_once = pages(project)
    changed = {path for path in before if at_once[path] != before[path]}
    own = "yangli/transfer-out"
    assert changed == {f"{own}/{page}index.html" for page in ("", "checklist/", "flowchart/")}
    assert build(project).ok
    built = pages(project)
    assert {path: built[path] for path in changed} == {path: at_once[path] for path in changed}


def test_another_style_sheet_comes_at_its_new_address(project: Project) -> None:
    sheet, rule = "static/css/site/base.css", ".new { color: red; }"
    (project.root / sheet).write_text((project.root / sheet).read_text("utf-8") + f"\n{rule}\n", "utf-8")
    at_once = AtOnce(project)
    assert at_once.bring([sheet])
    assert at_once.assets
    assert (project.site / at_once.assets / "site.css").read_text("utf-8").rstrip().count(
        ".new { color: red; }"
    ) == 1
    assert build(project).ok
    assert at_once.assets.encode() in pages(project)["index.html"]


def test_what_shows_elsewhere_or_is_wrong_is_left_to_the_build(project: Project) -> None:
    before = pages(project)
    at_once = AtOnce(project)
    assert not at_once.bring(["content/yangli/city.yaml"])
    assert not at_once.bring([ITEM, "templates/item.html"])
    assert not at_once.bring([ITEM]), "nothing has changed"
    replaced(project.root / ITEM, "办理时限: 9个工作日", "办理时限: 9个工作曰")
    assert not at_once.bring([ITEM])
    assert pages(project) == before
