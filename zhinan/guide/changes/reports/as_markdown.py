"""A report as Markdown, for a comment under a pull request. What editors typed is never markup in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from zhinan.guide.changes.differences import WHOLE
from zhinan.guide.changes.review import Report
from zhinan.guide.changes.wording import format_fact, format_verdict, on_one_line, risks_in
from zhinan.model.change import Change

SIGNS = re.compile(r"[\\`*_{}\[\]<>#+!|~^$:@&]")
"""What Markdown, GitHub's mentions, references, emoji and bare addresses are made of."""
MOST_PAGES = 50


def as_markdown(report: Report, site: str = "") -> str:
    """What harms people if it is wrong, what vanishes, what a person has to look at; then the other facts.

    `site` is where the changed site can be looked at, with a slash behind; its pages are links then.
    """
    return "\n".join(_lines(report, site)).strip("\n") + "\n"


def plain(text: str) -> str:
    """A text that shows as it is."""
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", on_one_line(text))


def _lines(report: Report, site: str) -> Iterator[str]:
    count = f"{len(report.changes)} 处事实有变化" if report.changes else "事实没有变化"
    yield f"### {count}"
    yield ""
    if report.risky:
        yield from (f"**⚠️ 请两个人核对：{'、'.join(risks_in(report))}**", "")
        yield from _changes(report.risky)
    yield from _list("⚠️ 以前没有用过的网站", report.hosts)
    yield from _list("⚠️ 网址没了，印出去的二维码会失效", report.gone)
    yield from _list("⚠️ 人工的判断要再看一遍", report.judgements)
    yield from _list("与清单相比", tuple(map(format_verdict, report.verdicts)))
    yield from _changes(report.others)
    pages = report.pages
    yield from _folded(f"新增的网页（{len(pages.new)}）", pages.new, site)
    yield from _folded(f"有变化的网页（{len(pages.changed)}）", pages.changed, site)
    yield from _folded(f"要重新打印的（{len(pages.papers)}）", pages.papers, site)


def _changes(changes: Iterable[Change]) -> Iterator[str]:
    where = ""
    for change in changes:
        place = change.place or "各地共用"
        if place != where:
            where = place
            yield from ("", f"**{plain(place)}**", "")
        yield from _change(change)
    yield ""


def _change(change: Change) -> Iterator[str]:
    risks = f"【{'、'.join(change.risks)}】" if change.risks else ""
    reach = f"（{len(change.items)} 个事项用到）" if change.kind == "table" else ""
    if change.before is None or change.after is None or change.fact == WHOLE:
        yield f"- {risks}{plain(change.subject)}：{plain(format_fact(change))}{reach}"
    else:
        yield (
            f"- {risks}{plain(change.subject)}：{plain(change.fact)} ~~{plain(change.before)}~~ → "
            f"**{plain(change.after)}**{reach}"
        )
    for heading, texts in change.facts:
        yield f"  - {plain(heading)}：{plain('；'.join(texts))}"


def _list(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from (f"**{title}**", "", *(f"- {plain(line)}" for line in lines), "")


def _folded(title: str, addresses: tuple[str, ...], site: str) -> Iterator[str]:
    if addresses:
        more = [f"- ……共 {len(addresses)} 个"] if len(addresses) > MOST_PAGES else []
        lines = (f"- {_page(address, site)}" for address in addresses[:MOST_PAGES])
        yield from (f"<details><summary>{title}</summary>", "", *lines, *more, "", "</details>", "")


def _page(address: str, site: str) -> str:
    """An address below the site: a link where the site can be looked at."""
    shown = plain(address or "/")
    return f"[{shown}](<{site}{quote(address)}>)" if site else shown
