"""What recurs on pages has examples, and each of them is shown whole and soundly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # lxml ships no types
from msgspec import Struct

from tests.pages.rendering import TEMPLATES, by_id, tree
from tests.test_any_field import WORD
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.components import URL
from zhinan.pages.components.components_page import COMPONENTS, components_page
from zhinan.pages.page import Page
from zhinan.pages.routes import shared_pages
from zhinan.pages.urls import file_of
from zhinan.publish.rendering.renderer import make_renderer

EXAMPLES = {one.anchor: one for component in COMPONENTS.values() for one in component.examples}
ELSEWHERE = {
    "paper.html": "stands on paper",
    "checklist.html": "stands on paper",
    "checklist_blocks.html": "stands on paper",
    "chartsheet.html": "stands on paper",
    "form.html": "stands on paper",
    "hallsheet.html": "stands on paper",
    "poster.html": "stands on paper",
    "halltable.html": "stands on paper",
    "overview.html": "is most of its page",
    "standings.html": "is most of its page",
    "changes.html": "is most of its page",
    "errata.html": "stands on one page",
    "listed.html": "stands in one table",
}
"""Macros that need no example, and why."""
VOID = {"meta", "link", "input", "br", "img", "path", "circle"}
REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
SAYING = ("a", "button", "label", "summary", "li", "dt", "dd", "h1", "h2", "h3", "h4", "p", "ul", "ol", "dl")


class Balance(HTMLParser):
    """Whether every tag that is opened is closed, in order."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """One more is open."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Opened and closed."""

    def handle_endtag(self, tag: str) -> None:
        """The last one is closed."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{self.getpos()[0]}: </{tag}>")


def unbalanced(source: str) -> list[str]:
    """Tags that are closed wrongly or not at all."""
    balance = Balance()
    balance.feed(source)
    return balance.faults + balance.open


def texts_of(value: object) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts_of(getattr(value, name))


def seen_in(part: html.HtmlElement) -> str:
    """All that a part says and has in attributes, without blanks."""
    said = [part.text_content(), *(text for one in part.iter() for text in one.attrib.values())]
    return re.sub(r"\s", "", "|".join(said))


def unsound(part: html.HtmlElement, root: html.HtmlElement) -> Iterator[str]:
    """What readers with and without eyes would stumble over."""
    ids = set(root.xpath("//@id"))
    for one in part.iter():
        what = f"<{one.tag} class={one.get('class')!r}>"
        if one.tag in SAYING and one.get("role") != "status" and not one.text_content().strip():
            yield f"{what} says nothing"
        if one.tag == "a" and not one.get("href"):
            yield f"{what} leads nowhere"
        if one.tag == "nav" and not one.get("aria-label"):
            yield f"{what} has no name"
        if one.tag in ("input", "textarea", "select") and not _named(one, root):
            yield f"{what} has no label"
        if one.tag == "details" and (len(one) == 0 or one[0].tag != "summary"):
            yield f"{what} has no summary"
        yield from (
            f"{what} names {name}, which isn't there"
            for attribute in REFERRING
            for name in (one.get(attribute) or "").split()
            if name not in ids
        )


def _named(control: html.HtmlElement, root: html.HtmlElement) -> bool:
    own = control.get("id")
    labels = root.xpath(f"//label[@for='{own}']") if own else []
    return bool(control.get("aria-label") or labels or control.xpath("ancestor::label"))


@pytest.fixture(scope="module")
def page(guide: Guide) -> Page:
    """The page, as the site has it."""
    (found,) = (page for page in shared_pages(guide) if page.url == URL)
    assert found == components_page()
    return found


@pytest.fixture(scope="module")
def root(guide: Guide, page: Page) -> html.HtmlElement:
    """The page as a reader gets it."""
    return tree(guide, page)


@pytest.mark.parametrize("anchor", EXAMPLES)
def test_all_that_an_example_says_is_shown(root: html.HtmlElement, anchor: str) -> None:
    seen = seen_in(by_id(root, anchor))
    texts = [text for text in texts_of(EXAMPLES[anchor].value) if text != urls.SEARCH]
    unseen = [text for text in texts if re.sub(r"\s", "", text.removeprefix(URL)) not in seen]
    # Of when a page's facts are is said at its foot.
    assert texts
    assert [text for text in unseen if not re.fullmatch(r"\d{4}-\d\d-\d\d", text)] == []


@pytest.mark.parametrize("anchor", EXAMPLES)
def test_an_example_is_sound(root: html.HtmlElement, anchor: str) -> None:
    part = by_id(root, anchor)
    assert len(part) > 1
    assert list(unsound(part, root)) == []
    assert WORD.findall(str(EXAMPLES[anchor])) == []


def test_every_id_is_one_of_its_own_and_every_tag_is_closed(
    guide: Guide, page: Page, root: html.HtmlElement
) -> None:
    ids = root.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))
    assert unbalanced(make_renderer(guide, TEMPLATES).render(page)) == []


@pytest.mark.parametrize(
    "made",
    [
        "<p> </p>", "<a>x</a>", "<nav><p>x</p></nav>", '<input id="alone">', "<details><p>x</p></details>",
        '<label for="nothing">x</label>',
    ],
)  # fmt: skip
def test_what_is_unsound_is_found(made: str) -> None:
    part = html.fromstring(f"<div>{made}</div>")
    assert list(unsound(part, part))


def test_what_is_not_closed_is_found() -> None:
    assert unbalanced("<p><b>x</p></b>")
    assert unbalanced("<ul><li>x</ul>")


def test_every_macro_file_has_examples() -> None:
    files = {path.name for path in (TEMPLATES / "parts").glob("*.html")}
    shown = {component.macro.partition(" ")[0] for component in COMPONENTS.values()}
    assert shown | set(ELSEWHERE) == files
    assert shown & set(ELSEWHERE) == set()
    for component in COMPONENTS.values():
        name, _, macro = component.macro.partition(" ")
        assert f"{{% macro {macro}(" in (TEMPLATES / "parts" / name).read_text(encoding="utf-8")
        assert component.examples


def test_nobody_finds_it_who_does_not_look_for_it(built_site: Path, root: html.HtmlElement) -> None:
    assert root.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not root.xpath("//*[@data-pagefind-body]")
    own = file_of(URL)
    assert (built_site / own).is_file()
    linking = [
        path.relative_to(built_site).as_posix()
        for path in built_site.rglob("*.html")
        if "components/" in path.read_text(encoding="utf-8")
    ]
    assert set(linking) <= {own}
