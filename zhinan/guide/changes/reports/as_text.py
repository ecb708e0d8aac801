"""A report as plain lines, for a console."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.guide.changes.review import Report
from zhinan.guide.changes.wording import format_change, format_verdict, on_one_line, risks_in
from zhinan.model.change import Change

MOST_PAGES = 20
"""Addresses that are named one by one."""


def as_text(report: Report) -> str:
    """What harms people if it is wrong, what vanishes, what a person has to look at; then the other facts.

    Whatever editors typed stands behind a dash on one line: it can be no line of its own in a log.
    """
    return "\n".join(_lines(report)).strip("\n")


def _lines(report: Report) -> Iterator[str]:
    if report.risky:
        yield f"请两个人核对（{'、'.join(risks_in(report))}）："
        for change in report.risky:
            yield f"- 【{'、'.join(change.risks)}】{format_change(change)}"
            yield from _facts(change)
        yield ""
    yield from _section("以前没有用过的网站：", report.hosts)
    yield from _section("网址没了，印出去的二维码会失效：", report.gone)
    yield from _section("人工的判断要再看一遍：", report.judgements)
    yield from _section("与清单相比：", tuple(map(format_verdict, report.verdicts)))
    for change in report.others:
        yield f"- {format_change(change)}"
        yield from _facts(change)
    yield ""
    yield f"共 {len(report.changes)} 处事实有变化。" if report.changes else "事实没有变化。"
    pages = report.pages
    if pages.new or pages.changed:
        yield ""
        yield f"网页：新增 {len(pages.new)} 个，有变化 {len(pages.changed)} 个。"
    if pages.papers:
        yield ""
    yield from _section(f"要重新打印的（{len(pages.papers)}）：", pages.papers)


def _facts(change: Change) -> Iterator[str]:
    return (f"    {heading}：{on_one_line('；'.join(texts))}" for heading, texts in change.facts)


def _section(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"- {on_one_line(line)}" for line in lines[:MOST_PAGES])
        if len(lines) > MOST_PAGES:
            yield f"  ……共 {len(lines)} 个"
        yield ""
