"""A check makes no folder; where a build has made one, what was read is kept there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.cli.main import main

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.mark.parametrize("built", [False, True])
def test_what_was_read_is_kept_only_where_a_build_keeps_things(tmp_path: Path, *, built: bool) -> None:
    shutil.copytree(SMALL, tmp_path / "content")
    if built:
        (tmp_path / ".cache").mkdir()
    assert main(["check"], tmp_path) == 0
    assert (tmp_path / ".cache" / "places").is_dir() == built
    assert main(["check"], tmp_path) == 0
