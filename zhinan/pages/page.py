"""One page to be written: where, with which template, from which values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zhinan.model.place import Place


@dataclass(frozen=True)
class Crumb:
    """A step of the way from home to the page."""

    text: str
    url: str


@dataclass(frozen=True)
class Page:
    """A page that a template renders. The template sees `page`, `site` and the values by their names."""

    url: str
    """Root-relative; ends in / or is a file name."""
    template: str
    title: str
    """What the page is called; the site's name is added in the browser's title."""
    values: dict[str, Any]
    description: str = ""
    place: Place | None = None
    crumbs: tuple[Crumb, ...] = ()
    kind: str = "none"
    """What a search result is called: item, office, form, event, term; none is left out of the index."""


@dataclass(frozen=True)
class Document:
    """A file that no template renders: data, schema, vCard."""

    url: str
    text: str
    list: str = ""
    """What the search knows it by, if it answers from it: such a file stands at an address that names its
    bytes, and `url` is only its name."""
