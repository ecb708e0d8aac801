"""What editors are told: a problem with its line, a pointer and how to mend it."""

from __future__ import annotations

from unicodedata import east_asian_width

from zhinan.model.problem import Problem

BEFORE, AFTER = 36, 44
"""Characters of a long line that are shown before and behind the place."""


def format_problem(problem: Problem) -> str:
    """A problem in a few lines; the first is `file:line:column: …`, which editors and CI turn into a link."""
    place = problem.path
    if problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    word = "错误" if problem.level == "error" else "提醒"
    line = f"第{problem.line}行 " if problem.line else ""
    lines = [f"{place}: {line}{word}：{problem.message}"]
    if problem.excerpt.strip():
        lines += _excerpt(problem)
    if problem.hint:
        lines.append(f"    怎么改：{problem.hint}")
    return "\n".join(lines)


def _excerpt(problem: Problem) -> list[str]:
    """The line, cut where it is long, and below it a pointer to the column."""
    text, place = problem.excerpt, max(problem.column - 1, 0)
    begin = max(place - BEFORE, 0) if len(text) > BEFORE + AFTER else 0
    end = max(begin + BEFORE + AFTER, place + AFTER)
    shown = ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")
    gutter = f"    {problem.line} | "
    lines = [gutter + shown.replace("\t", "→")]
    if problem.column:
        before = shown[: place - begin + (1 if begin else 0)]
        lines.append(" " * (len(gutter) - 2) + "| " + "".join(map(_blank, before)) + "^")
    return lines


def _blank(sign: str) -> str:
    """A space as wide as the character."""
    return "\u3000" if east_asian_width(sign) in "WF" else " "
