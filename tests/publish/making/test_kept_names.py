"""Names of items and of what is called by a name are found again only where a place has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.edited import replaced
from tests.findings import ROOT
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.across import glossary
from zhinan.pages.search import search_lists
from zhinan.processes import forks
from zhinan.publish import search_files
from zhinan.publish.making import kept_names
from zhinan.publish.making.sources import place_keys, sources_of
from zhinan.publish.pickles import Pickles
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project
from zhinan.text.disk.shelf import NO_SHELF

TERM = """
- 编号: permit
  名称: 居住证
  说明: 住在这里的证明。
"""
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two cities."""
    shutil.copytree(SMALL, tmp_path / "content")
    shutil.copytree(tmp_path / "content" / "yangli", tmp_path / "content" / "dongli")
    for name in ("city.yaml", "items/transfer-out.md"):
        replaced(tmp_path / "content" / "dongli" / name, "样例市", "东例市")
    return tmp_path


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The places whose names are found from now on."""
    found: list[str] = []

    def noted(guide: Guide, place: Place) -> object:
        found.append(place.id)
        return search_lists.names_in(guide, place)

    monkeypatch.setattr(kept_names, "names_in", noted)
    return found


def keys(root: Path, shelf: Pickles | None = None) -> list[str]:
    """The keys of all portions, with what is kept and without."""
    loaded = load_guide(root / "content")
    found = sources_of(loaded.guide, loaded.keys, (), "", shelf or NO_SHELF)
    return [source.key for source in found]


def test_only_the_place_that_changed_is_named_again(root: Path, named: list[str]) -> None:
    shelf = Pickles(root / "kept")
    assert keys(root, shelf) == keys(root)
    named.clear()
    keys(root, shelf)
    assert named == []
    replaced(root / "content" / "dongli" / "items" / "transfer-out.md", "9个工作日", "7个工作日")
    now = keys(root, shelf)
    assert named == ["dongli"]
    assert now == keys(root)


def test_names_found_side_by_side_are_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = keys(root)
    monkeypatch.setattr(forks, "MANY", 2)
    loaded = load_guide(root / "content")
    found = sources_of(loaded.guide, loaded.keys, (), "", Pickles(root / "kept"), jobs=2)
    assert [source.key for source in found] == alone
    monkeypatch.setattr(forks, "MANY", 99)
    assert keys(root, Pickles(root / "kept")) == alone


def test_a_word_in_the_text_of_an_item_leaves_the_lists_of_names_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    assert build(Project(root), jobs=1).ok
    monkeypatch.setattr(search_lists, "readings_of", None)
    replaced(root / "content" / "dongli" / "items" / "transfer-out.md", "参保人员提出申请", "参保人提出申请")
    assert build(Project(root), jobs=1).ok


def test_a_word_that_is_no_term_leaves_the_glossary_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    for name in ("templates", "static"):
        shutil.copytree(ROOT / name, root / name)
    (root / "content" / "glossary.yaml").write_text(TERM, encoding="utf-8")
    assert build(Project(root), jobs=1).ok
    page, item = root / "site" / "glossary" / "index.html", root / "content" / "dongli" / "items"
    before = page.read_text(encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(glossary, "letters", None)
        replaced(item / "transfer-out.md", "参保人员提出申请", "参保人提出申请")
        assert build(Project(root), jobs=1).ok
    assert page.read_text(encoding="utf-8") == before
    replaced(item / "transfer-out.md", "参保人提出申请", "持居住证的参保人提出申请")
    assert build(Project(root), jobs=1).ok
    assert page.read_text(encoding="utf-8") != before


def test_keys_of_places_tell_what_stands_in_other_places_too(root: Path) -> None:
    loaded = load_guide(root / "content")
    before = place_keys(loaded.guide, loaded.keys)
    replaced(root / "content" / "dongli" / "city.yaml", "名称: 东例市", "名称: 东方市")
    loaded = load_guide(root / "content")
    now = place_keys(loaded.guide, loaded.keys)
    assert [place for place in before if before[place] != now[place]] == ["dongli", "yangli"]
