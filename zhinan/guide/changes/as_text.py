"""A report as plain lines, for a console."""

from __future__ import annotations

from collections.abc import Iterator

from zhinan.guide.changes.review import Report
from zhinan.guide.changes.wording import format_change, format_verdict

MOST_PAGES = 20
"""Addresses that are named one by one."""


def as_text(report: Report) -> str:
    """What vanishes first, then what a person has to look at, then the facts, then pages and papers."""
    return "\n".join(_lines(report)).strip("\n")


def _lines(report: Report) -> Iterator[str]:
    yield from _section("网址没了，印出去的二维码会失效：", report.gone)
    yield from _section("人工的判断要再看一遍：", report.judgements)
    yield from _section("与清单相比：", tuple(map(format_verdict, report.verdicts)))
    for change in report.changes:
        yield f"- {format_change(change)}"
        yield from (f"    {heading}：{'；'.join(texts)}" for heading, texts in change.facts)
    yield ""
    yield f"共 {len(report.changes)} 处事实有变化。" if report.changes else "事实没有变化。"
    pages = report.pages
    if pages.new or pages.changed:
        yield ""
        yield f"网页：新增 {len(pages.new)} 个，有变化 {len(pages.changed)} 个。"
    if pages.papers:
        yield ""
    yield from _section(f"要重新打印的（{len(pages.papers)}）：", pages.papers)


def _section(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"- {line}" for line in lines[:MOST_PAGES])
        if len(lines) > MOST_PAGES:
            yield f"  ……共 {len(lines)} 个"
        yield ""
