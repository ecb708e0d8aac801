"""What docs/editing.md says of each field: its tables, and the remarks in its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from zhinan.text.nodes import Mapping, Node, Sequence, Text
from zhinan.text.source import Source
from zhinan.text.tree import parse

ITEM = "items"
PART = re.compile(
    r"^#+ (?P<heading>[^\n]+)$|^```(?:yaml|markdown)\n(?P<example>.*?)^```"
    r"|^\| 栏 \|[^\n]*\n\|[^\n]*\n(?P<rows>(?:\|[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)
REMARK = re.compile(r"\S\s+# +(?P<words>.+)$")
LINK = re.compile(r"[，,]?(?:见下|见“[^”]*”)$|（见“[^”]*”）")
"""What sends a reader of the page elsewhere on it."""
Way = tuple[str, ...]
"""The fields that lead to a place, without the names that editors choose."""


@dataclass
class Explained:
    """What is said of fields, by kind of file, way and name."""

    said: dict[tuple[str, Way, str], str] = field(default_factory=dict)
    examples: dict[tuple[str, Way, str], str] = field(default_factory=dict)

    def of(self, kind: str, way: Way, name: str) -> str:
        """What is said of a field, else an example: there, else in that kind of file, else anywhere."""
        anywhere = []
        for found in (self.said, self.examples):
            if words := found.get((kind, way, name)):
                return words
            alike = [(other, words) for (other, _, key), words in found.items() if key == name]
            if words := next((words for other, words in alike if other == kind), ""):
                return words
            anywhere += [words for _, words in alike]
        return next(iter(anywhere), "")


def explained_in(page: str) -> Explained:
    """What the page explains."""
    explained = Explained()
    kind: str = ""
    way: Way = ()
    for part in PART.finditer(page):
        if heading := part["heading"]:
            kind, way = _place_of(heading)
        elif rows := part["rows"]:
            explained.said |= {(kind, way, name): words for name, words in _rows(rows)}
        else:
            _read_example(explained, kind, part["example"])
    return explained


def _place_of(heading: str) -> tuple[str, Way]:
    """The kind of file that a section is about, and the field."""
    if heading.endswith(".yaml"):
        path = PurePosixPath(heading)
        return (path.parent.name if "*" in path.name else path.stem), ()
    if heading == "怎样检查":
        return "", ()
    return ITEM, () if heading == "每一栏" else (heading,)


def _rows(table: str) -> Iterator[tuple[str, str]]:
    """The fields of all rows, and what is said of each."""
    for row in table.splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        names = cells[0].split(" / ")
        words = LINK.sub("", cells[1].replace("`", "")).strip("，, ")
        parts = words.split(" / ")
        yield from zip(names, parts if len(parts) == len(names) else [words] * len(names), strict=True)


def _read_example(explained: Explained, kind: str, text: str) -> None:
    front = text.split("---\n")[1] if text.startswith("---") else text
    source = Source("docs/editing.md", front)
    tree = parse(source)
    if tree is not None:
        _note(explained, kind, (), tree, source.lines)


def _note(explained: Explained, kind: str, way: Way, node: Node, lines: list[str]) -> None:
    if isinstance(node, Sequence):
        for item in node.items:
            _note(explained, kind, way, item, lines)
    elif isinstance(node, Mapping):
        for name, value in node.entries:
            remark = REMARK.search(lines[name.mark.line - 1])
            if remark and remark["words"] != "……":
                words = LINK.sub("", remark["words"]).strip("，, ")
                explained.said.setdefault((kind, way, name.value), words)
            elif example := _example(value):
                explained.examples.setdefault((kind, way, name.value), f"如：{example}")
            _note(explained, kind, (*way, name.value), value, lines)


def _example(node: Node) -> str:
    """A text, or the first two of a list; empty where there is none that says anything."""
    texts = (node.items if isinstance(node, Sequence) else (node,))[:2]
    return "、".join(text.value for text in texts if isinstance(text, Text) and text.value.strip("…"))
