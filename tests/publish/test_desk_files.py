"""The desk is put into the site where its runtime was brought, and no other file of the site knows of it."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

from tests.findings import ROOT
from zhinan.pages.desk_page import host_of, policy
from zhinan.publish.editing.desk_runtime import RUNTIME, runtime_of
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SMALL = ROOT / "tests" / "sites" / "good" / "small"


def files_of(site: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def bring_runtime(project: Project) -> None:
    """What stands for the runtime: its names count, not its bytes."""
    runtime_of(project).mkdir(parents=True)
    for name in RUNTIME:
        (runtime_of(project) / name).write_text('{"info": {"python": "3"}}', encoding="utf-8")


def test_with_the_runtime_there_is_a_desk_and_all_else_is_the_same(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    project = Project(tmp_path)
    assert build(project, jobs=1).ok
    without = files_of(project.site)
    assert not any(name.startswith("edit/") for name in without)
    bring_runtime(project)
    assert build(project, jobs=1).ok
    found = files_of(project.site)
    assert {name: data for name, data in found.items() if not name.startswith("edit/")} == without
    desk = {name.rpartition("/")[2]: data for name, data in found.items() if name.startswith("edit/")}
    assert {
        "index.html",
        "keeper.js",
        "worker.js",
        "machine.bin",
        "program.zip",
        "content.zip",
    } <= desk.keys()
    with zipfile.ZipFile(io.BytesIO(desk["program.zip"])) as archive:
        names = archive.namelist()
    assert {"program/zhinan/desk/answering.py", "program/yaml/__init__.py"} <= {*names}
    with zipfile.ZipFile(io.BytesIO(desk["kit.zip"])) as archive:
        assert {"templates/item.html", "schema/items.json"} <= {*archive.namelist()}
    assert not [name for name in names if name.startswith("program/zhinan/cli")]
    assert b"noindex" in desk["index.html"]
    shutil.rmtree(runtime_of(project))
    assert build(project, jobs=1).ok
    assert not any(name.startswith("edit/") for name in files_of(project.site))


def test_what_it_loads_is_named_by_its_bytes(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    project = Project(tmp_path)
    bring_runtime(project)
    assert build(project, jobs=1).ok
    before = files_of(project.site)
    page = tmp_path / "content" / "site.yaml"
    page.write_text(page.read_text(encoding="utf-8") + "# 批注\n", encoding="utf-8")
    assert build(project, jobs=1).ok
    changed = {name for name, data in files_of(project.site).items() if before.get(name) != data}
    kept = [name for name in changed if name.startswith("edit/") and not name.endswith("content.zip")]
    assert kept == ["edit/index.html"]


def test_the_page_may_speak_to_the_host_of_the_repository_alone() -> None:
    known = (
        ("https://github.com/a/b", "https://api.github.com"),
        ("https://gitee.com/a/b.git", "https://gitee.com"),
        ("https://gitlab.example.org/a/b/c", "https://gitlab.example.org"),
    )
    for address, origin in known:
        assert f"connect-src 'self' {origin};" in policy(host_of(address))
    for other in ("https://git.example.gov.cn/a/b", "https://notgithub.com/a/b", None):
        assert "connect-src 'self';" in policy(host_of(other))
    named = [one.split()[0] for one in policy(host_of(None)).split(";")]
    assert len(named) == len(set(named))
    assert host_of("https://gitlab.example.org/a/b/c.git").project == "a/b/c"
