"""The search index: no more than is used, the same bytes each time, made anew only where texts changed."""

from __future__ import annotations

import base64
import errno
import json
from pathlib import Path

import pytest

from zhinan.publish.search import search_index
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


def test_pagefind_itself_comes_only_with_one_index_and_its_interfaces_with_none() -> None:
    with_engine = index_files(SHADOWS, engine=True)
    without = index_files(SHADOWS, engine=False)
    assert "pagefind.js" in with_engine
    assert not [name for name in with_engine if "-ui." in name]
    assert [name for name in without if name.endswith((".js", ".pagefind"))] == []
    assert "pagefind-entry.json" in without
    assert set(without) < set(with_engine)


def test_the_same_texts_give_the_same_bytes_whatever_their_order() -> None:
    texts = {f"{number}/index.html": TEXT.replace("保", f"保 {number}") for number in range(20)}
    once, again = (index_files(found, engine=True) for found in (texts, dict(reversed(texts.items()))))
    assert once == again


@pytest.mark.parametrize(("said", "code"), [("No space left on device", errno.ENOSPC), ("odd", errno.EIO)])
def test_when_pagefind_cannot_write_the_machine_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    answer = base64.b64encode(json.dumps({"payload": {"type": "Error", "message": said}}).encode()).decode()
    engine = tmp_path / "engine"
    engine.write_text(f"#!/bin/sh\nhead -c 1 >/dev/null\nprintf '{answer},'\nsleep 9\n", encoding="utf-8")
    engine.chmod(0o755)
    monkeypatch.setattr(search_index, "_executable", lambda: str(engine))
    with pytest.raises(OSError, match=said) as told:
        index_files(SHADOWS, engine=False)
    assert told.value.errno == code


def test_when_pagefind_ends_by_itself_the_machine_is_told_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search_index, "_executable", lambda: "true")
    with pytest.raises(OSError, match="pagefind"):
        index_files(SHADOWS, engine=False)
