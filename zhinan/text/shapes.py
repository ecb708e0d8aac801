"""Text, list or map: what stands there against what should, and the nearest known word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from zhinan.text.lost.parents import ENTRIES, told_of
from zhinan.text.nodes import Mapping, Mark, Node, Sequence, Text
from zhinan.text.slips import ANATOMY, COLONS
from zhinan.text.source import Source, quoted
from zhinan.text.vocabulary import KEYS

FULLWIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
COLON_HINT = "文字里的英文冒号改成中文冒号“：”，或用英文双引号把整段文字括起来"
LONGEST_WORD = 40
"""Characters up to which a word is compared with the known ones."""
MOST_WORDS = 1_000
"""Known words that a word is compared with; of more, those that begin alike come first."""


def entries_of(node: Node) -> tuple[Node, ...]:
    """The entries of a list; anything else is a list of one."""
    return node.items if isinstance(node, Sequence) else (node,)


def is_empty(node: Node) -> bool:
    """Whether there is nothing at all: no text, [] or {}."""
    if isinstance(node, Text):
        return node.value == ""
    return not (node.items if isinstance(node, Sequence) else node.entries)


def complain_of_shape(source: Source, node: Node, what: str) -> None:
    """An entry of `what` that should be a text; most often a colon made a map of a sentence."""
    source.unsure = True
    if isinstance(node, Text):
        source.report(node.mark, f"“{what}”里有一条是空的", "填上文字，或删掉这一条", key=what)
    elif isinstance(node, Mapping) and node.entries and _hangs(source, node, what):
        return
    elif isinstance(node, Mapping) and node.entries:
        message = f"“{what}”里要一段文字，程序却把这里读成了一栏{quoted(node.entries[0][0].value)}"
        source.report(node.mark, message, COLON_HINT, key=what)
    else:
        hint = "去掉多余的“- ”和方括号，一条写一段文字"
        source.report(node.mark, f"“{what}”里要一段文字，这里是列表", hint, key=what)


def mapping_of(source: Source, node: Node, what: str, main: str) -> Mapping | None:
    """The mapping at `node`, or None after a complaint; see `as_fields`."""
    if isinstance(node, Mapping) and node.entries:
        if main and node.get(main) is None and _hangs(source, node, ENTRIES.get(main, "")):
            return None
        if main and len(node.entries) == 1 and node.get(main) is None and not _is_field(node, main):
            source.unsure = True
            message = f"这里要一段文字，程序却把它读成了一栏{quoted(node.entries[0][0].value)}"
            source.report(node.mark, message, COLON_HINT)
            return None
        return node
    source.unsure = True
    if isinstance(node, Text):
        return _field_with_wide_colon(source, node, what)
    shape = "列表" if isinstance(node, Sequence) else "空的"
    hint = "去掉行首多余的“- ”，写成几行“名称: 内容”"
    source.report(node.mark, f"{what}要写成几行“名称: 内容”，这里是{shape}", hint)
    return None


def _hangs(source: Source, node: Mapping, what: str) -> bool:
    """Whether an entry belongs to another list, whose heading was deleted; told at the first of them."""
    parent = ENTRIES.get(node.entries[0][0].value, what)
    if parent == what or f"\n{parent}:" in source.text:
        return False
    source.unsure = True
    if parent not in source.accounted:
        source.accounted.add(parent)
        source.report(Mark(node.mark.line), *told_of(parent), key=parent)
    return True


def as_meant(source: Source, node: Node, main: str) -> Node:
    """The list entry `材料：……` as the field that was meant, after a complaint; any other as it is."""
    value = node.value if isinstance(node, Text) else ""
    colon = value[len(main) : len(main) + 1]
    if not isinstance(node, Text) or not value.startswith(main) or not colon or colon not in COLONS:
        return node
    return _field_with_wide_colon(source, node, main) or node


def _is_field(node: Mapping, main: str) -> bool:
    """Whether a lone field is one that the guide knows, or `main` misspelt."""
    name = node.entries[0][0].value
    return name in KEYS or bool(suggestion(name, [main]))


def _field_with_wide_colon(source: Source, node: Text, what: str) -> Mapping | None:
    """A lone field whose colon is a Chinese one, read as it was meant; None where it is no field."""
    parts = ANATOMY.fullmatch(node.value)
    if parts is None or parts["colon"] not in COLONS or parts["key"] not in KEYS:
        hint = "写成几行“名称: 内容”，名称后面是英文冒号加一个空格"
        source.report(node.mark, f"{what}要写成几行“名称: 内容”，这里只有一段文字", hint)
        return None
    key = parts["key"]
    mark = Mark(node.mark.line, node.mark.column + parts.start("colon"))
    hint = f"改成英文冒号加一个空格：“{key}: ”"
    source.report(mark, f"“{key}”后面是中文冒号“{parts['colon']}”", hint, key=key)
    return Mapping(((Text(key, node.mark), Text(parts["value"].strip(), node.mark)),), node.mark)


def suggestion(word: str, known: Iterable[str]) -> str:
    """“；是不是“…”？” for the nearest known word, or nothing."""
    words = list(known)
    if len(word) > LONGEST_WORD:
        return ""
    if len(words) > MOST_WORDS:
        words = sorted(words, key=lambda other: other[:1] != word[:1])[:MOST_WORDS]
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    if not near:
        near = [
            other for other in words if len(word) > 1 and len(other) > 1 and (word in other or other in word)
        ]
    return f"；是不是“{near[0]}”？" if near else ""
