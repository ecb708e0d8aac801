"""What is searched of a page is what a parser finds marked to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html as parser  # type: ignore[import-untyped]  # lxml ships no types

from tests.pages.rendering import TEMPLATES
from zhinan.model.guide import Guide
from zhinan.pages.routes import pages_of, shared_pages
from zhinan.publish.rendering.renderer import make_renderer
from zhinan.publish.search.page_text import ANCHORED, BREAKING, IGNORED, READ, texts_of

SMALL = {
    "outside": ("前<article data-pagefind-body>甲</article>后", {"": "甲"}),
    "ignored": (
        "<div data-pagefind-body>甲<span data-pagefind-ignore>乙<b data-pagefind-body>丙</b></span>丁</div>",
        {"": "甲丁"},
    ),
    "anchored": (
        '<div data-pagefind-body><p>甲</p><section id="a"><p>乙</p><ul><li id="b">丙</li><li>丁</li></ul>'
        "</section><p>戊</p></div>",
        {"": "甲 戊", "a": "乙 丁", "b": "丙"},
    ),
    "above": ('<section id="a"><p data-pagefind-body>甲</p></section>', {"a": "甲"}),
    "within itself": (
        '<div data-pagefind-body><div id="a">甲<div>乙</div></div>丙</div>',
        {"a": "甲 乙", "": "丙"},
    ),
    "void": ('<p data-pagefind-body>甲<br>乙<img src="x" alt="丙"><wbr>丁</p>', {"": "甲乙丁"}),
    "escaped": ('<div data-pagefind-body><p id="x">&lt;甲&gt; &amp;&#34;</p></div>', {"": '<甲> &"'}),
    "unread": (
        "<div data-pagefind-body>甲<svg><text>乙</text></svg><!-- 丙 --><script>1 < 2</script>"
        "<select><option>丁</option></select></div>",
        {"": "甲"},
    ),
    "values that look like marks": (
        '<div data-pagefind-body><p title="a data-pagefind-ignore b">甲</p><i lang="a > b">乙</i></div>'
        '<p title="data-pagefind-body">丙</p><p data-pagefind-body>戊</p>',
        {"": "甲 乙 戊"},
    ),
    "empty": ('<div data-pagefind-body><section id="a"> </section></div>', {}),
}


def plain(texts: dict[str, str]) -> dict[str, str]:
    """The texts with single spaces."""
    return {anchor: " ".join(text.split()) for anchor, text in texts.items()}


def parsed(page: str) -> dict[str, str]:
    """The text to be searched as a parser finds it, with single spaces."""
    found: dict[str, str] = {}
    for element in parser.fromstring(page).xpath(f"//main//*[@{READ}]"):
        if not element.xpath(f"ancestor::*[@{READ} or @{IGNORED}]"):
            around = [one.get("id") for one in element.iterancestors(*ANCHORED)]
            for anchor, text in pieces(element, next(filter(None, around), "")):
                found[anchor] = found.get(anchor, "") + text
    return plain({anchor: text for anchor, text in found.items() if text.strip()})


def pieces(element: parser.HtmlElement, anchor: str) -> Iterator[tuple[str, str]]:
    """The text in an element, each piece with its anchor."""
    if not isinstance(element.tag, str) or IGNORED in element.attrib:
        return
    if element.tag in ("script", "style", "svg", "select", "template"):
        return
    if element.tag in ANCHORED:
        anchor = element.get("id") or anchor
    space = " " if element.tag in BREAKING else ""
    yield anchor, space + (element.text or "")
    for child in element:
        yield from pieces(child, anchor)
        yield anchor, child.tail or ""
    yield anchor, space


@pytest.mark.parametrize("name", SMALL)
def test_text_stands_under_its_anchor(name: str) -> None:
    body, texts = SMALL[name]
    page = f"<body><header><p data-pagefind-body>页眉</p></header><main>{body}</main><p>页脚</p></body>"
    assert plain(texts_of(page)) == texts
    assert parsed(page) == texts


def test_each_page_is_read_as_a_parser_reads_it(guide: Guide) -> None:
    renderer, place = make_renderer(guide, TEMPLATES), guide.places[0]
    found = 0
    for page in (*shared_pages(guide), *pages_of(guide.seen_from(place), place)):
        if page.kind != "none":
            html = renderer.render(page)
            assert list(plain(texts_of(html)).items()) == list(parsed(html).items()), page.url
            found += 1
    assert found > 30
