"""What is worked out once is worked out for the very objects, and forgotten in time."""

from __future__ import annotations

import gc
import shutil
import weakref
from functools import partial
from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.guide.keeping import once
from zhinan.guide.keeping.once import FEW, KEPT, forget, once_for_the_same
from zhinan.publish import search_files
from zhinan.publish.pipeline import build
from zhinan.publish.project import Project


def test_the_same_objects_are_asked_once_and_equal_ones_each_for_itself() -> None:
    asked: list[list[int]] = []

    @once_for_the_same
    def length(numbers: list[int]) -> int:
        asked.append(numbers)
        return len(numbers)

    first, equal = [1, 2], [1, 2]
    assert [length(first), length(first), length(equal)] == [2, 2, 2]
    assert [numbers is first for numbers in asked] == [True, False]


@pytest.mark.parametrize("most", [KEPT, FEW])
def test_only_the_latest_are_kept(most: int) -> None:
    asked = 0

    @partial(once_for_the_same, most=most)
    def count(_: object) -> int:
        nonlocal asked
        asked += 1
        return asked

    things = [[number] for number in range(most + 1)]
    for thing in things:
        count(thing)
    count(things[-1])
    assert asked == most + 1
    count(things[0])
    assert asked == most + 2


class Thing:
    """Something that can be seen to go."""


def test_what_is_forgotten_holds_nothing() -> None:
    @once_for_the_same
    def name(thing: Thing) -> str:
        return type(thing).__name__

    thing = Thing()
    name(thing)
    seen = weakref.ref(thing)
    del thing
    assert seen() is not None
    forget()
    gc.collect()
    assert seen() is None


def test_a_build_leaves_nothing_behind_in_a_process_that_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / "good" / "small" / "content", tmp_path / "content")
    monkeypatch.setattr(search_files, "index_files", lambda *_, **__: {})
    assert build(Project(tmp_path), jobs=1).ok
    assert not any(once._all)
