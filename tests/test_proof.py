"""What an editor changes leaves `make proof` green, and a fact in a form that nobody reads makes it red.

The changes are made in copies of the project, in whatever city the content has first.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import alone, good_guide
from tests.findings import ROOT
from zhinan.guide.changes.reports.as_text import as_text
from zhinan.guide.changes.review import PageChanges, report_of
from zhinan.model.guide import Guide

pytestmark = pytest.mark.slow
Change = Callable[[Path], str]
"""Changes a city's folder; what the list of changed facts then says."""


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder, whatever comes of it."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def git(folder: Path, *command: str) -> str:
    """A command of git that has to go well; what it says."""
    done = run(folder, "git", "-c", "user.name=x", "-c", "user.email=x@example.org", *command)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as it stands, under git, with the virtual environment of this one."""
    copy = tmp_path_factory.mktemp("proof")
    for name in git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0"):
        path = ROOT / name
        if path.is_file() and not path.is_symlink():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy / name)
    git(copy, "init", "-q")
    git(copy, "add", ".")
    git(copy, "commit", "-q", "-m", "all")
    (copy / ".venv").symlink_to(ROOT / ".venv")
    return copy


@pytest.fixture(scope="module")
def published(copied: Path) -> Guide:
    """The guide of the copy before anything is changed."""
    return good_guide(copied / "content")


@pytest.fixture
def project(copied: Path, published: Guide) -> Path:  # noqa: ARG001 - read before the first change
    """The copy with the content as it was."""
    git(copied, "checkout", "-q", "--", "content")
    git(copied, "clean", "-q", "-d", "--force", "content")
    return copied


def proof(project: Path) -> subprocess.CompletedProcess[str]:
    """`make proof` without the tests that look through a browser; nothing is installed."""
    return run(project, "make", "-o", ".venv/installed", "proof", "BROWSER=-m 'not browser'")


def city_of(project: Path) -> Path:
    """A city with items and halls of its own."""
    folders = sorted(path.parent for path in (project / "content").glob("*/offices.yaml"))
    return next(folder for folder in folders if (folder / "items").is_dir())


def replaced(path: Path, pattern: str, new: Callable[[re.Match[str]], str]) -> re.Match[str]:
    """Change what the pattern finds first in a file."""
    text = path.read_text(encoding="utf-8")
    found = re.search(pattern, text, re.MULTILINE)
    assert found is not None, path
    path.write_text(text[: found.start()] + new(found) + text[found.end() :], encoding="utf-8")
    return found


def item_with(city: Path, pattern: str) -> Path:
    """The first item of a city in whose file something stands."""
    paths = sorted((city / "items").glob("*.md"))
    return next(path for path in paths if re.search(pattern, path.read_text("utf-8"), re.MULTILINE))


LIMIT = r"^办理时限: (\d+)个工作日$"
PHONE = r"^( +电话: 0\d+-\d+)(\d)$"
ADDRESS = r"^    地址: (.+)$"
NAME = r"^事项名称: (.+)\n(?!标题)"


def a_limit(city: Path) -> str:
    days = replaced(item_with(city, LIMIT), LIMIT, lambda found: f"办理时限: {int(found[1]) + 1}个工作日")[1]
    return f"办理时限 {days}个工作日 → {int(days) + 1}个工作日"


def a_phone(city: Path) -> str:
    found = replaced(city / "offices.yaml", PHONE, lambda found: f"{found[1]}{(int(found[2]) + 1) % 10}")
    return f"{found[1].split()[-1]}{(int(found[2]) + 1) % 10}"


def a_halls_address(city: Path) -> str:
    found = replaced(city / "offices.yaml", ADDRESS, lambda found: f"    地址: {found[1]}东门")
    return f"{found[1]}东门"


def an_items_name(city: Path) -> str:
    found = replaced(item_with(city, NAME), NAME, lambda found: f"{found[0]}标题: {found[1]}新\n")
    return f"{found[1]}新"


def a_city_more(city: Path) -> str:
    text = (city / "city.yaml").read_text(encoding="utf-8")
    names = [re.search(pattern, text, re.MULTILINE) for pattern in ("^名称: (.+)市$", '^区号: "(0[0-9]+)"$')]
    stem, code = (found[1] for found in names if found)
    folder = city.with_name("xincheng")
    shutil.copytree(city, folder)
    for path in (path for path in folder.rglob("*") if path.is_file()):
        own = path.read_text(encoding="utf-8").replace(stem, "新城").replace(code, "0998")
        path.write_text(own, encoding="utf-8")
    return "新城市：新增"


CHANGES: list[Change] = [a_limit, a_phone, a_halls_address, an_items_name, a_city_more]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_passes_check_and_is_a_fact(project: Path, published: Guide, change: Change) -> None:
    said = change(city_of(project))
    checked = run(project, ".venv/bin/python", "build.py", "check")
    assert checked.returncode == 0, checked.stderr
    assert said in as_text(report_of("HEAD", published, good_guide(project / "content"), PageChanges()))


def test_all_of_them_are_told_and_leave_the_proof_green(project: Path) -> None:
    said = [change(city_of(project)) for change in reversed(CHANGES)]
    with alone("proof") as kept:
        # What is built after the same content is kept from run to run; the lock is not the build's.
        (kept / "cache").mkdir(exist_ok=True)
        (project / ".cache").symlink_to(kept / "cache")
        done = proof(project)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert [one for one in said if one not in done.stdout] == []
    assert " passed" in done.stdout
    assert "site/。" in done.stdout


BROKEN: dict[str, tuple[str, str, Callable[[Path, str], Path]]] = {
    "a limit that nobody can count": (LIMIT, "办理时限: 9个工作曰", item_with),
    "a phone with letters": (PHONE, "        电话: 0998-8571O157", lambda city, _: city / "offices.yaml"),
    "a heading with a slip": (r"^监督电话:", "监督电活:", item_with),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_fact_in_a_form_that_nobody_reads_makes_it_red_with_its_line(project: Path, name: str) -> None:
    pattern, broken, file_of = BROKEN[name]
    path = file_of(city_of(project), pattern)
    replaced(path, pattern, lambda _: broken)
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if line.startswith(broken))
    shutil.rmtree(project / "site", ignore_errors=True)
    done = proof(project)
    assert done.returncode != 0
    assert f"{path.relative_to(project).as_posix()}:{number}:" in done.stderr
    assert broken.strip() in done.stderr
    assert not (project / "site").exists()
