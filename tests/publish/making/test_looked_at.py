"""Which portions are looked at after an edit: the values of all others are not made at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhinan.pages.page import Page
from zhinan.publish import search_files
from zhinan.publish.making.press import Press
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """One city, built."""
    shutil.copytree(SMALL, tmp_path / "content")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    project = Project(tmp_path)
    assert build(project, jobs=1).ok
    return project


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch, project: Project) -> list[str]:  # noqa: ARG001
    """The addresses of pages whose values are made from now on."""
    found: list[str] = []
    real = Press._page

    def noted(press: Press, page: Page, *rest: object) -> None:
        found.append(page.url)
        real(press, page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Press, "_page", noted)
    return found


def edited(path: Path) -> None:
    """A comment more in a template."""
    path.write_text(path.read_text(encoding="utf-8") + "{# new #}", encoding="utf-8")


@pytest.mark.parametrize(
    ("template", "of_a_place", "shared"),
    [("home.html", False, True), ("office.html", True, False), ("base.html", True, True)],
)
def test_a_template_is_a_matter_of_the_portions_whose_pages_it_makes(
    project: Project, looked_at: list[str], template: str, *, of_a_place: bool, shared: bool
) -> None:
    edited(project.root / "templates" / template)
    assert build(project, jobs=1).ok
    places = [url for url in looked_at if url.startswith("yangli/")]
    assert (bool(places), bool(set(looked_at) - set(places))) == (of_a_place, shared)


def test_nothing_is_looked_at_where_nothing_changed(project: Project, looked_at: list[str]) -> None:
    (project.work / "standing").unlink()
    assert build(project, jobs=1).ok
    assert looked_at == []


def test_what_people_say_is_a_matter_of_what_they_mean(project: Project, looked_at: list[str]) -> None:
    said = project.root / "content" / "synonyms.yaml"
    said.write_text(said.read_text(encoding="utf-8").replace("取个账", "取个人账户"), encoding="utf-8")
    assert build(project, jobs=1).ok
    places = {url for url in looked_at if url.startswith("yangli/")}
    assert places == {"yangli/", "yangli/a-z/", "yangli/account-withdrawal/"}
    assert not [url for url in looked_at if url.startswith("compare/")]


def test_a_site_of_which_the_manifest_is_lost_is_made_good(project: Project) -> None:
    page = project.site / "about" / "index.html"
    right = page.read_bytes()
    (project.work / "manifest.json").unlink()
    page.write_bytes(b"someone was here")
    assert build(project, jobs=1).ok
    assert page.read_bytes() == right


@pytest.mark.parametrize("name", ["yangli/items/transfer-out.md", "site.yaml"])
def test_what_was_saved_while_it_was_read_and_undone_is_not_taken_for_what_stands(
    project: Project, name: str
) -> None:
    file = project.content / name
    right = file.read_text("utf-8").replace("医", "甲", 1)
    file.write_text(right, "utf-8")

    def saved(*_: object) -> None:
        """Someone saves between the look at the bytes and the reading."""
        file.write_text(right.replace("甲", "乙"), "utf-8")

    assert build(project, saved, jobs=1).ok
    page = project.site / ("yangli/transfer-out/index.html" if "items" in name else "index.html")
    assert "乙" in page.read_text("utf-8")
    file.write_text(right, "utf-8")
    assert build(project, jobs=1).ok
    assert "甲" in page.read_text("utf-8")
