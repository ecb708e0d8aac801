"""A site of one place asks for none and compares none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from zhinan.guide.load import load_guide
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project

SITES = Path(__file__).resolve().parents[1] / "sites"


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site's first city, with nothing of the others."""
    root = tmp_path_factory.mktemp("alone")
    shutil.copytree(SITES / "whole" / "content", root / "content")
    for folder in (root / "content").iterdir():
        if folder.is_dir() and folder.name != "jiazhou":
            shutil.rmtree(folder)
    return root


def test_deleting_the_other_places_leaves_no_error(alone: Path) -> None:
    told = load_guide(alone / "content").problems
    assert [problem for problem in told if problem.level == "error"] == []
    pointing = [p.path for p in told if p.path in ("content/life-events.yaml", "content/synonyms.yaml")]
    assert len(pointing) == len(set(pointing)), "one reminder a file"


def test_nothing_is_to_be_chosen_or_compared(alone: Path) -> None:
    assert build(Project(alone)).ok
    site = alone / "site"
    assert not (site / "compare").exists()
    for path in site.rglob("*.html"):
        page = html.fromstring(path.read_text("utf-8"))
        words = page.text_content()
        for word in ("选城市", "选地方", "各市对照", "各市和", "全部城市", "三个问题", "在其他市办"):
            assert word not in words, (path, word)
        assert page.xpath("//details[@class='cities']//ul[not(@class='menu-districts')]") == []
        assert page.xpath("//a[contains(@href, 'compare/')]") == []
    search = html.fromstring((site / "search" / "index.html").read_text("utf-8"))
    assert search.xpath("//select[@name='city']") == []
    assert search.xpath("//input[@name='city']/@value") == [""]
