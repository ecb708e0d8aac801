"""The twin of a folder has what the folder has, whoever changed either; only what changed is gone through."""

from __future__ import annotations

import inspect
import os
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from zhinan.publish.output.mirror import COMING, ROUGHLY_SETTLED, SECOND, SETTLED, Mirror


def state(folder: Path) -> dict[str, int | str]:
    """Every entry below a folder: which file it is."""
    return {
        path.relative_to(folder).as_posix(): "folder"
        if path.is_dir() and not path.is_symlink()
        else path.lstat().st_ino
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of some folders, with a twin that is known to be the same."""
    root = tmp_path / "site"
    for number in range(30):
        path = root / f"place{number % 3}" / f"item{number}" / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(str(number))
    align(root)
    return root


def noted(walked: list[object], scan: Callable[[str], object]) -> Callable[[str], object]:
    """Looks into a folder, and notes which."""

    def scandir(path: str) -> object:
        walked.append(path)
        return scan(path)

    return scandir


def align(root: Path) -> list[str]:
    """Make the twin the same, and note it; the folders whose entries were looked at for it."""
    mirror = Mirror(root, root.with_name("twin"), root.with_name("twin.seen"))
    walked: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "scandir", noted(walked, os.scandir))
        mirror.align()
    mirror.keep(())
    assert state(root) == state(root.with_name("twin"))
    time.sleep(0.02)  # systems note moments no closer than that
    return [path.removeprefix(f"{root.parent}/") for path in walked if isinstance(path, str)]


@pytest.fixture(autouse=True)
def long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was changed just now counts as settled."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 2 * SETTLED)


def test_what_nobody_touched_is_not_gone_through(folder: Path) -> None:
    assert align(folder) == []
    (folder / "place1" / "item4" / "mine.txt").write_text("mine")
    assert align(folder) == ["site/place1/item4", "twin/place1/item4"]


def test_what_was_changed_just_now_is_gone_through_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = max(path.lstat().st_ctime_ns for path in folder.parent.rglob("*"))
    folder.with_name("twin.seen").unlink()
    monkeypatch.setattr(time, "time_ns", lambda: newest)
    assert len(align(folder)) == 2 * 34
    monkeypatch.setattr(time, "time_ns", lambda: newest + SETTLED + 1)
    assert len(align(folder)) == 2 * 34
    assert align(folder) == []


def test_whole_seconds_are_believed_later(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = os.lstat

    def roughly(path: str) -> SimpleNamespace:
        found = seen(path)
        whole = found.st_ctime_ns // SECOND * SECOND
        return SimpleNamespace(st_ino=found.st_ino, st_mode=found.st_mode, st_ctime_ns=whole)

    newest = max(path.lstat().st_ctime_ns for path in folder.parent.rglob("*"))
    folder.with_name("twin.seen").unlink()
    monkeypatch.setattr(os, "lstat", roughly)
    monkeypatch.setattr(time, "time_ns", lambda: newest + 2 * SETTLED)
    align(folder)
    monkeypatch.setattr(time, "time_ns", lambda: newest + 2 * ROUGHLY_SETTLED)
    assert len(align(folder)) == 2 * 34
    assert align(folder) == []


@pytest.fixture
def shallow() -> Iterator[None]:
    """No more than a hundred calls within each other from here on."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    yield
    sys.setrecursionlimit(usual)


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("twin", ["aligned", "copied"])
def test_folders_may_be_as_deep_as_others_make_them(tmp_path: Path, twin: str) -> None:
    deep = "/d" * 200
    for root in (tmp_path / "site", *([tmp_path / twin] if twin == "aligned" else [])):
        for depth in range(0, len(deep) + 1, 2):
            Path(f"{root}{deep[:depth]}").mkdir()
    Path(f"{tmp_path}/site{deep}/mine.txt").write_text("mine")
    mirror = Mirror(tmp_path / "site", tmp_path / twin, tmp_path / "seen")
    mirror.align() if twin == "aligned" else mirror.copy(1)
    mirror.keep(())
    assert Path(f"{tmp_path}/{twin}{deep}/mine.txt").read_text() == "mine"


def test_what_others_change_meanwhile_is_seen_the_next_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    mirror = Mirror(folder, folder.with_name("twin"), folder.with_name("twin.seen"))
    mirror.align()
    (folder / "place1" / "item4" / "mine.txt").write_text("mine")
    time.sleep(2 * SETTLED / SECOND)
    mirror.keep(["place1/item4/index.html"])
    align(folder)
    assert (folder.with_name("twin") / "place1" / "item4" / "mine.txt").read_text() == "mine"


def test_what_a_killed_build_left_on_its_way_does_not_come_back(folder: Path) -> None:
    """In one of both alone it would be in the site at every other exchange."""
    left = folder / "place1" / "item4" / f"index.html{COMING}"
    left.write_text("half")
    align(folder)
    assert not left.exists()


def test_a_build_exchanges_both(folder: Path) -> None:
    twin = folder.with_name("twin")
    mirror = Mirror(folder, twin, folder.with_name("twin.seen"))
    mirror.align()
    for changed in (twin, folder):
        fresh = changed / "place0" / "item0" / "index.html"
        fresh.unlink()
        fresh.hardlink_to(folder.parent / "fresh") if changed == folder else fresh.write_text("new")
        if changed == twin:
            (folder.parent / "fresh").hardlink_to(fresh)
    folder.rename(folder.with_name("old"))
    twin.rename(folder)
    folder.with_name("old").rename(twin)
    mirror.exchanged()
    mirror.keep(["place0/item0/index.html"])
    time.sleep(0.02)
    (folder / "place2" / "item2" / "index.html").unlink()
    align(folder)


def instead(folder: Path) -> None:
    """A file where a folder stood."""
    shutil.rmtree(folder)
    folder.write_text("a file")


def meddlings(some: random.Random, root: Path) -> list[Callable[[], object]]:
    """What others may do in a folder."""
    entries = sorted(root.rglob("*"))
    one, other = some.choice(entries), some.choice(entries)
    folders = [path for path in entries if path.is_dir()] or [root]
    inside = some.choice(folders)
    return [
        lambda: (inside / f"new{some.random()}").write_text("new"),
        lambda: (inside / f"new{some.random()}" / "deep").mkdir(parents=True),
        lambda: shutil.rmtree(inside) if inside != root else None,
        lambda: one.unlink() if one.is_file() else None,
        lambda: (inside / f"link{some.random()}").symlink_to("nowhere"),
        lambda: one.replace(other) if one.is_file() and other.is_file() else None,
        lambda: None if one in (inside, *inside.parents) else one.rename(inside / f"moved{some.random()}"),
        lambda: instead(inside) if inside != root else None,
    ]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_others_do_the_twin_is_the_same(folder: Path, seed: int) -> None:
    some = random.Random(seed)
    for _ in range(4):
        for _ in range(some.randrange(1, 5)):
            root = folder if some.random() < 0.7 else folder.with_name("twin")
            some.choice(meddlings(some, root))()
        align(folder)
