"""A build renders only what changed, and what comes of it is what a clean build makes, byte for byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.model.guide import Guide
from zhinan.pages.routes import PLACE_ROUTES
from zhinan.publish import search_files
from zhinan.publish.output.manifest import read_manifest
from zhinan.publish.pipeline import Built, build
from zhinan.publish.project import Project
from zhinan.publish.rendering import kept
from zhinan.publish.rendering.renderer import make_renderer

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
Edit = Callable[[Path], None]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two cities that have the same items."""
    shutil.copytree(SMALL, tmp_path / "content")
    other = tmp_path / "content" / "dongli"
    shutil.copytree(tmp_path / "content" / "yangli", other)
    replaced(other / "city.yaml", "样例市", "东例市")
    replaced(other / "items" / "transfer-out.md", "样例市", "东例市")
    for name in ("templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    return Project(tmp_path)


def with_templates(project: Project) -> Project:
    """The same with templates that may be changed."""
    project.templates.unlink()
    shutil.copytree(ROOT / "templates", project.templates)
    return project


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pagefind is left out: it takes longer than the rest, and test_index_kept looks at it."""
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})


def replaced(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def good(project: Project) -> Built:
    """A build that went well."""
    built = build(project)
    assert built.ok, built.problems
    return built


def site_of(project: Project) -> dict[str, bytes]:
    """Every file of the site, but what only the release before needs."""
    retired = read_manifest(project.work / "manifest.json").retired
    left = {project.site / path for path in retired}
    files = (path for path in project.site.rglob("*") if path.is_file() and path not in left)
    return {path.relative_to(project.site).as_posix(): path.read_bytes() for path in files}


def another_item(root: Path) -> None:
    """A third item in one of the cities."""
    items = root / "content/dongli/items"
    text = (items / "transfer-out.md").read_text(encoding="utf-8")
    (items / "transfer-in.md").write_text(text.replace("转出", "转入"), encoding="utf-8")
    replaced(root / "content/dongli/city.yaml", "  - account", "  - transfer-in\n  - account")


def one_item_less(root: Path) -> None:
    """An item of one of the cities, with its counter."""
    (root / "content/dongli/items/account-withdrawal.md").unlink()
    replaced(root / "content/dongli/city.yaml", "  - account-withdrawal\n", "")
    replaced(root / "content/dongli/offices.yaml", "[关系转移, 个人账户]", "关系转移")
    replaced(root / "content/dongli/offices.yaml", "  - {编号: account, 名称: 个人账户}\n", "")


def in_file(name: str, old: str, new: str) -> Edit:
    """One word changed."""
    return lambda root: replaced(root / name, old, new)


EDITS: dict[str, tuple[Edit, bool]] = {
    "a phone of one city": (in_file("content/yangli/city.yaml", "5550100", "5550199"), True),
    "a limit of one city": (in_file("content/dongli/items/transfer-out.md", "9个工作日", "7个工作日"), True),
    "an item's name": (
        in_file("content/yangli/items/transfer-out.md", "标题: 医疗保险", "标题: 医保"),
        False,
    ),
    "an item more": (another_item, False),
    "an item less": (one_item_less, False),
    "the site's name": (in_file("content/site.yaml", "样例办事指南", "办事指南"), False),
    "what people say": (in_file("content/synonyms.yaml", "转医保", "医保转走了"), False),
    "a life event": (in_file("content/life-events.yaml", "换城市工作", "换一个城市工作"), False),
    "a template": (in_file("templates/item.html", "<article", '<article data-new=""'), False),
}
"""An edit, and whether the other city's pages stay as they are."""


@pytest.mark.parametrize("edit", EDITS)
def test_after_a_change_the_site_is_that_of_a_clean_build(project: Project, edit: str) -> None:
    first = good(with_templates(project) if edit == "a template" else project)
    assert first.kept == 0
    change, other_city_stays = EDITS[edit]
    change(project.root)
    second = good(project)
    assert bool(second.kept) == other_city_stays
    incremental = site_of(project)
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    good(project)
    assert incremental == site_of(project)


def test_without_a_change_nothing_is_rendered(project: Project) -> None:
    first = good(project)
    before = site_of(project)
    again = good(project)
    assert (first.kept, again.kept) == (0, first.pages)
    assert site_of(project) == before


@pytest.mark.parametrize("rest", ["", "{", "[]", '{"key": 1}'])
def test_what_was_kept_and_cannot_be_read_is_made_anew(project: Project, rest: str) -> None:
    good(project)
    before = site_of(project)
    (project.work / "portions" / "yangli.json").write_text(rest, encoding="utf-8")
    again = good(project)
    assert 0 < again.kept < again.pages
    assert site_of(project) == before


def test_a_template_changed_within_a_tick_of_the_clock_is_seen(project: Project) -> None:
    about = with_templates(project).templates / "about.html"
    good(project)
    date = about.stat().st_mtime_ns
    replaced(about, "关于本站", "关于这里")
    os.utime(about, ns=(date, date))
    good(project)
    assert "关于这里" in site_of(project)["about/index.html"].decode("utf-8")


def test_another_program_keeps_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    good(project)
    monkeypatch.setattr(kept, "program", lambda: "another")
    assert good(project).kept == 0


def test_a_portion_with_a_faulty_template_is_not_kept(project: Project) -> None:
    replaced(with_templates(project).templates / "item" / "head.html", "head.name", "head.nmae")
    assert not build(project).ok
    assert not (project.work / "portions" / "yangli.json").exists()


@pytest.mark.parametrize("name", ["qingdao", "weifang"])
def test_the_pages_of_a_place_need_no_more_than_is_seen_from_there(guide: Guide, name: str) -> None:
    place = guide.place(name)
    assert place is not None
    renderer = make_renderer(guide, ROOT / "templates")
    seen = guide.seen_from(place)
    for route in PLACE_ROUTES:
        for narrow, wide in zip(route(seen, place), route(guide, place), strict=True):
            assert renderer.render(narrow) == renderer.render(wide), narrow.url
