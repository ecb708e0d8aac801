"""What is wrong with a city's items is told in the city's files, also where a county takes them over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.guide.load import load_guide

SITES = ROOT / "tests" / "sites"
BAD = [site for site in sorted((SITES / "bad").iterdir()) if (site / "content" / "yangli" / "items").is_dir()]
HALLS = SITES / "good" / "small" / "content" / "yangli" / "offices.yaml"
COUNTY = "名称: 北县\n级别: 县\n上级: yangli\n区号: '0530'\n采用: yangli\n"


def name(site: Path) -> str:
    """What a site is called."""
    return site.name


@pytest.mark.parametrize("site", BAD, ids=name)
def test_nothing_is_told_in_a_file_that_a_county_does_not_have(site: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(site / "content", content, symlinks=True)
    (content / "zhongxian").mkdir()
    (content / "zhongxian" / "city.yaml").write_text(COUNTY, encoding="utf-8")
    before = {problem.path for problem in load_guide(site / "content").problems}
    for halls in (None, HALLS):
        if halls:
            shutil.copyfile(halls, content / "zhongxian" / halls.name)
        told = {problem.path for problem in load_guide(content).problems}
        assert told & before
        assert {path for path in told - before if not (tmp_path / path).exists()} == set()
