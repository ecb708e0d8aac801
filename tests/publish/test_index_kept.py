"""The search index is made anew only when what the search engine reads has changed."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path

import pytest

from zhinan.publish.search import search_index
from zhinan.publish.search.search_index import build_index, index_files

TEXT = '<!doctype html><html lang="zh-cn"><main data-pagefind-body>医 保</main></html>'
SHADOWS = {"a/index.html": TEXT}


def test_the_same_texts_keep_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = build_index(SHADOWS, tmp_path / "index")
    assert (index / "pagefind-entry.json").is_file()
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


def test_pagefind_itself_comes_only_with_one_index_and_its_interfaces_with_none(tmp_path: Path) -> None:
    with_engine = index_files(SHADOWS, tmp_path / "index", engine=True)
    without = index_files(SHADOWS, tmp_path / "index", engine=False)
    assert "pagefind.js" in with_engine
    assert not [name for name in with_engine if "-ui." in name]
    assert [name for name in without if name.endswith((".js", ".pagefind"))] == []
    assert set(without) < set(with_engine)


def test_the_same_texts_give_the_same_bytes_each_time(tmp_path: Path) -> None:
    texts = {f"{number}/index.html": TEXT.replace("保", f"保 {number}") for number in range(20)}
    once, again = (index_files(texts, tmp_path / name, engine=True) for name in ("once", "again"))
    assert once == again


@pytest.mark.parametrize(("said", "code"), [("No space left on device", errno.ENOSPC), ("odd", errno.EIO)])
def test_when_pagefind_cannot_write_the_machine_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    failed = subprocess.CompletedProcess([], 1, b"", f"line one\n{said}".encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(OSError, match=said) as told:
        build_index(SHADOWS, tmp_path / "index")
    assert told.value.errno == code
