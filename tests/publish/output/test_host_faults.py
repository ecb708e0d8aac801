"""What the machine refuses is told in one line, and the command ends with 1."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.cli.main import main
from zhinan.publish.output.host_faults import REASONS, host_fault

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    shutil.copytree(SMALL, tmp_path / "content")
    for name in ("templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def cache_is_a_file(root: Path) -> None:
    (root / ".cache").write_text("")


def site_is_a_file(root: Path) -> None:
    (root / "site").write_text("")


def site_leads_nowhere(root: Path) -> None:
    (root / "site").symlink_to(root / "gone" / "away")


def site_goes_in_circles(root: Path) -> None:
    (root / "site").symlink_to(root / "site")


def a_folder_stands_where_a_page_should(root: Path) -> None:
    (root / "site" / "index.html").mkdir(parents=True)
    (root / "site" / "index.html" / "own.txt").write_text("theirs")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (cache_is_a_file, ".cache：这里"),
        (site_is_a_file, "site：这里"),
        (site_leads_nowhere, "site：找不到，或指向的地方不存在"),
        (site_goes_in_circles, "site：链接绕成了圈"),
        (a_folder_stands_where_a_page_should, "site/index.html："),
    ],
)
def test_one_line_with_the_path_and_what_to_do(
    root: Path, make: Callable[[Path], None], words: str, capsys: Captured
) -> None:
    make(root)
    assert main(["build"], root) == 1
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "怎么办" in line]
    assert line.startswith(words)


@pytest.mark.parametrize("code", sorted(REASONS))
def test_every_reason_has_its_remedy_and_paths_are_told_from_the_root(code: int) -> None:
    error = OSError(code, os.strerror(code), "/srv/guide/site/index.html")
    line = host_fault(error, Path("/srv/guide"))
    assert line.startswith("site/index.html：")
    assert "怎么办" in line
    assert "\n" not in line


def test_an_error_that_nobody_foresaw_is_told_in_the_systems_words() -> None:
    error = OSError(errno.EXDEV, os.strerror(errno.EXDEV), b"/elsewhere/\xff")
    assert host_fault(error, Path("/srv")) == (
        "/elsewhere/\\udcff：系统不让做（Invalid cross-device link）。怎么办：看看这个路径能不能读写。"
    )


@pytest.mark.parametrize(
    "console", [{"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}, {"LANG": "C"}]
)
def test_the_output_survives_any_console(root: Path, console: dict[str, str]) -> None:
    (root / "content" / "site.yaml").write_text("名称: 指南\n错栏: 1\n", encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from zhinan.cli.main import main; "
        "sys.exit(main(['check'], Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(root)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **console},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "错栏" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr
