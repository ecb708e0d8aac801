"""A page of a guide as a tree, for tests that look at what a reader gets."""

from __future__ import annotations

from pathlib import Path

from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from zhinan.model.guide import Guide
from zhinan.pages.page import Page
from zhinan.publish.rendering.renderer import make_renderer

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def tree(guide: Guide, page: Page) -> html.HtmlElement:
    """The page rendered and parsed."""
    return html.fromstring(make_renderer(guide, TEMPLATES).render(page))


def having(root: html.HtmlElement, name: str, tag: str = "*") -> list[html.HtmlElement]:
    """The elements below `root` that have a class."""
    return list(root.xpath(f".//{tag}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"))


def by_id(root: html.HtmlElement, name: str) -> html.HtmlElement:
    """The one element with that id."""
    (found,) = root.xpath(f"//*[@id='{name}']")
    return found


def words(element: html.HtmlElement) -> str:
    """What an element says, with single spaces."""
    return " ".join(element.text_content().split())
