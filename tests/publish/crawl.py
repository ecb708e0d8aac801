"""Walking through a served site as a search engine does: every address that its pages name, once."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.html import document_fromstring  # type: ignore[import-untyped]  # lxml ships no types

NAMING = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass
class Crawl:
    """What a walk found."""

    pages: set[str] = field(default_factory=set)
    """Addresses of web pages, relative to the start."""
    files: set[str] = field(default_factory=set)
    """Addresses of anything else, relative to the start."""
    broken: list[str] = field(default_factory=list)
    """Addresses that did not answer as they should, each with the page that names it."""


def links_of(html: str) -> list[str]:
    """The addresses that one page names."""
    elements = document_fromstring(html).iter(*NAMING)
    return [
        str(element.get(NAMING[element.tag])) for element in elements if NAMING[element.tag] in element.attrib
    ]


def crawl(start: str) -> Crawl:
    """Walk from `start`, never leaving it, until every address was asked for once."""
    walk = Crawl()
    waiting = [(start, "")]
    seen = {start}
    while waiting:
        url, source = waiting.pop()
        name = url.removeprefix(start)
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                kind, body = answer.headers.get_content_type(), answer.read()
        except urllib.error.HTTPError as error:
            walk.broken.append(f"{name}: {error.code}, named on {source or 'nothing'}")
            continue
        if kind != "text/html":
            walk.files.add(name)
            if name.endswith(".json"):
                json.loads(body.decode("utf-8"))
            continue
        walk.pages.add(name)
        for link in links_of(body.decode("utf-8")):
            target = urldefrag(urljoin(url, link)).url
            target = target.partition("?")[0]
            if urlsplit(target).netloc != urlsplit(start).netloc or target in seen:
                continue
            seen.add(target)
            if target.startswith(start):
                waiting.append((target, name))
            else:
                walk.broken.append(f"{target} leaves the sub-path, named on {name or 'the home page'}")
    return walk
