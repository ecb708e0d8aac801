"""编号 and the like: names that become addresses or are referred to, each once."""

from __future__ import annotations

import re
from collections import Counter

from zhinan.text.fields import Fields
from zhinan.text.nodes import Mapping, Mark, Node, Text
from zhinan.text.shapes import entries_of
from zhinan.text.source import Source, quoted

LONGEST_ID = 60
"""Characters: an address is printed, and is the name of a folder, which the machine bounds too."""
ID = re.compile(rf"(?!.{{{LONGEST_ID + 1}}})[a-z][a-z0-9]*(-[a-z0-9]+)*")
BAD_ID = "编号只用小写英文字母、数字和短横线，以字母开头，如 dongqu"


def need_id(fields: Fields) -> str:
    """The 编号 of an entry: lower-case letters, digits and hyphens."""
    value = fields.need("编号")
    if value and not ID.fullmatch(value):
        hint = BAD_ID if len(value) <= LONGEST_ID else f"编号最长 {LONGEST_ID} 个字母"
        fields.problem("编号", f"编号不能写{quoted(value)}", hint)
    return value


def refuse_twice(source: Source, node: Node | None, key: str, names: list[str]) -> None:
    """Complain, at the second place, of what stands twice under `key` in the entries of `node`."""
    twice = {name for name, count in Counter(names).items() if name and count > 1}
    first: dict[str, Mark] = {}
    for entry in entries_of(node) if node else ():
        text = entry.get(key) if isinstance(entry, Mapping) else None
        if not isinstance(text, Text) or text.value not in twice:
            continue
        begun = first.setdefault(text.value, text.mark)
        if begun is not text.mark:
            message = f"{key}{quoted(text.value)}写了两次，第一次在第 {begun.line} 行"
            source.unsure = True
            source.report(text.mark, message, f"换一个{key}，或合并成一处", key=key)
