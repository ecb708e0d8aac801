"""Two clean makings give the same bytes; what is killed leaves the old site or the new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from trust.copies import ROOT
from trust.kills import kills
from trust.twice import twice

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.mark.slow
def test_two_makings_under_other_clocks_seeds_and_languages_are_the_same(tmp_path: Path) -> None:
    figure = twice(SMALL, tmp_path)
    assert figure.faults == (), figure.line


@pytest.mark.slow
def test_killed_builds_leave_a_whole_site(tmp_path: Path) -> None:
    figure = kills(SMALL, tmp_path, 4, 1)
    assert figure.faults == (), figure.line
