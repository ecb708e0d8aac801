"""Work grows with the input no faster than it: counted in calls, so that a busy machine says the same."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from trust.copies import ROOT
from trust.figures import Figure
from zhinan.guide.load import load_guide

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
LEAST = 150
"""Entries of the smaller of two inputs."""
ALLOWED = 1.3
"""How much more than in proportion the work may grow."""
MOST_TOLD = 201
"""Complaints of one file: 200, and how many more there are."""


def _lines(path: str, line: str) -> Callable[[Path, int], None]:
    """So many lines more in a file; {n} is the number of each."""

    def add(content: Path, count: int) -> None:
        file = content / path
        there = file.read_text("utf-8") if file.is_file() else ""
        text = "".join(line.replace("{n}", str(number)) for number in range(count))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(there + text, "utf-8")

    return add


def _items(content: Path, count: int) -> None:
    """So many items more."""
    text = (content / "yangli" / "items" / "transfer-out.md").read_text("utf-8")
    for number in range(count):
        name = f"transfer-{number}"
        own = text.replace("（转出）", f"（转出{number}）").replace(
            "医疗保险关系转出", f"医疗保险关系转出{number}"
        )
        (content / "yangli" / "items" / f"{name}.md").write_text(own, "utf-8")


def _strays(content: Path, count: int) -> None:
    """So many files that nobody knows."""
    for number in range(count):
        (content / f"x{number}.txt").touch()


def _notes(content: Path, count: int) -> None:
    """So many paragraphs with a link."""
    with (content / "yangli" / "items" / "transfer-out.md").open("a", encoding="utf-8") as file:
        file.write("".join(f"\n见[甲](https://ybj.example.gov.cn/{number})\n" for number in range(count)))


EVENT = "- {编号: e{n}, 名称: 名{n}, 说明: 说, 事项: [{事项: a, 为什么: 因}]}\n"
INPUTS: dict[str, Callable[[Path, int], None]] = {
    "unknown fields": _lines("site.yaml", "键{n}: 值\n"),
    "a field again and again": _lines("site.yaml", "许可: 值\n"),
    "tabs": _lines("site.yaml", "\t键{n}: 值\n"),
    "wide colons": _lines("site.yaml", "键{n}：值\n"),
    "wide colons in an item": _lines("yangli/items/transfer-out.md", "键{n}：值\n"),
    "unseen signs": _lines("site.yaml", "键{n}: 值\u200b\n"),
    "look-alikes": _lines("site.yaml", "键{n}: ⼀\n"),
    "open quotes": _lines("site.yaml", '键{n}: "值\n'),
    "terms": _lines("glossary.yaml", "- 编号: t{n}\n  名称: 名{n}\n  说明: 说明{n}\n"),
    "terms without fields": _lines("glossary.yaml", "- 名称: 名{n}\n"),
    "synonyms": _lines("synonyms.yaml", "- 说法: [甲{n}]\n  事项: [transfer-out]\n"),
    "events": _lines("life-events.yaml", EVENT),
    "stray files": _strays,
    "items": _items,
    "paragraphs": _notes,
}  # fmt: skip


def growths(times: int) -> Iterator[Figure]:
    """For each kind of input, the work for `times` as much of it."""
    base = min(_work(lambda _content, _count: None, 0)[0] for _ in range(2))  # the first imports and compiles
    for name, add in INPUTS.items():
        (less, told), (more, told_more) = (_work(add, count) for count in (LEAST, LEAST * times))
        growth = max(more - base, 1) / max(less - base, 1)
        faults = []
        if growth > times * ALLOWED:
            faults.append(f"the work grows {growth:.1f}-fold for {times} times as much")
        if max(told, told_more) > MOST_TOLD:
            faults.append(f"{max(told, told_more)} complaints of one file")
        yield Figure(f"growth: {name}", f"{growth:.1f}-fold for {times} times as much", tuple(faults))


def _work(add: Callable[[Path, int], None], count: int) -> tuple[int, int]:
    """Calls that reading takes, and the most complaints of one file."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(SMALL, Path(folder) / "content"))
        add(content, count)
        calls = 0

        def count_call(_frame: FrameType, event: str, _argument: Any) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count_call)
        try:
            found = load_guide(content)
        finally:
            sys.setprofile(before)
    by_file: dict[str, int] = {}
    for problem in found.problems:
        by_file[problem.path] = by_file.get(problem.path, 0) + 1
    return calls, max(by_file.values(), default=0)
