"""Whatever is edited, added, renamed or taken away: what a build makes of it is what a clean one makes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.findings import ROOT
from zhinan.publish import search_files
from zhinan.publish.output.manifest import read_manifest
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
Edit = Callable[[Path], None]


def swap(name: str, one: str, other: str) -> Edit:
    """A word there and back, wherever it stands now."""

    def edit(root: Path) -> None:
        path = root / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            old, new = (one, other) if one in text else (other, one)
            path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def rename_item(root: Path) -> None:
    """An item under another address, or back."""
    items, city = root / "content/dongli/items", root / "content/dongli/city.yaml"
    old, new = ("transfer-out", "transfer-away")
    if not (items / f"{old}.md").exists():
        old, new = new, old
    (items / f"{old}.md").rename(items / f"{new}.md")
    city.write_text(city.read_text(encoding="utf-8").replace(f"- {old}", f"- {new}"), encoding="utf-8")


def add_or_remove_item(root: Path) -> None:
    """A third item, or none."""
    items, city = root / "content/dongli/items", root / "content/dongli/city.yaml"
    third, text = items / "third.md", city.read_text(encoding="utf-8")
    if third.exists():
        third.unlink()
        city.write_text(text.replace("  - third\n", ""), encoding="utf-8")
    else:
        source = next(path for path in sorted(items.glob("transfer-*.md")))
        third.write_text(source.read_text(encoding="utf-8").replace("转出", "转入"), encoding="utf-8")
        city.write_text(text.replace("  - account", "  - third\n  - account"), encoding="utf-8")


def add_or_remove_place(root: Path) -> None:
    """A third city, or none."""
    place = root / "content/xili"
    if place.exists():
        shutil.rmtree(place)
        return
    shutil.copytree(root / "content/yangli", place)
    for path in (place / "city.yaml", *(place / "items").glob("*.md")):
        path.write_text(path.read_text(encoding="utf-8").replace("样例市", "西例市"), encoding="utf-8")


def break_and_mend(root: Path) -> None:
    """A build in between that fails."""
    path = root / "content/yangli/city.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "错栏: 1\n", encoding="utf-8")
    assert not build(Project(root), jobs=1).ok
    path.write_text(text, encoding="utf-8")


def meddle(root: Path) -> None:
    """Someone in the output."""
    (root / "site" / "index.html").write_text("someone was here", encoding="utf-8")
    (root / "site" / "about" / "index.html").unlink(missing_ok=True)


EDITS: dict[str, Edit] = {
    "limit": swap("content/yangli/items/transfer-out.md", "9个工作日", "7个工作日"),
    "name": swap("content/yangli/items/transfer-out.md", "标题: 医疗保险", "标题: 医保"),
    "phone": swap("content/yangli/city.yaml", "5550100", "5550199"),
    "said": swap("content/synonyms.yaml", "转医保", "医保转走了"),
    "event": swap("content/life-events.yaml", "换城市工作", "换一个城市工作"),
    "site": swap("content/site.yaml", "样例办事指南", "办事指南"),
    "template": swap("templates/place.html", "<h1", "<h1 data-new"),
    "style": swap("static/css/site/base.css", "/*", "/* */ /*"),
    "rename": rename_item,
    "item": add_or_remove_item,
    "place": add_or_remove_place,
    "fault": break_and_mend,
    "meddle": meddle,
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two cities; an index is a digest of what it would be made from."""

    def indexed(shadows: Mapping[str, str], *, engine: bool) -> dict[str, bytes]:
        return {f"index.{engine}": blake2b(repr(sorted(shadows.items())).encode()).digest()}

    monkeypatch.setattr(search_files, "index_files", indexed)
    return tmp_path


def begin(root: Path) -> Project:
    """The project as it was in the beginning."""
    for name in ("content", "templates", "static", "site", ".cache"):
        shutil.rmtree(root / name, ignore_errors=True)
    shutil.copytree(SMALL, root / "content")
    shutil.copytree(root / "content/yangli", root / "content/dongli")
    for name in ("city.yaml", "items/transfer-out.md"):
        path = root / "content/dongli" / name
        path.write_text(path.read_text(encoding="utf-8").replace("样例市", "东例市"), encoding="utf-8")
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    return Project(root)


def site_of(project: Project) -> dict[str, bytes]:
    """Every file of the site, but what only the release before needs."""
    left = read_manifest(project.work / "manifest.json").retired
    files = (path for path in project.site.rglob("*") if path.is_file())
    found = {path.relative_to(project.site).as_posix(): path.read_bytes() for path in files}
    return {path: data for path, data in found.items() if path not in left}


@pytest.mark.slow
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rounds=st.lists(st.sets(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3), min_size=2, max_size=5),
    ahead=st.booleans(),
)
def test_incremental_is_clean(root: Path, rounds: list[set[str]], ahead: bool) -> None:
    """`ahead`: pages come into the site before their index, as in a preview."""
    project = begin(root)
    assert build(project, jobs=1).ok
    for edits in rounds:
        for name in sorted(edits):
            EDITS[name](root)
        built = build(project, jobs=1, pages_stand=(lambda _: None) if ahead else None)
        assert built.ok, built.problems
    incremental = site_of(project)
    shutil.rmtree(project.work)
    shutil.rmtree(project.site)
    assert build(project, jobs=1).ok
    assert incremental == site_of(project)
