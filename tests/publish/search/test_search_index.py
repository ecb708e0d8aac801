"""The search index: no more than is used, the same bytes each time, made anew only where texts changed."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path

import pytest

from zhinan.publish.search.search_index import index_files, index_key

TEXT = '<!doctype html><html lang="zh-cn"><main data-pagefind-body>医 保</main></html>'
SHADOWS = {"a/index.html": TEXT}


def test_the_key_is_that_of_the_texts_and_their_pages() -> None:
    key = index_key(SHADOWS, engine=False)
    assert key == index_key(dict(SHADOWS), engine=False)
    others = [
        index_key({"a/index.html": "other"}, engine=False),
        index_key({"b/index.html": TEXT}, engine=False),
        index_key({**SHADOWS, "b/index.html": "more"}, engine=False),
        index_key(SHADOWS, engine=True),
    ]
    assert len({key, *others}) == 5


def test_pagefind_itself_comes_only_with_one_index_and_its_interfaces_with_none(tmp_path: Path) -> None:
    with_engine = index_files(SHADOWS, tmp_path / "index", engine=True)
    without = index_files(SHADOWS, tmp_path / "index", engine=False)
    assert "pagefind.js" in with_engine
    assert not [name for name in with_engine if "-ui." in name]
    assert [name for name in without if name.endswith((".js", ".pagefind"))] == []
    assert "pagefind-entry.json" in without
    assert set(without) < set(with_engine)
    assert not (tmp_path / "index").exists()


def test_the_same_texts_give_the_same_bytes_each_time(tmp_path: Path) -> None:
    texts = {f"{number}/index.html": TEXT.replace("保", f"保 {number}") for number in range(20)}
    once, again = (index_files(texts, tmp_path / name, engine=True) for name in ("once", "again"))
    assert once == again


def test_an_earlier_runs_fragments_do_not_stay(tmp_path: Path) -> None:
    clean = index_files(SHADOWS, tmp_path / "clean", engine=False)
    (tmp_path / "killed" / "index" / "fragment").mkdir(parents=True)
    (tmp_path / "killed" / "index" / "fragment" / "old.pf_fragment").write_text("old")
    assert index_files(SHADOWS, tmp_path / "killed", engine=False) == clean


@pytest.mark.parametrize(("said", "code"), [("No space left on device", errno.ENOSPC), ("odd", errno.EIO)])
def test_when_pagefind_cannot_write_the_machine_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    failed = subprocess.CompletedProcess([], 1, b"", f"line one\n{said}".encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(OSError, match=said) as told:
        index_files(SHADOWS, tmp_path / "index", engine=False)
    assert told.value.errno == code
