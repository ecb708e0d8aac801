"""YAML as a tree of texts, lists and maps, each with its place in the file.

Every scalar is text, so 0532, 14:30, 1.10 and 否 stay as written. What a guide never needs and a reader
could not see through is refused: duplicate keys, anchors, aliases, tags, texts that run over several lines
unnoticed, several documents in one file.
"""

from __future__ import annotations

import yaml
from msgspec import Struct, field

from zhinan.text.faults import yaml_fault
from zhinan.text.lost.parents import lost_parent, told_of
from zhinan.text.nodes import Mapping, Mark, Node, Sequence, Text
from zhinan.text.prose.entries import complain_of_texts
from zhinan.text.scalars import Scalar, complain_of_text
from zhinan.text.slips import certain_slips
from zhinan.text.source import LONGEST_TEXT, Source

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 20
MAX_FAULTS = 40
"""Broken lines of one file that are told in one run."""


def parse(source: Source, text: str | None = None, first_line: int = 1) -> Node | None:
    """The tree of `text` (the whole source by default), which begins at `first_line` of the file.

    Problems go to the source. A line that breaks the YAML is told, mended in memory where it is plain what
    was meant, and reading goes on, so that one run tells all; None where nothing could be read.
    """
    lines = (source.text if text is None else text).split("\n")
    for row, slip in certain_slips(lines):
        source.report(Mark(row + first_line, slip.column), slip.message, slip.hint)
        source.broken.add(row + first_line)
        lines[row] = slip.mended or ""
    mended: set[int] = set()
    for _ in range(MAX_FAULTS):
        builder = Builder(source, lines, first_line - 1)
        try:
            tree = builder.build()
        except yaml.YAMLError as error:
            source.unsure = True
            fault = yaml_fault(error, lines)
            if fault.row in mended:
                return None
            source.report(Mark(fault.row + first_line, fault.column), fault.message, fault.hint)
            source.broken.add(fault.row + first_line)
            if fault.mended is None:
                return None
            mended.add(fault.row)
            lines[fault.row] = fault.mended
            continue
        builder.tell()
        source.tree = tree
        complain_of_texts(source, tree)
        return tree
    return None


class Open(Struct):
    """A list or map whose end has not come yet."""

    mark: Mark
    is_map: bool
    children: list[Node] = field(default_factory=list)
    """A map's keys and values in turn."""


class Builder:
    """From YAML's events to our tree, without recursion, for a text of any depth."""

    def __init__(self, source: Source, lines: list[str], offset: int) -> None:
        """`offset` is the number of lines before the YAML in the file."""
        self.source = source
        self.lines = lines
        self.offset = offset
        self.open: list[Open] = [Open(Mark(0), is_map=False)]
        self.told: list[tuple[Mark, str, str, str]] = []

    def build(self) -> Node | None:
        """The tree; raises yaml.YAMLError where the text is no YAML."""
        documents = 0
        for event in yaml.parse("\n".join(self.lines), Loader=Loader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._tell(self._begin(event), "文件里多了一行 ---", "删掉这一行；一个文件只写一份内容")
                    break
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
                if len(self.open) > MAX_DEPTH:
                    self._tell(self._begin(event), "层次太深，读不了", "检查这里的缩进和括号")
                    break
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
        while len(self.open) > 1:
            self._close()
        return self.open[0].children[0] if self.open[0].children else None

    def tell(self) -> None:
        """Report what was found on the way."""
        self.source.unsure |= bool(self.told)
        for mark, message, hint, key in self.told:
            self.source.report(mark, message, hint, key=key)

    def _tell(self, mark: Mark, message: str, hint: str, key: str = "") -> None:
        self.told.append((mark, message, hint, key))

    def _mark(self, row: int, column: int) -> Mark:
        return Mark(row + 1 + self.offset, column + 1)

    def _begin(self, event: yaml.Event) -> Mark:
        mark = event.start_mark
        return self._mark(mark.line, mark.column) if mark else Mark(self.offset + 1)

    def _node(self, event: yaml.NodeEvent) -> None:
        mark = self._begin(event)
        if event.anchor or getattr(event, "tag", None):
            sign = self.lines[mark.line - 1 - self.offset][mark.column - 1]
            self._tell(mark, f"文字不能直接以 {sign} 开头", "用英文双引号把这段文字括起来")
        if isinstance(event, yaml.ScalarEvent):
            self._text(event, mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.open.append(Open(mark, isinstance(event, yaml.MappingStartEvent)))
        else:
            self._add(Text(f"*{event.anchor}", mark))

    def _text(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        start, end = event.start_mark, event.end_mark
        if start and end and (event.style or start.line != end.line or self._is_odd(event.value, end.line)):
            style = event.style or ""
            scalar = Scalar(event.value, style, start.line, start.column, end.line, end.column)
            parent = lost_parent(self.lines, start.line + 1) if end.line > start.line and not style else ""
            if parent:
                self.source.accounted.add(parent)
                self._tell(self._mark(start.line + 1, 0), *told_of(parent))
            else:
                for row, column, message, hint in complain_of_text(scalar, self.lines):
                    self._tell(self._mark(row, column), message, hint)
        self._add(Text(event.value.strip()[:LONGEST_TEXT], mark))

    def _is_odd(self, value: str, row: int) -> bool:
        """Whether there can be something to tell of a text that stands in one row as it is."""
        return value.startswith("-") or row >= len(self.lines) or "#" in self.lines[row]

    def _add(self, node: Node) -> None:
        self.open[-1].children.append(node)

    def _close(self) -> None:
        done = self.open.pop()
        self._add(self._mapping(done) if done.is_map else Sequence(tuple(done.children), done.mark))

    def _mapping(self, done: Open) -> Mapping:
        entries: list[tuple[Text, Node]] = []
        seen: dict[str, int] = {}
        for key, value in zip(done.children[::2], done.children[1::2], strict=False):
            if not isinstance(key, Text):
                hint = "检查这一行的括号和冒号；以括号开头的文字用英文双引号括起来"
                self._tell(key.mark, "栏的名称只能是一段文字", hint)
            elif key.value in seen:
                message = f"“{key.value}”写了两次，第一次在第 {seen[key.value]} 行"
                self._tell(key.mark, message, "合并成一处，或删掉一处", key.value)
            else:
                seen[key.value] = key.mark.line
                entries.append((key, value))
        return Mapping(tuple(entries), done.mark)
