"""What a save shows by itself stands in the site before the rest is built, and is what the build makes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.edited import replaced
from zhinan.preview import at_once as module
from zhinan.preview import rebuild as rebuilding
from zhinan.preview.at_once import AtOnce
from zhinan.preview.rebuild import rebuild
from zhinan.preview.server import PreviewServer
from zhinan.preview.session import show_at_once
from zhinan.preview.stage import Stage
from zhinan.publish import search_files
from zhinan.publish.built import Built
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ITEM = "content/yangli/items/transfer-out.md"
OWN = {f"yangli/transfer-out/{page}index.html" for page in ("", "checklist/", "flowchart/")}


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that is yet to be built."""
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    return Project(small_project)


@pytest.fixture
def at_once(project: Project) -> AtOnce:
    """Knows what the first build made the site with."""
    resident = AtOnce(project)
    assert build(project, made_with=resident.know).ok
    return resident


def pages(project: Project) -> dict[str, bytes]:
    """Every page as it stands."""
    found = project.site.rglob("*.html")
    return {path.relative_to(project.site).as_posix(): path.read_bytes() for path in found}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The pages that are other ones."""
    return {path for path in before if after[path] != before[path]}


def test_an_items_own_pages_come_first_and_are_what_the_build_makes(
    project: Project, at_once: AtOnce, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pages(project)
    replaced(project.root / ITEM, "9个工作日", "7个工作日")
    monkeypatch.setattr(module, "load_guide", None)  # nothing but the item is read
    assert at_once.bring([ITEM])
    first = pages(project)
    assert changed(before, first) == OWN
    assert build(project).ok
    built = pages(project)
    assert {path: built[path] for path in OWN} == {path: first[path] for path in OWN}


def test_a_site_that_stood_before_the_preview_began_is_known_too(project: Project) -> None:
    assert build(project).ok
    fresh = AtOnce(project)
    replaced(project.root / ITEM, "9个工作日", "7个工作日")
    assert not fresh.bring([ITEM])
    fresh.learn()
    assert fresh.bring([ITEM])


def test_a_draft_is_marked_in_what_comes_first(project: Project) -> None:
    path = project.root / ITEM
    replaced(path, "标题: 医疗保险关系转出\n", "标题: 医疗保险关系转出\n草稿: 是\n")
    previewed = Project(project.root, drafts=True)
    resident = AtOnce(previewed)
    assert build(previewed, made_with=resident.know).ok
    replaced(path, "9个工作日", "7个工作日")
    assert resident.bring([ITEM])
    first = pages(previewed)
    assert "（草稿）" in first["yangli/transfer-out/index.html"].decode()
    assert build(previewed).ok
    built = pages(previewed)
    assert {path: built[path] for path in OWN} == {path: first[path] for path in OWN}


def test_another_style_sheet_comes_at_its_new_address(project: Project, at_once: AtOnce) -> None:
    sheet, rule = "static/css/site/base.css", ".new { color: red; }"
    (project.root / sheet).write_text((project.root / sheet).read_text("utf-8") + f"\n{rule}\n", "utf-8")
    assert at_once.bring([sheet])
    assert at_once.assets
    assert (project.site / at_once.assets / "site.css").read_text("utf-8").rstrip().count(
        ".new { color: red; }"
    ) == 1
    assert build(project).ok
    assert at_once.assets.encode() in pages(project)["index.html"]


def test_an_undone_change_of_a_style_sheet_is_shown_as_undone(project: Project, at_once: AtOnce) -> None:
    """The older styles stand for pages that are still open: there is nothing to bring but their address."""
    sheet = project.root / "static/css/site/base.css"
    right = sheet.read_text("utf-8")
    server = PreviewServer(0, project.site, "/", Stage())
    try:
        for text in (f"{right}\n.new {{ color: red; }}\n", right):
            sheet.write_text(text, "utf-8")
            shown = server.stage.scene.version
            show_at_once(at_once, ("static/css/site/base.css",), server)
            assert server.stage.scene.version != shown
            assert build(project).ok
            assert server.assets
            assert server.assets.encode() in pages(project)["index.html"]
    finally:
        server.server_close()


def test_styles_that_no_build_brought_do_not_stay(project: Project, at_once: AtOnce) -> None:
    """Where the build behind a save erred, and the save was undone."""
    sheet = project.root / "static/css/site/base.css"
    right = sheet.read_text("utf-8")
    before = {path for path in project.site.rglob("*") if path.is_file()}
    sheet.write_text(f"{right}\n.new {{ color: red; }}\n", "utf-8")
    assert at_once.bring(["static/css/site/base.css"])
    assert {path for path in project.site.rglob("*") if path.is_file()} > before
    sheet.write_text(right, "utf-8")
    replaced(project.root / ITEM, "9个工作日", "7个工作日")
    assert build(project, made_with=at_once.know).ok
    assert set(project.site.rglob("*.css")) == {path for path in before if path.suffix == ".css"}


@pytest.mark.parametrize("edited", [False, True])
def test_styles_do_not_stay_where_the_preview_ends_before_its_build(
    project: Project, at_once: AtOnce, edited: bool
) -> None:
    """Whether the next build makes anything or not; a folder of others stays."""
    sheet = project.root / "static/css/site/base.css"
    right = sheet.read_text("utf-8")
    (project.site / "assets" / "mine").mkdir()
    before = set(project.site.rglob("*.css"))
    sheet.write_text(f"{right}\n.new {{ color: red; }}\n", "utf-8")
    assert at_once.bring(["static/css/site/base.css"])
    sheet.write_text(right, "utf-8")
    if edited:
        replaced(project.root / ITEM, "9个工作日", "7个工作日")
    assert build(project).ok
    assert set(project.site.rglob("*.css")) == before
    assert (project.site / "assets" / "mine").is_dir()


@pytest.mark.parametrize(
    ("template", "looked"),
    [
        ("home.html", ""),
        ("place.html", "yangli/"),
        ("item/head.html", "yangli/transfer-out/"),
        ("office.html", "yangli/offices/dongqu/"),
    ],
)
def test_of_a_template_the_page_comes_first_that_is_looked_at(
    project: Project, at_once: AtOnce, template: str, looked: str
) -> None:
    before = pages(project)
    path = project.root / "templates" / template
    path.write_text(path.read_text("utf-8").replace("<h1", "<h1 data-new"), "utf-8")
    assert at_once.bring([f"templates/{template}"], ["about/", looked])
    first = pages(project)
    assert changed(before, first) == {f"{looked}index.html"}
    assert build(project).ok
    assert pages(project)[f"{looked}index.html"] == first[f"{looked}index.html"]


def test_what_shows_elsewhere_or_is_wrong_is_left_to_the_build(project: Project, at_once: AtOnce) -> None:
    before = pages(project)
    assert not at_once.bring(["content/yangli/city.yaml"])
    assert not at_once.bring([ITEM, "templates/item.html"])
    assert not at_once.bring([ITEM]), "nothing has changed"
    replaced(project.root / ITEM, "办理时限: 9个工作日", "办理时限: 9个工作曰")
    assert not at_once.bring([ITEM])
    replaced(project.root / ITEM, "办理时限: 9个工作曰", "办理时限: 9个工作日\n业务: account-withdrawal")
    assert not at_once.bring([ITEM]), "it stands beside others now"
    (project.root / ITEM).unlink()
    assert not at_once.bring([ITEM])
    assert pages(project) == before


def test_what_came_first_is_taken_back_where_the_build_finds_an_error(
    project: Project, at_once: AtOnce
) -> None:
    """The last good site stands again, untouched: mended, nothing of it is made anew."""
    before = pages(project)
    page = project.site / "yangli/transfer-out/index.html"
    since = page.stat().st_mtime_ns
    right = (project.root / ITEM).read_text("utf-8")
    replaced(project.root / ITEM, "办理时限: 9个工作日", "办理时限: 7个工作日\n表格: none")
    stage = Stage()
    shown = stage.scene.version
    assert at_once.bring([ITEM])
    rebuild(project, stage, lambda _: None, at_once)
    assert stage.scene.problems
    assert stage.scene.version != shown, "browsers load what stands again"
    assert pages(project) == before
    assert page.stat().st_mtime_ns == since
    assert not at_once.bring([ITEM]), "what is known is older than what was saved since"
    (project.root / ITEM).write_text(right, "utf-8")
    built = build(project)
    assert (built.ok, built.kept) == (True, built.pages)


def test_a_build_tells_what_it_made_the_site_with(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = AtOnce(project)
    rebuild(project, Stage(), lambda _: None, resident)
    monkeypatch.setattr(rebuilding, "build", lambda *_, **__: Built())
    replaced(project.root / ITEM, "9个工作日", "7个工作日")
    os.utime(project.root / ITEM)
    assert resident.bring([ITEM])
