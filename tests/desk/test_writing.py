"""The form writes one field, and every other sign of the file stays: remarks and order."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import WHOLE
from zhinan.desk.field_writing import Wish, written
from zhinan.desk.yaml_spans import UnreadableError, spans_of, value_of

FILES = sorted(path for path in (WHOLE / "content").rglob("*") if path.suffix in (".md", ".yaml"))
VALUES: tuple[Any, ...] = ("新: 值, 二", "丁 # 戊", ["甲", "乙, 丙"], {"子": "丙"})
LETTER = """\
---
# 照样板填的
事项名称: 甲       # 官方的叫法
服务对象: "乙"
申办材料:
  # 第一样
  - 材料: 丙      # 看过原文
    份数: 1
  - 丁
办理时限: 即时办结
---
说明
"""


def ways(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value of a file with its way."""
    if way:
        yield way, value
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in pairs:
        yield from ways(one, (*way, step))


def changed(tree: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """The tree with another value there, or with None without it; what has nothing left goes too."""
    tree = copy.deepcopy(tree)
    node = tree
    for step in way[:-1]:
        node = node[step]
    if value is not None:
        node[way[-1]] = value
        return tree
    del node[way[-1]]
    return tree if node or len(way) == 1 else changed(tree, way[:-1], None)


@pytest.mark.parametrize("path", random.Random(7).sample(FILES, 24), ids=lambda path: path.name)
def test_a_value_is_written_and_no_other_changes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = value_of(spans_of(path.name, text).root)
    every = list(ways(tree))
    for way, known in random.Random(path.name).sample(every, min(8, len(every))):
        for value in VALUES:
            new = written(path.name, text, Wish("set", way, value))
            assert value_of(spans_of(path.name, new).root) == changed(tree, way, value), (way, value)
            if not isinstance(known, dict):
                more = [*(known if isinstance(known, list) else [known] if known != "无" else []), value]
                new = written(path.name, text, Wish("append", way, value))
                assert value_of(spans_of(path.name, new).root) == changed(tree, way, more), (way, value)
        if wanted := changed(tree, way, None):
            new = written(path.name, text, Wish("remove", way))
            assert value_of(spans_of(path.name, new).root) == wanted, way


def test_remarks_and_marks_stay() -> None:
    new = written("x.md", LETTER, Wish("set", ("事项名称",), "新名"))
    assert new == LETTER.replace("甲 ", "新名 ")
    assert '服务对象: "己"\n' in written("x.md", LETTER, Wish("set", ("服务对象",), "己"))
    new = written("x.md", LETTER, Wish("set", ("申办材料", 0, "份数"), "2"))
    assert new == LETTER.replace("份数: 1", "份数: 2")


def test_a_new_field_stands_where_the_handbook_has_it() -> None:
    new = written("x.md", LETTER, Wish("set", ("主项",), "大类"))
    assert "官方的叫法\n主项: 大类\n服务对象" in new
    new = written("x.md", LETTER, Wish("set", ("申办材料", 0, "条件"), "委托的"))
    assert "看过原文\n    条件: 委托的\n    份数: 1\n" in new


def test_an_entry_is_added_moved_and_taken_away_with_its_lines() -> None:
    assert "  - 丁\n  - 戊\n办理时限" in written("x.md", LETTER, Wish("append", ("申办材料",), "戊"))
    moved = written("x.md", LETTER, Wish("move", ("申办材料", 1), by=-1))
    assert "  - 丁\n  - 材料: 丙      # 看过原文\n    份数: 1\n办理时限" in moved
    assert "申办材料:\n  # 第一样\n  - 丁\n" in written("x.md", LETTER, Wish("remove", ("申办材料", 0)))
    assert "  - 份数: 1\n" in written("x.md", LETTER, Wish("remove", ("申办材料", 0, "材料")))


def test_a_text_of_several_lines_stands_below_its_field() -> None:
    new = written("x.md", LETTER, Wish("set", ("办理时限",), "一行\n二行"))
    assert "办理时限: |\n  一行\n  二行\n---" in new


@pytest.mark.parametrize("text", ["---\n事项名称: [甲\n---\n", "没有栏", "---\n---\n"])
def test_a_text_that_is_no_yaml_is_left_alone(text: str) -> None:
    with pytest.raises(UnreadableError):
        written("x.md", text, Wish("set", ("事项名称",), "甲"))
