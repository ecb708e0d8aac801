"""What is searched of a finished page: the text of <main> that is marked to be read, by the anchors above it.

Pages are read by patterns, as their links are (zhinan/publish/links.py): they are our own, every element is
closed, every attribute stands between double quotes. A test holds it against a parser.
"""

from __future__ import annotations

import re
from html import unescape

TAG = re.compile(r'<(/?)([a-z0-9]+)([^">]*(?:"[^"]*"[^">]*)*)>')
VALUE = re.compile(r'"[^"]*"')
ID = re.compile(r'\sid="([^"]+)"')
UNREAD = re.compile(r"<(script|style|svg|select|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
READ, IGNORED = "data-pagefind-body", "data-pagefind-ignore"
ENGINES = "data-pagefind-"
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
ANCHORED = {"section", "div", "li", "article", "dd"}
BREAKING = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "div", "section", "td", "th", "tr", "summary"}


def texts_of(html: str) -> dict[str, str]:
    """The text under each anchor, the id of an element, in the order of its first text.

    "" is what stands before the first; anchors without a text are left out.
    """
    main = UNREAD.sub("", html[max(html.find("<main"), 0) :].partition("</main>")[0])
    found: dict[str, list[str]] = {}
    around: list[tuple[str, str, bool, bool]] = []
    anchor, read, ignored, place = "", False, False, 0
    here: list[str] = []  # what stands under the anchor
    for tag in TAG.finditer(main):
        closing, name, said = tag.groups()
        if read:
            here.append(main[place : tag.start()])
            if name in BREAKING:
                here.append(" ")
        place = tag.end()
        before = anchor
        if closing:
            while around:
                opened, anchor, read, ignored = around.pop()
                if opened == name:
                    break
        elif name not in VOID:
            around.append((name, anchor, read, ignored))
            if ENGINES in said:
                marks = VALUE.sub("", said)  # a value may be of the same words
                if IGNORED in marks:
                    read, ignored = False, True
                elif READ in marks:
                    read = not ignored
            if said and name in ANCHORED and (named := ID.search(said)):
                anchor = unescape(named[1])
        if anchor != before:
            if here:
                found.setdefault(before, []).extend((*here, " "))
            here = []
    if here:
        found.setdefault(anchor, []).extend(here)
    texts = {name: unescape("".join(pieces)) for name, pieces in found.items()}
    return {name: text for name, text in texts.items() if text.strip()}
