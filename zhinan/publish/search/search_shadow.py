"""A finished page as the search engine reads it: its text by section, Chinese characters set apart.

Pagefind cuts Chinese into words when it indexes and into characters when it is asked, so that 异地办理 finds
nothing. Here every Chinese character is a word of its own; a quoted query whose characters are set apart
in the same way finds exactly that run of characters. These pages are indexed and never published.
"""

from __future__ import annotations

import re
from html import escape

from lxml import etree  # type: ignore[import-untyped]
from msgspec import Struct

from zhinan.pages.page import Page

READ = etree.XPath(
    "/descendant::*[@data-pagefind-body][not(ancestor::*[@data-pagefind-body or @data-pagefind-ignore])]"
)
"""The outermost elements that are read."""
CHINESE = re.compile(r"[\u3400-\u9fff]+")
MARKS = re.compile(r" *([〔〕（）()《》“”、，。；：！？\[\]]+) *")
SILENT = {"script", "style", "svg", "select", "template"}
ANCHORED = {"section", "div", "li", "article", "dd"}
BREAKING = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "div", "section", "td", "th", "tr", "summary"}

# Name > what people say > group > materials > steps > the rest; Pagefind takes 0 to 10.
TITLE_WEIGHT = 10.0
SAID_WEIGHT = 7.0
GROUP_WEIGHT = 5.0
SECTION_WEIGHTS = {"materials": 3.0, "conditions": 2.0, "steps": 2.0, "basis": 0.3, "source": 0.2}


class Section(Struct):
    """The text under one anchor."""

    anchor: str
    """Id of the element; empty before the first."""
    text: str = ""


def sections_of(html: str) -> list[Section]:
    """The text of <main> that is to be searched, in pieces that stand under one anchor."""
    found = [Section("")]
    main = html[max(html.find("<main"), 0) :].partition("</main>")[0]
    for element in READ(etree.fromstring(main, etree.HTMLParser())):
        around = [one.get("id") for one in element.iterancestors(*ANCHORED)]
        _read(element, next(filter(None, around), ""), found)
    return found


def _read(element: etree._Element, anchor: str, found: list[Section]) -> None:
    """Add the text of an element that is read; `anchor` is where it stands."""
    tag = element.tag
    if not isinstance(tag, str):  # a comment
        return
    if tag in SILENT or "data-pagefind-ignore" in element.attrib:
        return
    if tag in ANCHORED:
        anchor = element.get("id") or anchor
    breaks = " " if tag in BREAKING else ""
    _add(found, anchor, breaks + (element.text or ""))
    for child in element:
        _read(child, anchor, found)
        _add(found, anchor, child.tail or "")
    _add(found, anchor, breaks)


def _add(found: list[Section], anchor: str, text: str) -> None:
    if text:
        if found[-1].anchor != anchor:
            found.append(Section(anchor))
        found[-1].text += text


def shadow_of(page: Page, html: str) -> str:
    """The page for the index: same text, by section, with its facts as metadata."""
    place = page.place.id if page.place else ""
    known = page.facts
    facts = {
        "title": page.title,
        "url": page.url,
        "place": place,
        "kind": page.kind,
        "limit": known.limit,
        "who": "、".join(known.parts),
    }
    parts = [
        *(f'<p data-pagefind-ignore data-pagefind-meta="{name}">{escape(value)}</p>'
          for name, value in facts.items() if value),
        f'<h1 data-pagefind-weight="{TITLE_WEIGHT}">{apart(page.title)}</h1>',
        *_weighted("said", known.said, SAID_WEIGHT),
        *_weighted("group", known.group, GROUP_WEIGHT),
        *(_section(section) for section in _joined(sections_of(html))),
    ]  # fmt: skip
    body = "\n".join(parts)
    return (
        f'<!doctype html><html lang="zh-cn"><body><main data-pagefind-body>\n{body}\n</main></body></html>\n'
    )


def apart(text: str) -> str:
    """Escaped text with every Chinese character a word.

    Marks stay at the word before them, where Pagefind drops them: between spaces they would count as words,
    and a run of characters across a mark would not be found.
    """
    characters = CHINESE.sub(lambda run: f" {' '.join(run[0])} ", text)
    return " ".join(escape(MARKS.sub(r"\1 ", characters)).split())


def _weighted(anchor: str, text: str, weight: float) -> list[str]:
    if not text:
        return []
    return [f'<h2 id="{anchor}"></h2><p data-pagefind-weight="{weight}">{apart(text)}</p>']


def _joined(sections: list[Section]) -> list[Section]:
    """Each anchor once, in the order of its first text; sections without text left out."""
    found: dict[str, Section] = {}
    for section in sections:
        if section.text.strip():
            known = found.setdefault(section.anchor, Section(section.anchor))
            known.text += f" {section.text}"
    return list(found.values())


def _section(section: Section) -> str:
    weight = SECTION_WEIGHTS.get(section.anchor, 1.0)
    heading = f'<h2 id="{escape(section.anchor)}"></h2>' if section.anchor else ""
    return f'{heading}<p data-pagefind-weight="{weight}">{apart(section.text)}</p>'
