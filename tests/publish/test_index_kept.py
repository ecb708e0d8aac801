"""The search index is made anew only when what the search engine reads has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhinan.publish import search_index
from zhinan.publish.search_index import build_index

TEXT = '<!doctype html><html lang="zh-cn"><main data-pagefind-body>医 保</main></html>'
SHADOWS = {"a/index.html": TEXT}


def test_the_same_texts_keep_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = build_index(SHADOWS, tmp_path / "index")
    files = sorted(path.name for path in index.rglob("*"))
    assert "pagefind.js" in files
    assert not [name for name in files if "-ui." in name]
    monkeypatch.setattr(search_index, "_run_pagefind", lambda *_: pytest.fail("indexed again"))
    assert build_index(SHADOWS, tmp_path / "index") == index


def test_another_text_or_page_makes_a_fresh_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[list[str]] = []

    def run(pages: Path, output: Path) -> None:
        runs.append(sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*.html")))
        assert not output.exists(), "an earlier run's fragments would stay"
        output.mkdir()

    monkeypatch.setattr(search_index, "_run_pagefind", run)
    for shadows in (SHADOWS, {"a/index.html": "other"}, {**SHADOWS, "b/index.html": "more"}):
        build_index(shadows, tmp_path / "index")
    assert runs == [["a/index.html"], ["a/index.html"], ["a/index.html", "b/index.html"]]
