"""Walking through a served site as a search engine does: every address that its pages name, once."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

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


@dataclass
class Links(HTMLParser):
    """The addresses that one page names."""

    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an address."""
        value = dict(attrs).get(NAMING.get(tag, ""))
        if value is not None:
            self.found.append(value)


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
        links = Links()
        links.feed(body.decode("utf-8"))
        for link in links.found:
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
