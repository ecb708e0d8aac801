"""One field of a content file written, and every other sign of the file left as it stands.

What the form changes is changed in the text itself: remarks stay, and so does the order of the fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import yaml
from msgspec import Struct

from zhinan.desk.written_value import Value, after_colon, entry_lines, field_lines, flow, scalar
from zhinan.desk.yaml_spans import Spans, UnreadableError, Way, spans_of, value_of
from zhinan.text.vocabulary import ORDER

Deed = Literal["set", "remove", "append", "move"]
NONE = ("", "无")
"""What stands in place of a list that has nothing."""


class Wish(Struct, frozen=True):
    """What is to be done to one value."""

    deed: Deed
    way: tuple[str | int, ...]
    value: Value = ""
    by: int = 0
    """How many places an entry is moved."""


def written(name: str, text: str, wish: Wish) -> str:
    """The file's text after it; UnreadableError where the text can't be changed field by field."""
    spans = spans_of(name, text)
    head = _done(spans, wish)
    if head and not head.endswith("\n"):
        head += "\n"
    return text[: spans.begin] + head + text[spans.begin + len(spans.text) :]


def _done(spans: Spans, wish: Wish) -> str:
    if wish.deed == "set":
        return _set(spans, wish.way, wish.value)
    if wish.deed == "remove":
        return _remove(spans, wish.way)
    if wish.deed == "append":
        return _append(spans, wish.way, wish.value)
    return _move(spans, wish.way, wish.by)


def _flow_above(spans: Spans, way: Way) -> int | None:
    """How many steps lead to the outermost value between brackets on the way; None where there is none."""
    for depth in range(len(way)):
        node = spans.at(way[:depth])
        if isinstance(node, yaml.CollectionNode) and node.flow_style:
            return depth
    return None


def _in_flow(spans: Spans, way: Way, depth: int, value: Value | None) -> str:
    """What stands between brackets, written anew with another value at the end of the way."""
    node = spans.at(way[:depth])
    whole = _replaced(value_of(node), way[depth:], value)
    if not whole:
        return _remove(spans, way[:depth])
    return spans.text[: node.start_mark.index] + flow(whole) + spans.text[spans.end(node) :]


def _replaced(whole: Value, way: Way, value: Value | None) -> Value:
    step, rest = way[0], way[1:]
    if isinstance(whole, dict):
        new = _replaced(whole[str(step)], rest, value) if rest else value
        pairs = {**whole, str(step): new}
        return {key: one for key, one in pairs.items() if one is not None}
    if isinstance(whole, list) and isinstance(step, int):
        new = _replaced(whole[step], rest, value) if rest else value
        return [*whole[:step], *([] if new is None else [new]), *whole[step + 1 :]]
    raise UnreadableError("找不到要改的那一栏")


def _set(spans: Spans, way: Way, value: Value) -> str:
    """A value in place of another, or a field that wasn't there."""
    parent = spans.at(way[:-1])
    depth = _flow_above(spans, way)
    if depth is not None:
        return _in_flow(spans, way, depth, value)
    if isinstance(parent, yaml.MappingNode) and all(key.value != way[-1] for key, _ in parent.value):
        return _add(spans, way, str(way[-1]), value)
    key, node = spans.entry(parent, way[-1])
    begin, end = node.start_mark.index, spans.end(node)
    style = (node.style or "") if isinstance(node, yaml.ScalarNode) else "|"
    if isinstance(value, str) and "\n" not in value.strip() and style not in ("|", ">"):
        new = scalar(value, like=style) if value.strip() else ""
        gap = " " if begin == end and new else ""
        return spans.text[:begin] + gap + new + spans.text[end:]
    indent = key.start_mark.column
    if isinstance(parent, yaml.MappingNode):
        begin = spans.text.index(":", spans.end(key)) + 1
        new = "\n".join(field_lines("x", value, indent)).partition(":")[2]
    else:
        begin = spans.line_begin(node.start_mark.index)
        begin = spans.text.index("-", begin) + 1
        indent = parent.start_mark.column
        new = "\n".join(entry_lines(value, indent))[indent + 1 :]
        new = after_colon(value, indent) if isinstance(value, str) else new
    return spans.text[:begin] + new + spans.text[max(end, begin) :]


