"""A site of one place asks for none and compares none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from zhinan.guide.load import load_guide
from zhinan.model.problem import Problem
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
    files = ("life-events", "synonyms", "glossary", "answers")
    pointing = [p.path for p in told if p.path in {f"content/{name}.yaml" for name in files}]
    assert len(pointing) == len(set(pointing)), "one reminder a file"


def recorded(root: Path, *others: str) -> list[Problem]:
    """What is told where the addresses of these places are on record still."""
    (root / "content" / "addresses").mkdir(exist_ok=True)
    for name in ("jiazhou", *others):
        text = f"{name}/\n{name}/offices/\n"
        (root / "content" / "addresses" / f"{name}.txt").write_text(text, encoding="utf-8")
    told = load_guide(root / "content").problems
    return [problem for problem in told if problem.path.startswith("content/addresses/")]


def test_a_place_that_was_taken_out_as_a_whole_is_one_reminder(alone: Path, tmp_path: Path) -> None:
    shutil.copytree(alone / "content", tmp_path / "content")
    told = [problem for problem in recorded(tmp_path, "yichuan") if "yichuan" in problem.path]
    assert [problem.level for problem in told] == ["warning"]
    assert "yichuan/ 和它下面的都没有了" in told[0].message


def test_a_place_that_may_have_been_renamed_is_a_fault(alone: Path, tmp_path: Path) -> None:
    shutil.copytree(alone / "content", tmp_path / "content")
    (tmp_path / "content" / "jiazhou").rename(tmp_path / "content" / "jia")
    assert [problem.level for problem in recorded(tmp_path)].count("error") > 0


def test_a_site_without_any_place_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert "new site" in load_guide(tmp_path / "empty").problems[0].hint
    (tmp_path / "content" / "site.yaml").write_text("名称: 样例办事指南\n", encoding="utf-8")
    (problem,) = load_guide(tmp_path / "content").problems
    assert (problem.level, problem.message) == ("error", "还没有一个可以发布的地方")
    assert "new city" in problem.hint


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
