"""Every text of a file's tree, with the field it stands in, judged as running text."""

from __future__ import annotations

import re

from zhinan.text.nodes import Mapping, Mark, Node, Sequence, Text
from zhinan.text.prose.marks import SEVERAL_SPACES, complain_of_marks
from zhinan.text.prose.strangers import LONGEST, complain_of_strangers
from zhinan.text.source import Source, quoted

AS_PRINTED = frozenset({"原文", "原来", "现在", "网址", "仓库", "报错", "编辑", "提醒", "方位图"})
"""Fields that repeat something letter by letter, or are no text."""
FREE_WORDS = frozenset({"说法", "也叫", "不算"})
"""Lists of words of the editor's own: a mark between two of them is none of them."""
ACKNOWLEDGE = "在“确认”一栏写明"
TAIL = re.compile(r"[；;，,、]$")
NUMBERED = re.compile(r"(?:\d{1,2}[.、．)）](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])")


def complain_of_texts(source: Source, tree: Node | None) -> None:
    """Tell what an editor can't have meant in any text below `tree`."""
    if tree is not None:
        _complain_below(source, "", tree, is_listed=False)


def _complain_below(source: Source, key: str, node: Node, *, is_listed: bool) -> None:
    if isinstance(node, Mapping):
        for name, value in node.entries:
            _complain_below(source, name.value, value, is_listed=False)
    elif isinstance(node, Sequence):
        if key not in AS_PRINTED:
            _complain_of_number(source, key, node)
        for item in node.items:
            _complain_below(source, key, item, is_listed=True)
    elif node.value and key not in AS_PRINTED:
        _complain(source, key, node, is_listed=is_listed)


def _complain_of_number(source: Source, key: str, node: Sequence) -> None:
    """An entry that kept its number although the others of its list have none."""
    texts = [item for item in node.items if isinstance(item, Text)]
    numbered = [(text, found) for text in texts if (found := NUMBERED.match(text.value))]
    if len(numbered) == 1 and len(node.items) > 1:
        text, found = numbered[0]
        hint = f"删掉“{found[0]}”；网页会自己编号。原文件就是这样印的，{ACKNOWLEDGE}"
        source.weakly(text.mark, f"这一条以“{found[0]}”开头，别的条没有编号", hint, key=key, level="warning")


def _complain(source: Source, key: str, text: Text, *, is_listed: bool) -> None:
    value = text.value
    if key in FREE_WORDS and re.search("[，、,；;]", value):
        parts = [part for part in re.split("[，、,；;]", value) if part]
        words = f"“{key}”的几个词连在一起了：{quoted(value)}"
        source.report(text.mark, words, f"写成 [{', '.join(parts)}]，逗号用英文的，后面空一格", key=key)
        return
    complain_of_words(source, value, text.mark, key)
    if is_listed and TAIL.search(value):
        hint = f"删掉末尾的“{value[-1]}”；一条写一样，后面的标点不写"
        end = source.within(text.mark, value[-4:])
        mark = Mark(end.line, end.column + len(value[-4:]) - 1)
        source.weakly(mark, f"这一条以“{value[-1]}”结尾", hint, key=key)
    if is_listed and len(value) > LONGEST:
        hint = f"太长了不好读，分成几条写；原文件就是一整段的，{ACKNOWLEDGE}"
        source.weakly(text.mark, f"这一条有 {len(value)} 个字", hint, key=key, level="warning")


def complain_of_words(
    source: Source, value: str, mark: Mark, key: str = "", *, in_notes: bool = False
) -> None:
    """Tell what is no official prose in a text that begins at `mark`; notes may have bold and links."""
    for piece, message, hint in complain_of_marks(value):
        if key != "字段" or message != SEVERAL_SPACES:
            begin = source.within(mark, piece)
            source.weakly(Mark(begin.line, begin.column + len(piece) - 1), message, hint, key=key)
    for piece, message, hint in complain_of_strangers(value, in_notes=in_notes):
        source.weakly(source.within(mark, piece), message, hint, key=key)
