"""Whole small sites on disk: good ones pass, and what is wrong is told exactly as in a site's expected.txt.

After a change of wording: ZHINAN_WRITE_EXPECTED=1 pytest tests/cli/test_check.py, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zhinan.cli.main import main
from zhinan.guide.load import load_guide

SITES = Path(__file__).resolve().parent.parent / "sites"
GOOD = sorted(path for path in (SITES / "good").iterdir() if path.is_dir())
Captured = pytest.CaptureFixture[str]
BAD = sorted(path for path in (SITES / "bad").iterdir() if path.is_dir())
REMINDERS = sorted(path for path in (SITES / "reminders").iterdir() if path.is_dir())
"""Sites of which something has to be looked at by a person, and nothing is an error."""


def name(site: Path) -> str:
    """The folder's name is the case's."""
    return site.name


@pytest.mark.parametrize("site", GOOD, ids=name)
def test_a_good_site_passes_without_a_word_of_complaint(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], site) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "没有错误" in told.out


@pytest.mark.parametrize("site", BAD, ids=name)
def test_a_fault_is_told_with_file_line_column_and_fix(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], site) == 1
    told = capsys.readouterr()
    assert told.err == expected_of(site, told.err)
    assert "Traceback" not in told.err + told.out
    assert told.out == ""


@pytest.mark.parametrize("site", REMINDERS, ids=name)
def test_a_reminder_is_told_and_stops_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], site) == 0
    told = capsys.readouterr()
    assert told.err == expected_of(site, told.err)
    assert told.err.endswith("\n0 个错误，1 个提醒。\n")


def expected_of(site: Path, told: str) -> str:
    """What is to be told of a site; see the top of this file for how it is written."""
    expected = site / "expected.txt"
    if os.environ.get("ZHINAN_WRITE_EXPECTED"):
        expected.write_text(told, encoding="utf-8")
    return expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("site", [*BAD, *REMINDERS], ids=name)
def test_every_place_that_is_told_exists_and_every_error_says_how_to_mend_it(site: Path) -> None:
    problems = load_guide(site / "content").problems
    assert problems == tuple(
        sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))
    )
    for problem in problems:
        assert problem.hint, problem
        if problem.line:
            lines = (site / problem.path).read_bytes().splitlines()
            assert 1 <= problem.line <= max(len(lines), 1)
            assert problem.column <= len(problem.excerpt) + 1


@pytest.mark.parametrize("site", [*BAD, *REMINDERS], ids=name)
def test_one_slip_is_told_once(site: Path) -> None:
    """A fault may be told in several lines only where the site has several."""
    problems = load_guide(site / "content").problems
    places = [(problem.path, problem.line, problem.column) for problem in problems if problem.line]
    assert len(places) == len(set(places))
    if "many" not in site.name and site.name not in {
        "fences-as-dashes", "city-file-in-gbk-and-a-fault-in-an-item", "gbk-with-another-fault",
        "broken-beyond-mending", "flowchart-node-twice",
        "grid-rows-of-different-length", "phone-without-area-code", "position-without-datum",
    }:  # fmt: skip
        assert len(problems) == 1
