"""A build renders only what changed, and what comes of it is what a clean build makes, byte for byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.edited import replaced
from zhinan.publish import search_files, standing
from zhinan.publish.built import Built
from zhinan.publish.making import press
from zhinan.publish.output.manifest import read_manifest
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


def leave_out_the_index(patch: pytest.MonkeyPatch) -> None:  # test_search_index looks at it
    patch.setattr(search_files, "index_files", lambda *_, **__: {})


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out_the_index(monkeypatch)


@pytest.fixture(scope="module")
def two_cities(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """A project of two cities that have the same items, built once, and what that build did."""
    root = tmp_path_factory.mktemp("two")
    shutil.copytree(SMALL, root / "content")
    other = root / "content" / "dongli"
    shutil.copytree(root / "content" / "yangli", other)
    replaced(other / "city.yaml", "样例市", "东例市")
    replaced(other / "items" / "transfer-out.md", "样例市", "东例市")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    with pytest.MonkeyPatch.context() as patch:
        leave_out_the_index(patch)
        return root, good(Project(root))


@pytest.fixture
def first(two_cities: tuple[Path, Built]) -> Built:
    """What the first build did."""
    return two_cities[1]


@pytest.fixture
def project(tmp_path: Path, two_cities: tuple[Path, Built]) -> Project:
    """The two cities as they were built, each test's own."""
    shutil.copytree(two_cities[0], tmp_path / "two")
    return Project(tmp_path / "two")


def good(project: Project) -> Built:
    """A build that went well."""
    built = build(project)
    assert built.ok, built.problems
    return built


def site_of(project: Project) -> dict[str, bytes]:
    """Every file of the site, but what only the release before needs."""
    left = read_manifest(project.work / "manifest.json").retired
    files = (path for path in project.site.rglob("*") if path.is_file())
    found = {path.relative_to(project.site).as_posix(): path.read_bytes() for path in files}
    return {path: data for path, data in found.items() if path not in left}


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


@dataclass(frozen=True)
class Edit:
    """What an editor or developer does."""

    make: Callable[[Path], None]
    elsewhere: tuple[str, ...] = ()
    """Beginnings of paths that must not change by it."""


def in_file(name: str, old: str, new: str, *elsewhere: str) -> Edit:
    """One word changed."""
    return Edit(lambda root: replaced(root / name, old, new), elsewhere)


EDITS = {
    "a phone of one city": in_file("content/yangli/city.yaml", "5550100", "5550199", "dongli/"),
    "a limit of one city": in_file(
        "content/dongli/items/transfer-out.md", "9个工作日", "7个工作日", "yangli/"
    ),
    "an item's name": in_file("content/yangli/items/transfer-out.md", "标题: 医疗保险", "标题: 医保"),
    "an item more": Edit(another_item),
    "an item less": Edit(one_item_less),
    "the site's name": in_file("content/site.yaml", "样例办事指南", "办事指南"),
    "what people say": in_file("content/synonyms.yaml", "转医保", "医保转走了", "yangli/", "dongli/"),
    "a life event": in_file("content/life-events.yaml", "换城市工作", "换一个城市工作", "yangli/offices/"),
    "a comment": in_file("content/yangli/offices.yaml", "大厅:", "# 批注\n大厅:", "yangli/"),
    "a template": in_file("templates/item.html", "<article", '<article data-new=""', "yangli/offices/"),
    "one page's template": in_file("templates/about.html", "关于本站", "关于这里", "yangli/", "dongli/"),
    "a template's comment": in_file("templates/home.html", "{% block", "{# new #}{% block", "yangli/"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_changed_is_what_is_rendered_and_the_site_is_that_of_a_clean_build(
    project: Project, edit: str
) -> None:
    before = site_of(project)
    EDITS[edit].make(project.root)
    again = good(project)
    after = site_of(project)
    changed = [path for path in after if path.endswith(".html") and before.get(path) != after[path]]
    assert not [path for path in changed if path.startswith(EDITS[edit].elsewhere or "?")]
    # A template's comment renders the pages made with it, whose bytes stay.
    most = 1 if edit == "a template's comment" else len(changed) * 1.2
    assert len(changed) <= again.pages - again.kept <= most
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    good(project)
    assert after == site_of(project)


def test_another_style_sheet_renders_nothing_and_every_page_leads_to_it(
    project: Project, first: Built
) -> None:
    replaced(project.root / "static" / "css" / "site" / "base.css", "{", "{ /* new */")
    again = good(project)
    assert again.kept == first.pages
    after = site_of(project)
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    good(project)
    assert after == site_of(project)


def test_a_style_sheet_and_a_fact_at_once(project: Project) -> None:
    replaced(project.root / "static" / "css" / "site" / "base.css", "{", "{ /* new */")
    EDITS["a limit of one city"].make(project.root)
    again = good(project)
    assert 0 < again.pages - again.kept < again.pages / 2
    after = site_of(project)
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    good(project)
    assert after == site_of(project)


def test_without_a_change_nothing_is_rendered(project: Project, first: Built) -> None:
    before = site_of(project)
    again = good(project)
    assert (first.kept, again.kept) == (0, first.pages)
    assert site_of(project) == before


def test_a_page_that_someone_changed_or_took_away_is_made_good_alone(project: Project) -> None:
    before = site_of(project)
    (project.site / "yangli/index.html").write_text("someone was here")
    (project.site / "about/index.html").unlink()
    again = good(project)
    assert again.pages - again.kept == 2
    assert site_of(project) == before


@pytest.mark.parametrize("kind", ["", ".links", ".search"])
@pytest.mark.parametrize("rest", ["", "{", "[]", '{"key": 1}', '{"links": 1, "ids": 2}'])
def test_what_was_kept_and_cannot_be_read_is_made_anew(project: Project, kind: str, rest: str) -> None:
    before = site_of(project)
    (project.work / "portions" / f"yangli{kind}.json").write_text(rest, encoding="utf-8")
    EDITS["a phone of one city"].make(project.root)
    good(project)
    replaced(project.content / "yangli/city.yaml", "5550199", "5550100")
    good(project)
    assert site_of(project) == before


def test_a_template_changed_within_a_tick_of_the_clock_is_seen(project: Project) -> None:
    about = project.root / "templates" / "about.html"
    date = about.stat().st_mtime_ns
    replaced(about, "关于本站", "关于这里")
    os.utime(about, ns=(date, date))
    good(project)
    assert "关于这里" in site_of(project)["about/index.html"].decode("utf-8")


def test_another_program_keeps_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (press, standing):
        monkeypatch.setattr(module, "program", lambda: "another")
    assert good(project).kept == 0


def test_a_build_that_failed_is_forgotten(project: Project) -> None:
    before = site_of(project)
    head = project.root / "templates" / "item" / "head.html"
    replaced(head, "head.name", "head.nmae")
    assert not build(project).ok
    assert site_of(project) == before
    replaced(head, "head.nmae", "head.name")
    again = good(project)
    assert again.kept == again.pages
    assert site_of(project) == before


def test_a_link_that_lost_its_target_is_told_as_often_as_it_is_built(project: Project) -> None:
    place = project.root / "templates" / "place.html"
    replaced(place, "{% block main %}", '{% block main %}<a href="transfer-out/">x</a>')
    good(project)
    one = project.content / "dongli/items/transfer-out.md"
    one.rename(one.with_name("transfer-away.md"))
    replaced(project.content / "dongli/city.yaml", "transfer-out", "transfer-away")
    for _ in range(2):
        told = build(project).problems
        assert [problem.path for problem in told if problem.level == "error"] == ["site/dongli/index.html"]


@pytest.mark.parametrize("jobs", [1, 3])
def test_any_number_of_workers_makes_the_same_bytes(project: Project, jobs: int) -> None:
    before = site_of(project)  # as many as there are processors
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    assert build(project, jobs=jobs).kept == 0
    assert site_of(project) == before
