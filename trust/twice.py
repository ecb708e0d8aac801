"""The same content made twice, clean, under all that may differ between machines: every byte is the same."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from trust.copies import Tree, command, differing, project, tree_of
from trust.figures import Figure

ELSEWHERE: dict[str, dict[str, str]] = {
    "seed of hashes": {"PYTHONHASHSEED": "7"},
    "Asia/Shanghai": {"TZ": "Asia/Shanghai"},
    "America/Los_Angeles": {"TZ": "America/Los_Angeles"},
    "LC_ALL=C": {"LC_ALL": "C", "LANG": "C"},
    "LC_ALL=POSIX, no UTF-8 mode": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "console of another encoding": {"PYTHONIOENCODING": "gbk"},
    "no HOME": {"HOME": "/nonexistent"},
}


def made(content: Path, folder: Path, environment: dict[str, str]) -> tuple[Tree, str]:
    """The site of a content folder, made clean in a new project; what was told where it failed."""
    copy = project(folder, content)
    done = command(copy, "build", "--quiet", environment=environment)
    found = tree_of(copy / "site") if done.returncode == 0 else {}
    told = "" if done.returncode == 0 and "Traceback" not in done.stderr else done.stderr[-400:] or "no word"
    shutil.rmtree(copy)
    return found, told


def twice(content: Path, folder: Path) -> Figure:
    """Made twice, the second time under another seed of hashes, zone and locale."""
    other = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    one, fault = made(content, folder / "one", {**os.environ, "PYTHONHASHSEED": "0"})
    two, fault_too = made(content, folder / "other place", other)
    faults = [told for told in (fault, fault_too) if told] or differing(one, two)
    return Figure("made twice", f"{len(one)} files", tuple(faults))


def elsewhere(content: Path, folder: Path, seed: int) -> Iterator[Figure]:
    """Made under each of the settings alone, and from files that were created in another order."""
    reference, fault = made(content, folder / "reference", dict(os.environ))
    yield Figure("made clean", f"{len(reference)} files", (fault,) if fault else ())
    for name, settings in ELSEWHERE.items():
        found, fault = made(content, folder / "there", {**os.environ, **settings})
        yield Figure(
            f"made with {name}", "same bytes", (fault,) if fault else tuple(differing(reference, found))
        )
    for umask in (0o077, 0o000):
        known = os.umask(umask)
        try:
            found, fault = made(content, folder / "umask", dict(os.environ))
        finally:
            os.umask(known)
        yield Figure(
            f"made with umask {umask:03o}", "same bytes", tuple(differing(reference, found)) or _told(fault)
        )
    shuffled = _shuffled(content, folder / "shuffled", seed)
    found, fault = made(shuffled, folder / "there", dict(os.environ))
    yield Figure(
        "made from files created in another order",
        "same bytes",
        tuple(differing(reference, found)) or _told(fault),
    )
    found, fault = made(content, folder / "路径 with 'quotes' $(x)", dict(os.environ))
    yield Figure(
        "made in a folder with a strange name",
        "same bytes",
        tuple(differing(reference, found)) or _told(fault),
    )


def _told(fault: str) -> tuple[str, ...]:
    return (fault,) if fault else ()


def _shuffled(content: Path, folder: Path, seed: int) -> Path:
    """A copy whose files were created in another order, at other times."""
    files = [path for path in content.rglob("*") if path.is_file()]
    random.Random(seed).shuffle(files)
    for number, path in enumerate(files):
        target = folder / path.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (number, number))
    return folder
