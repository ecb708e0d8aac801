"""A change in one line, for those who agree to it."""

from __future__ import annotations

from zhinan.guide.changes.differences import WHOLE
from zhinan.model.change import Change


def format_change(change: Change) -> str:
    """A change in one line: 甲州 · 居住证申领：办理时限 9个工作日 → 7个工作日."""
    where = " · ".join(part for part in (change.place, change.subject) if part)
    if change.fact == WHOLE:
        return f"{where}：{'新增' if change.before is None else '删去'}"
    if change.before is None:
        return f"{where}：{change.fact} 增加“{change.after}”"
    if change.after is None:
        return f"{where}：{change.fact} 去掉“{change.before}”"
    return f"{where}：{change.fact} {change.before} → {change.after}"
