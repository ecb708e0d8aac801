"""Indented lines whose heading was deleted: 申办材料: is gone, its list hangs on the field above."""

from __future__ import annotations

import re

from zhinan.text.vocabulary import ITEM

TOP = re.compile(r"(?P<key>[^\s:：#-][^:：]{0,11}): *(?P<value>\S?)")
WITH_LINES = (
    "申办材料", "办理方式", "办理流程", "办理进度查询", "服务对象", "材料说明", "办理条件", "政策依据",
)  # fmt: skip
"""Fields of an item that have lists below them, the required ones first."""
CHILD = re.compile(r" +(?:(?P<dash>- )|(?P<key>[^\s:：-]{1,8}): *)")
CHILDREN = {
    "说明": "办理进度查询", "现场查询": "办理进度查询", "电话查询": "办理进度查询",
    "网上查询": "办理进度查询", "文字": "办理时限", "工作日": "办理时限", "材料": "对照省清单",
}  # fmt: skip
"""What stands below a field, in lines of its own."""
ENTRIES = {"方式": "办理方式", "步骤": "办理流程", "材料": "申办材料"}
"""What the entries of a list begin with."""


def lost_parent(lines: list[str], row: int) -> str:
    """The field that stood above the indented line at that 0-based row; empty where none can be named."""
    child = CHILD.match(lines[row]) if row < len(lines) else None
    if child is None:
        return ""
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    before = TOP.match(above)
    if before is None or not before["value"] or before["key"] not in ITEM:
        return ""
    there = {match["key"] for line in lines if (match := TOP.match(line))}
    after = next((match["key"] for line in lines[row:] if (match := TOP.match(line))), ITEM[-1])
    begin, end = ITEM.index(before["key"]), ITEM.index(after) if after in ITEM else len(ITEM)
    between = set(ITEM[begin + 1 : end]) - there
    likely = WITH_LINES if child["dash"] else (CHILDREN.get(child["key"] or "", ""),)
    return next((key for key in likely if key in between), "")


def told_of(parent: str) -> tuple[str, str]:
    """Message and hint for lines whose heading is gone."""
    return f"这几行上面少了一行“{parent}:”", f"在这一行前面加上“{parent}:”；是上一栏的下文，就接到上一行末尾"
