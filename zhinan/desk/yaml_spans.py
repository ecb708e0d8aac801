"""Where the values of a content file begin and end in its text, so that one is changed and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from msgspec import Struct

from zhinan.desk.written_value import Value
from zhinan.text.frontmatter import FENCE

Way = Sequence[str | int]
"""The fields and places of lists that lead to a value."""


class UnreadableError(Exception):
    """The text is no YAML, or has no such value."""


class Spans(Struct, frozen=True):
    """The YAML of a file, and where it begins in it."""

    text: str
    begin: int
    root: yaml.Node

    def at(self, way: Way) -> yaml.Node:
        """The value that a way leads to."""
        node = self.root
        for step in way:
            node = self.entry(node, step)[1]
        return node

    def entry(self, parent: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node]:
        """A field with its value; in a list an entry, twice."""
        if isinstance(parent, yaml.MappingNode):
            for key, value in parent.value:
                if key.value == str(step):
                    return key, value
        elif isinstance(parent, yaml.SequenceNode) and isinstance(step, int) and step < len(parent.value):
            return parent.value[step], parent.value[step]
        raise UnreadableError("找不到要改的那一栏")

    def end(self, node: yaml.Node) -> int:
        """Behind the last sign of a value; what only follows it is not part of it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(node, yaml.MappingNode) else last)
        end: int = node.end_mark.index
        begin: int = node.start_mark.index
        while end > begin and self.text[end - 1] in " \n":
            end -= 1
        return end

    def line_begin(self, index: int) -> int:
        """Where the line of a sign begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Behind the line feed of the line that has what ends at `index`, its remark included."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1


def spans_of(name: str, text: str) -> Spans:
    """The values of a file; UnreadableError where YAML finds none."""
    begin, head = _head(name, text)
    try:
        root = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise UnreadableError("文件里有错，先在文字里改好，再用表单") from error
    if not isinstance(root, yaml.CollectionNode):
        raise UnreadableError("文件里还没有内容，先在文字里写")
    return Spans(head, begin, root)


def _head(name: str, text: str) -> tuple[int, str]:
    """Where the fields of an item begin, and their text; of another file all."""
    if not name.endswith(".md"):
        return 0, text
    lines = text.split("\n")
    fences = [row for row, line in enumerate(lines) if FENCE.fullmatch(line)]
    if len(fences) < 2:
        raise UnreadableError("各栏上下各要一行 ---，先在文字里改好，再用表单")
    begin = sum(len(line) + 1 for line in lines[: fences[0] + 1])
    return begin, "\n".join(lines[fences[0] + 1 : fences[1]]) + "\n"


def value_of(node: yaml.Node) -> Value:
    """What stands there: texts, lists and maps of them."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): value_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(one) for one in node.value]
    return re.sub(r"\n\Z", "", str(node.value))


def lines_of(spans: Spans, node: yaml.Node, offset: int, way: tuple[str | int, ...] = ()) -> dict[str, int]:
    """The line in the file of each value, by its way joined with slashes."""
    found: dict[str, int] = {}
    pairs: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        pairs = [(str(key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(place, one, one) for place, one in enumerate(node.value)]
    for step, key, value in pairs:
        here = (*way, step)
        found["/".join(map(str, here))] = key.start_mark.line + 1 + offset
        found |= lines_of(spans, value, offset, here)
    return found
