"""A file that is wrong in thousands of places is told in seconds, in no more words than a person reads."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from zhinan.guide.load import Loaded, load_guide
from zhinan.text.source import LISTED

SMALL = Path(__file__).resolve().parent.parent / "sites" / "good" / "small" / "content"
ITEM = "yangli/items/transfer-out.md"
PATIENCE = 30
"""Seconds of work for what takes two or three, and hours where each complaint looks at all others."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small site to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


def loaded_soon(content: Path, name: str, text: str) -> Loaded:
    """The site with that file, and not after minutes."""
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text(text, encoding="utf-8")
    begin = time.process_time()
    loaded = load_guide(content)
    assert time.process_time() - begin < PATIENCE
    return loaded


def repeated(line: str) -> Callable[[int], str]:
    """A text of many lines, {0} being the line's number."""
    return lambda count: "".join(line.format(number) for number in range(count))


def in_item(field: str, line: str) -> Callable[[int], str]:
    """An item with a field of many lines, the others being as they are."""
    text = (SMALL / ITEM).read_text("utf-8")
    head, fence, notes = text.removeprefix("---\n").partition("\n---\n")
    kept = "\n".join(part for part in head.split("\n") if not part.startswith(f"{field}:"))
    return lambda count: f"---\n{kept}\n{field}:\n{repeated(line)(count).rstrip()}{fence}{notes}"


FLOODS: dict[str, tuple[str, Callable[[int], str]]] = {
    "unknown fields": ("site.yaml", repeated("k{0}: 1\n")),
    "fields twice": ("site.yaml", repeated("名称: {0}\n")),
    "tabs": ("site.yaml", repeated("\tk{0}: 1\n")),
    "wide colons": ("site.yaml", repeated("名称：{0}\n")),
    "unseen characters": ("site.yaml", repeated("k{0}: \u200b\n")),
    "terms twice": ("glossary.yaml", repeated("- {{编号: t, 名称: 词{0}, 说明: 话}}\n")),
    "terms without a text": ("glossary.yaml", repeated("- {{编号: t{0}, 名称: 词{0}}}\n")),
    "phrases twice": ("synonyms.yaml", repeated("- {{说法: 话, 事项: transfer-on{0}}}\n")),
    "halls twice": ("yangli/offices.yaml", lambda count: (
        "窗口类别:\n  - {编号: transfer, 名称: 关系转移}\n大厅:\n"
        + "  - {编号: a, 区域: 东区, 名称: 厅, 地址: 路, 窗口: [{类别: 关系转义}]}\n" * (count // 4)
    )),
    "unknown counters": (ITEM, in_item("办理方式", "  - {{方式: 现场办理, 窗口: 关系转义{0}}}\n")),
    "materials of no shape": (ITEM, in_item("申办材料", "  - [[证{0}]]\n")),
    "phone tables that build on each other": ("yangli/city.yaml", lambda count: (
        "名称: 样例市\n级别: 市\n区号: '0530'\n电话表:\n  t:\n"
        + repeated("    a{0}: 5550100\n")(count) + repeated("  t{0}:\n    同: t\n")(count)
    )),
    "words of a form": ("yangli/forms/form.yaml", lambda count: (
        "标题: 表\n字段:\n" + repeated("- 栏{0}\n")(count) + "说明:\n" + repeated("- 栏{0}：话\n")(count)
    )),
    "order of items that are not": ("yangli/city.yaml", lambda count: (
        (SMALL / "yangli/city.yaml").read_text("utf-8") + repeated("  - transfer-on{0}\n")(count)
    )),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_of_mistakes_takes_seconds(content: Path, flood: str) -> None:
    name, text = FLOODS[flood]
    assert not loaded_soon(content, name, text(20_000)).ok


def test_what_is_too_much_is_counted_in_one_last_line(content: Path) -> None:
    loaded = loaded_soon(content, "site.yaml", "名称: 站\n" + repeated("k{0}: 1\n")(LISTED + 50))
    assert len(loaded.problems) == LISTED + 1
    *told, last = loaded.problems
    assert [problem.line for problem in told] == list(range(2, LISTED + 2))
    assert last.message == "第 200 处以后不再列出，还有 50 处"
    assert (last.level, last.line, last.excerpt) == ("error", LISTED + 51, "")


def test_a_file_that_has_just_so_many_needs_no_such_line(content: Path) -> None:
    loaded = loaded_soon(content, "site.yaml", "名称: 站\n" + repeated("k{0}: 1\n")(LISTED))
    assert len(loaded.problems) == LISTED
    assert "k199" in loaded.problems[-1].message


def test_one_file_does_not_hide_the_mistakes_of_another(content: Path) -> None:
    (content / "synonyms.yaml").write_text("- {说法: 话, 事项: nothing}\n", encoding="utf-8")
    loaded = loaded_soon(content, "site.yaml", "名称: 站\n" + repeated("k{0}: 1\n")(LISTED + 50))
    assert "nothing" in loaded.problems[-1].message


@pytest.mark.slow
def test_a_glossary_of_twenty_thousand_words_is_read_in_seconds(content: Path) -> None:
    line = "- {{编号: t{0}, 名称: 词{0}, 说明: 话}}\n"
    assert loaded_soon(content, "glossary.yaml", repeated(line)(20_000)).ok