def _add(spans: Spans, way: Way, key: str, value: Value) -> str:
    """A field behind those that come before it on the page of the handbook."""
    parent = spans.at(way[:-1])
    place = ORDER.get(key, len(ORDER))
    before = [one for name, one in parent.value if ORDER.get(str(name.value), -1) < place]
    names = [name for name, one in parent.value if one in before]
    after = (names[-1], before[-1]) if before else parent.value[0]
    begin = spans.line_end(max(spans.end(after[1]), spans.end(after[0])))
    first = not before and not way[:-1]
    if first:
        begin = spans.line_begin(parent.value[0][0].start_mark.index)
    indent = parent.value[0][0].start_mark.column
    return _inserted(spans.text, begin, field_lines(key, value, indent))


def _append(spans: Spans, way: Way, value: Value) -> str:
    """One more entry of a list; a single text becomes a list of two."""
    depth = _flow_above(spans, way)
    try:
        node = spans.at(way)
    except UnreadableError:
        return _set(spans, way, [value])
    if isinstance(node, yaml.ScalarNode):
        known = value_of(node)
        return _set(spans, way, [value] if known in NONE else [known, value])
    if not isinstance(node, yaml.SequenceNode):
        raise UnreadableError("这一栏不是一条一条的，在文字里改")
    if depth is not None or node.flow_style or not node.value:
        whole = [*_entries(value_of(node)), value]
        if depth is None:
            return spans.text[: node.start_mark.index] + flow(whole) + spans.text[spans.end(node) :]
        return _in_flow(spans, way, depth, whole)
    begin = spans.line_end(spans.end(node))
    return _inserted(spans.text, begin, entry_lines(value, node.start_mark.column))


def _remove(spans: Spans, way: Way) -> str:
    """Without a value; a list or map that has no other goes with it."""
    if not way:
        raise UnreadableError("文件里至少要有一栏")
    depth = _flow_above(spans, way)
    if depth is not None:
        return _in_flow(spans, way, depth, None)
    parent = spans.at(way[:-1])
    if len(parent.value) == 1:
        return _remove(spans, way[:-1])
    key, node = spans.entry(parent, way[-1])
    begin = spans.line_begin(key.start_mark.index)
    end = spans.line_end(max(spans.end(node), spans.end(key)))
    if isinstance(parent, yaml.MappingNode) and spans.text[begin : key.start_mark.index].strip():
        begin = key.start_mark.index  # on the line of the dash: the next field comes up to it
        end = parent.value[1][0].start_mark.index
    return spans.text[:begin] + spans.text[end:]


def _move(spans: Spans, way: Way, by: int) -> str:
    """An entry changes places with another of its list."""
    parent, place = spans.at(way[:-1]), way[-1]
    if not isinstance(parent, yaml.SequenceNode) or not isinstance(place, int):
        raise UnreadableError("这一栏不能上下移")
    other = place + by
    if not 0 <= other < len(parent.value):
        return spans.text
    depth = _flow_above(spans, way)
    if depth is not None:
        entries = list(_entries(value_of(parent)))
        entries[place], entries[other] = entries[other], entries[place]
        return (
            _in_flow(spans, way[:-1], depth, entries)
            if depth < len(way) - 1
            else (spans.text[: parent.start_mark.index] + flow(entries) + spans.text[spans.end(parent) :])
        )
    first, second = (_block(spans, parent.value[one]) for one in sorted((place, other)))
    text = spans.text if spans.text.endswith("\n") else f"{spans.text}\n"
    (a, b), (c, d) = first, second
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _block(spans: Spans, node: yaml.Node) -> tuple[int, int]:
    """The lines of an entry."""
    return spans.line_begin(node.start_mark.index), spans.line_end(spans.end(node))


def _entries(value: Value) -> Sequence[Value]:
    return value if isinstance(value, list) else []


def _inserted(text: str, begin: int, lines: list[str]) -> str:
    before = text[:begin]
    gap = "\n" if before and not before.endswith("\n") else ""
    return before + gap + "\n".join(lines) + "\n" + text[begin:]
