"""What rules find in one place is found again only where something has changed that they can see."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.content.rules.finding import Finding
from zhinan.guide import load
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.publish.pickles import Pickles
from zhinan.text.disk import reader as reading

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
COUNTY = "名称: 北县\n级别: 县\n上级: yangli\n区号: '0530'\n采用: yangli\n"
STRANGE = "https://guahao.test/"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A city, a county below it that takes its items over, and another city."""
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    shutil.copytree(content / "yangli", content / "dongli")
    changed(content / "dongli" / "city.yaml", "样例市", "东例市")
    changed(content / "dongli" / "items" / "transfer-out.md", "样例市", "东例市")
    (content / "beixian").mkdir()
    (content / "beixian" / "city.yaml").write_text(COUNTY, encoding="utf-8")
    return content


@pytest.fixture
def shelf(tmp_path: Path) -> Pickles:
    """Where it is kept."""
    return Pickles(tmp_path / "kept")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """The places that a rule is asked about, each with those that it sees."""
    found: list[tuple[str, list[str]]] = []

    def rule(guide: Guide, place: Place) -> Iterator[Finding]:
        found.append((place.id, [one.id for one in guide.places]))
        yield Finding(f"{place.id}/city.yaml", "名称", f"{place.name}是一个地方", "", "warning")

    monkeypatch.setattr(load, "IN_PLACE", (rule,))
    return found


def changed(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_looked_for_twice_and_all_is_told_again(
    content: Path, shelf: Pickles, asked: list[tuple[str, list[str]]]
) -> None:
    first = load_guide(content, shelf)
    told = [problem.message for problem in first.problems if problem.message.endswith("是一个地方")]
    assert sorted(told) == ["东例市是一个地方", "北县是一个地方", "样例市是一个地方"]
    assert len(asked) == len(told)
    asked.clear()
    assert load_guide(content, shelf).problems == first.problems
    assert asked == []


def test_a_rule_sees_a_place_and_what_stands_behind_it(
    content: Path, shelf: Pickles, asked: list[tuple[str, list[str]]]
) -> None:
    load_guide(content, shelf)
    assert dict(asked) == {"beixian": ["beixian", "yangli"], "dongli": ["dongli"], "yangli": ["yangli"]}


def test_a_change_is_looked_at_in_the_place_and_in_those_that_it_stands_behind(
    content: Path, shelf: Pickles, asked: list[tuple[str, list[str]]]
) -> None:
    load_guide(content, shelf)
    asked.clear()
    changed(content / "dongli" / "items" / "transfer-out.md", "9个工作日", "7个工作日")
    load_guide(content, shelf)
    assert [place for place, _ in asked] == ["dongli"]
    asked.clear()
    changed(content / "yangli" / "items" / "transfer-out.md", "9个工作日", "7个工作日")
    load_guide(content, shelf)
    assert sorted(place for place, _ in asked) == ["beixian", "yangli"]
    asked.clear()
    changed(content / "site.yaml", "样例办事指南", "样例指南")
    load_guide(content, shelf)
    assert len(asked) == 3


def test_where_a_reminder_stands_is_looked_for_once(
    content: Path, shelf: Pickles, asked: list[tuple[str, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_guide(content, shelf)
    assert asked
    assert [problem.line for problem in first.problems if problem.message == "东例市是一个地方"] == [1]
    with monkeypatch.context() as patch:
        patch.setattr(reading, "parse", None)
        assert load_guide(content, shelf).problems == first.problems
    changed(content / "dongli" / "city.yaml", "名称: 东例市\n级别", "# 名称\n名称: 东例市\n级别")
    now = load_guide(content, shelf).problems
    assert now == load_guide(content).problems
    assert [problem.line for problem in now if problem.message == "东例市是一个地方"] == [2]


def test_a_host_that_the_place_above_vouches_for_is_known_at_once(content: Path, shelf: Pickles) -> None:
    county = content / "beixian" / "city.yaml"
    county.write_text(
        f"{COUNTY}网上渠道:\n  - 名称: 北县挂号网\n    类别: 网站\n    网址: {STRANGE}\n", encoding="utf-8"
    )
    (content / "site.yaml").write_text(
        (content / "site.yaml").read_text(encoding="utf-8") + "可信域名:\n  - yangli.test\n", encoding="utf-8"
    )
    told = load_guide(content, shelf).problems
    assert [problem.message for problem in told if "guahao.test" in problem.message]
    city = content / "yangli" / "city.yaml"
    city.write_text(city.read_text(encoding="utf-8") + "可信域名:\n  - guahao.test\n", encoding="utf-8")
    now = load_guide(content, shelf).problems
    assert now == load_guide(content).problems
    assert not [problem.message for problem in now if "guahao.test" in problem.message]
