"""A finished page as the search engine reads it: its text by section, Chinese characters set apart.

Pagefind cuts Chinese into words when it indexes and into characters when it is asked, so that 异地办理 finds
nothing. Here every Chinese character is a word of its own; a quoted query whose characters are set apart
in the same way finds exactly that run of characters. These pages are indexed and never published.
"""

from __future__ import annotations

import re
from html import escape

from zhinan.pages.page import Page
from zhinan.publish.search.page_text import texts_of

CHINESE = re.compile(r"[\u3400-\u9fff]+")
MARKS = re.compile(r" *([〔〕（）()《》“”、，。；：！？\[\]]+) *")
# Name > what people say > group > materials > steps > the rest; Pagefind takes 0 to 10.
TITLE_WEIGHT = 10.0
SAID_WEIGHT = 7.0
GROUP_WEIGHT = 5.0
SECTION_WEIGHTS = {"materials": 3.0, "conditions": 2.0, "steps": 2.0, "basis": 0.3, "source": 0.2}


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
        *(_section(anchor, text) for anchor, text in texts_of(html).items()),
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


def _section(anchor: str, text: str) -> str:
    weight = SECTION_WEIGHTS.get(anchor, 1.0)
    heading = f'<h2 id="{escape(anchor)}"></h2>' if anchor else ""
    return f'{heading}<p data-pagefind-weight="{weight}">{apart(text)}</p>'
