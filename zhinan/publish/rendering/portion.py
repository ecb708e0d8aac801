"""A portion of the site, finished: all pages and files of one place, or those that places share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zhinan.model.problem import Problem
from zhinan.pages.page import Document, Page
from zhinan.pages.urls import file_of
from zhinan.publish.links import Outline, outline_of
from zhinan.publish.rendering.renderer import Renderer
from zhinan.publish.rendering.template_fault import template_fault
from zhinan.publish.search.search_shadow import shadow_of

SHARED = "_shared"
"""The portion of what places share; no place can be called so."""


@dataclass(frozen=True)
class Portion:
    """What is written of it, searched in it and checked about it; keys are paths below site/."""

    name: str
    """A place's id, or SHARED."""
    pages: dict[str, str]
    """HTML by path."""
    files: dict[str, str]
    """What no template renders: data, vCards."""
    lists: dict[str, tuple[str, str]]
    """What the search answers from: file name and text by the name that it asks for."""
    shadows: dict[str, str]
    """What the search engine reads of a page; see search_shadow.py."""
    outlines: dict[str, Outline]
    """The ids and links of a page, for the link check."""


def finish(
    name: str, renderer: Renderer, pages: Iterable[Page], documents: Iterable[Document], templates: Path
) -> tuple[Portion, tuple[Problem, ...]]:
    """Render everything; a template's fault is told once, however many pages use it."""
    portion = Portion(name, {}, {}, {}, {}, {})
    for document in documents:
        if document.list:
            portion.lists[document.list] = (document.url, document.text)
        else:
            portion.files[document.url] = document.text
    faults: dict[Problem, None] = {}
    for page in pages:
        try:
            html = renderer.render(page)
        except Exception as error:
            fault = template_fault(error, templates)
            if fault is None:
                raise
            faults[fault] = None
        else:
            _add(portion, page, html)
    return portion, tuple(faults)


def _add(portion: Portion, page: Page, html: str) -> None:
    path = file_of(page.url)
    portion.pages[path] = html
    portion.outlines[path] = outline_of(html)
    if page.kind != "none":
        portion.shadows[path] = shadow_of(page, html)
