"""A change in one line, for those who agree to it."""

from __future__ import annotations

from zhinan.guide.changes.differences import WHOLE
from zhinan.guide.changes.review import Report, Verdict
from zhinan.guide.changes.risks import RISKS
from zhinan.model.change import Change
from zhinan.text.signs import UNSEEN


def format_change(change: Change) -> str:
    """A change in one line: 甲州 · 居住证申领：办理时限 9个工作日 → 7个工作日."""
    where = " · ".join(part for part in (change.place, change.subject) if part)
    return on_one_line(f"{where}：{format_fact(change)}{_reach(change)}")


def on_one_line(text: str) -> str:
    """A text that is no line of its own, hides nothing, and is no command to who reads a log."""
    return UNSEEN.sub("�", " ".join(text.split())).replace("##[", "## [")


def risks_in(report: Report) -> list[str]:
    """The kinds of risk in a change, the widest first."""
    return [kind for kind in RISKS if any(kind in change.risks for change in report.risky)]


def format_fact(change: Change) -> str:
    """What changed, without where."""
    if change.fact == WHOLE:
        return "新增" if change.before is None else "删去"
    if change.before is None:
        return f"{change.fact} 增加“{change.after}”"
    if change.after is None:
        return f"{change.fact} 去掉“{change.before}”"
    return f"{change.fact} {change.before} → {change.after}"


def _reach(change: Change) -> str:
    if change.kind == "table":
        return f"（{len(change.items)} 个事项用到）" if change.items else "（没有事项用到）"
    return ""


def format_verdict(verdict: Verdict) -> str:
    """How an item stands beside the list, before and now."""
    return f"{verdict.place} · {verdict.item}：{verdict.way}，{verdict.before} → {verdict.after}"
