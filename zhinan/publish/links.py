"""Every link inside the site leads somewhere, fragments included."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml.html import document_fromstring  # type: ignore[import-untyped]

from zhinan.model.problem import Problem

LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass(frozen=True)
class Outline:
    """The ids of one page, and its links with their lines."""

    ids: tuple[str, ...]
    links: tuple[tuple[int, str], ...]


def outline_of(html: str) -> Outline:
    """The ids and links of a page."""
    root = document_fromstring(html)
    links = (
        (element.sourceline or 0, str(element.get(LINKING[element.tag], "")))
        for element in root.iter(*LINKING)
        if LINKING[element.tag] in element.attrib
    )
    return Outline(tuple(dict.fromkeys(str(name) for name in root.xpath("//@id"))), tuple(links))


def check_links(outlines: Mapping[str, Outline], files: Collection[str]) -> Iterator[Problem]:
    """A problem for each link that leads nowhere.

    `outlines` has every page by its path below site/, `files` the path of every file there.
    """
    ids = {path: frozenset(outline.ids) for path, outline in outlines.items()}
    for path, outline in sorted(outlines.items()):
        for line, link in outline.links:
            if not _leads_somewhere(path, link, ids, files):
                yield Problem(
                    f"site/{path}", line, 0, "", f"链接“{link}”没有着落", "检查生成这个链接的模板或内容"
                )


def _leads_somewhere(page: str, link: str, ids: Mapping[str, frozenset[str]], files: Collection[str]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
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
