"""Every link inside the site leads somewhere, fragments included.

Pages are read by patterns, not by a parser: they are our own, every attribute stands between double quotes,
and text has none that is not escaped. Tests hold it against a parser.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from zhinan.model.problem import Problem

ID = re.compile(r'\sid="([^"]*)"')
LINK = re.compile(
    r'<(?:(?:a|link|area)\s[^>]*?(?<=\s)href|(?:script|img)\s[^>]*?(?<=\s)src|form\s[^>]*?(?<=\s)action)="([^"]*)"'
)

SCHEMES = ("http", "https", "tel", "mailto")
"""Links that may lead out of the site."""


@dataclass(frozen=True)
class Outline:
    """The ids of one page, and its links, each with the line where it first stands."""

    ids: tuple[str, ...]
    links: tuple[tuple[int, str], ...]


def outline_of(html: str) -> Outline:
    """The ids and links of a page."""
    links: dict[str, int] = {}
    line, seen = 1, 0
    for found in LINK.finditer(html):
        if found[1] not in links:
            line += html.count("\n", seen, found.start())
            seen = found.start()
            links[found[1]] = line
    ids = dict.fromkeys(unescape(name) for name in ID.findall(html))
    return Outline(tuple(ids), tuple((line, unescape(link)) for link, line in links.items()))


def check_links(outlines: Mapping[str, Outline], files: Collection[str]) -> Iterator[Problem]:
    """A problem for each link that leads nowhere.

    `outlines` has every page by its path below site/, `files` the path of every file there.
    """
    ids = {path: frozenset(outline.ids) for path, outline in outlines.items()}
    judged: dict[tuple[str, str], bool] = {}
    for path, outline in sorted(outlines.items()):
        folder = posixpath.dirname(path)
        for line, link in outline.links:
            # The same link means the same from every page of a folder, but for one without a path.
            where = (path if link.startswith(("#", "?")) or not link else folder, link)
            if where not in judged:
                judged[where] = _leads_somewhere(path, link, ids, files)
            if not judged[where]:
                yield Problem(
                    f"site/{path}", line, 0, "", f"链接“{link}”没有着落", "检查生成这个链接的模板或内容"
                )


def _leads_somewhere(page: str, link: str, ids: Mapping[str, frozenset[str]], files: Collection[str]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme in ("tel", "mailto"))
    target = page if not parts.path else _file_at(posixpath.dirname(page), unquote(parts.path))
    if target is None or target not in files:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or target not in ids or fragment in ids[target]


def _file_at(folder: str, link: str) -> str | None:
    """The file that a relative link means; None for a link from the host's root or out of the site."""
    if link.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(folder, link))
    if target == ".." or target.startswith("../"):
        return None
    if link.endswith(("/", "..", ".")):
        return posixpath.normpath(posixpath.join(target, "index.html"))
    return target
