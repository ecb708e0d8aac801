"""What a build does to the folder it fills: no more than it has to, and whole at any moment."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from zhinan.publish.output import fill as module
from zhinan.publish.output.exchange import exchange
from zhinan.publish.output.fill import fill, prepare_twin, settle
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project

Files = dict[str, str]
FIRST: Files = {"index.html": "home 1", "a/index.html": "a", "b/index.html": "b 1", "data/a.json": "{}"}
SECOND: Files = {"index.html": "home 2", "a/index.html": "a", "c/index.html": "c", "data/a.json": "[]"}


class KilledError(BaseException):
    """The process ends here: nothing behind it runs."""


@pytest.fixture(params=["folder", "link", "other disk"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    """A project whose site/ is an ordinary folder, a link to one, or on another file system."""
    root = tmp_path / "project"
    root.mkdir()
    (root / ".cache").mkdir()
    if request.param == "link":
        (tmp_path / "www").mkdir()
        (root / "site").symlink_to(tmp_path / "www")
    if request.param == "other disk":
        memory = Path("/dev/shm")
        if not memory.is_dir() or memory.stat().st_dev == root.stat().st_dev:
            pytest.skip("no second file system here")
        folder = memory / f"zhinan-{os.getpid()}-{tmp_path.name}"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "work").mkdir(parents=True)
        (root / ".cache").rmdir()
        (root / ".cache").symlink_to(folder / "work")
        yield Project(root)
        shutil.rmtree(folder)
        return
    yield Project(root)


def put(project: Project, files: Files) -> Staging:
    """Fill the site with these files."""
    staging = Staging(project.site, project.work)
    for name, text in files.items():
        staging.put(name, text.encode())
    fill(project, staging)
    settle(project)
    return staging


def site_of(project: Project) -> Files:
    """What stands there."""
    files = (path for path in project.site.rglob("*") if path.is_file())
    return {path.relative_to(project.site).as_posix(): path.read_text() for path in files}


def test_the_site_has_what_was_staged_and_nothing_that_was_before(project: Project) -> None:
    put(project, FIRST)
    assert site_of(project) == FIRST
    put(project, SECOND)
    assert site_of(project) == SECOND
    assert not (project.site / "b").exists(), "a folder that nothing is left in stays"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_new_site_gets_its_twin_for_the_next_build(project: Project, jobs: int) -> None:
    put(project, FIRST)
    prepare_twin(project, jobs)
    twin = project.work / "twin"
    if project.site.is_symlink() or project.work.stat().st_dev != project.site.stat().st_dev:
        assert not twin.exists(), "there files are brought one by one"
        return
    assert {name: (twin / name).samefile(project.site / name) for name in FIRST} == dict.fromkeys(FIRST, True)
    before = (twin / "index.html").stat().st_ino
    prepare_twin(project, jobs)
    put(project, SECOND)
    assert site_of(project) == SECOND
    assert (twin / "index.html").samefile(project.site / "index.html")
    assert (twin / "index.html").stat().st_ino != before


def test_no_twin_where_files_cannot_have_two_names(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refused)
    for files in (FIRST, SECOND):
        put(project, files)
        prepare_twin(project, 1)
        assert site_of(project) == files


def test_only_what_differs_is_written(project: Project) -> None:
    put(project, FIRST)
    for path in project.site.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    written = put(project, SECOND).changed
    assert written == {"index.html", "c/index.html", "data/a.json"}
    assert (project.site / "a/index.html").stat().st_mtime_ns == 10**18
    assert (project.site / "index.html").stat().st_mtime_ns != 10**18


def test_where_nothing_differs_nothing_is_touched(project: Project) -> None:
    put(project, FIRST)
    before = {path: path.lstat() for path in (project.site, *project.site.rglob("*"))}
    put(project, FIRST)
    assert {path: path.lstat() for path in before} == before


def test_files_of_others_stay(project: Project) -> None:
    put(project, FIRST)
    (project.site / "CNAME").write_text("example.gov.cn")
    (project.site / ".well-known").mkdir()
    (project.site / ".well-known/x.txt").write_text("x")
    (project.site / "b/own.txt").write_text("theirs")
    put(project, SECOND)
    others = {"CNAME": "example.gov.cn", ".well-known/x.txt": "x", "b/own.txt": "theirs"}
    assert site_of(project) == SECOND | others
    put(project, FIRST)
    assert site_of(project) == FIRST | others


def test_a_file_that_someone_changed_or_removed_is_made_good(project: Project) -> None:
    put(project, FIRST)
    (project.site / "index.html").write_text("someone was here")
    (project.site / "a/index.html").unlink()
    put(project, FIRST)
    assert site_of(project) == FIRST


def test_without_a_manifest_equal_files_are_left_alone(project: Project) -> None:
    put(project, FIRST)
    (project.work / "manifest.json").unlink()
    assert put(project, FIRST).changed == set()
    put(project, SECOND)
    assert site_of(project) == SECOND


def test_assets_that_a_release_leaves_behind_stay_for_one_release(project: Project) -> None:
    put(project, FIRST | {"assets/1/a.css": "1"})
    put(project, FIRST | {"assets/2/a.css": "2"})
    assert {"assets/1/a.css", "assets/2/a.css"} <= site_of(project).keys()
    put(project, SECOND | {"assets/2/a.css": "2"})
    assert "assets/1/a.css" in site_of(project), "no other assets, no other release"
    put(project, SECOND | {"assets/3/a.css": "3"})
    assert {name for name in site_of(project) if name.startswith("assets")} == {
        "assets/2/a.css",
        "assets/3/a.css",
    }
    put(project, SECOND | {"assets/2/a.css": "2"})
    assert "assets/2/a.css" in site_of(project), "the release before has come back"


def test_a_host_may_read_every_file_whatever_the_builders_umask(project: Project) -> None:
    before = os.umask(0o077)
    try:
        put(project, FIRST)
        put(project, SECOND)
    finally:
        os.umask(before)
    folders = [path for path in project.site.rglob("*") if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o755}
    files = [path for path in project.site.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}


def kill_at(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Let the process end at that change to a file's name, of whatever kind."""
    left = [step]

    def counting(change: str) -> None:
        real = getattr(Path, change)

        def changed(path: Path, *arguments: object, **options: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise KilledError
            return real(path, *arguments, **options)

        monkeypatch.setattr(Path, change, changed)

    for change in ("replace", "rename", "unlink", "hardlink_to", "mkdir"):
        counting(change)
    real_exchange = exchange

    def exchanged(one: Path, other: Path) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KilledError
        real_exchange(one, other)

    monkeypatch.setattr(module, "exchange", exchanged)


@pytest.mark.parametrize("step", range(1, 24))
def test_a_kill_leaves_every_page_whole_and_the_next_build_mends_the_rest(
    project: Project, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, FIRST | {"assets/1/a.css": "1"})
    (project.site / "CNAME").write_text("example.gov.cn")
    old, new = site_of(project), SECOND | {"assets/2/a.css": "2"}
    with monkeypatch.context() as patched:
        kill_at(patched, step)
        with suppress(KilledError):
            put(project, new)
    between = {name: text for name, text in site_of(project).items() if not name.endswith(".zhinan-new")}
    assert all(text in (old.get(name), new.get(name)) for name, text in between.items())
    if not project.site.is_symlink() and project.work.stat().st_dev == project.site.stat().st_dev:
        left = {"CNAME": "example.gov.cn", "assets/1/a.css": "1"}
        assert between in (old, new | left), "old and new are mixed"
    put(project, new)
    assert site_of(project) == new | {"CNAME": "example.gov.cn", "assets/1/a.css": "1"}


def test_in_place_no_link_ever_leads_to_what_is_not_there_yet(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_can_exchange", lambda *_: False)
    put(project, FIRST)
    order: list[str] = []
    real = Path.replace

    def noted(path: Path, target: Path) -> Path:
        if target.is_relative_to(project.site):
            order.append(target.relative_to(project.site).as_posix())
        return real(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    put(project, SECOND | {"assets/2/a.css": "2"})
    assert order == ["assets/2/a.css", "c/index.html", "data/a.json", "index.html"]
