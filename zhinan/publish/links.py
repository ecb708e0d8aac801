"""Every link inside the site leads somewhere, fragments included.

Pages are read by patterns, not by a parser: they are our own, every attribute stands between double quotes,
and text has none that is not escaped. Tests hold it against a parser.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from zhinan.model.problem import Problem
from zhinan.pages.urls import NOT_FOUND

ID = re.compile(r'id="([^"]*)"')
LINK = re.compile(
    r'<(?:(?:a|link|area)\s[^>]*?(?<=\s)href|(?:script|img)\s[^>]*?(?<=\s)src|form\s[^>]*?(?<=\s)action)="([^"]*)"'
)

SCHEMES = ("http", "https", "tel", "mailto")
"""Links that may lead out of the site."""


class Outline(Struct, frozen=True):
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
    # What comes before is looked at for each: a pattern with it would look at every sign of the page.
    ids = dict.fromkeys(
        unescape(found[1]) for found in ID.finditer(html) if html[found.start() - 1].isspace()
    )
    return Outline(tuple(ids), tuple((line, unescape(link)) for link, line in links.items()))


class Known(Struct):
    """What links may lead to: the site's files, and the ids of its pages."""

    files: Collection[str]
    """Every file by its path below site/."""
    ids_of: Callable[[str], Collection[str] | None]
    """The ids of the page at a path; None for a file that is no page."""
    base: str = ""
    """Where the site stands on its host, for the one page that is shown under any address."""
    judged: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Whether a link leads somewhere, by the folder that it starts from and the link."""


OUTSIDE = ("https://", "http://", "tel:", "mailto:")
OWN = ("", "#", "?")
"""What a link begins with that means something else on each page."""


def check_links(links: Mapping[str, Iterable[tuple[int, str]]], known: Known) -> Iterator[Problem]:
    """A problem for each link that leads nowhere; `links` are those of each page by its path below site/."""
    judged = known.judged
    for path, found in sorted(links.items()):
        above = _above(path)
        for line, link in found:
            # The same link means the same from every page of a folder, and what leads up the same from every
            # folder below the one it leads up to; but for one without a path.
            steps = 0
            while link.startswith("../", 3 * steps):
                steps += 1
            where = (path, link)
            if link.startswith(OUTSIDE):
                where = ("", link)
            elif steps < len(above) and link[:1] not in OWN and path != NOT_FOUND:
                where = (above[steps], link[3 * steps :])
            if where not in judged:
                judged[where] = _leads_somewhere(path, link, known)
            if not judged[where]:
                yield Problem(
                    f"site/{path}", line, 0, "", f"链接“{link}”没有着落", "检查生成这个链接的模板或内容"
                )


def _above(path: str) -> list[str]:
    """The folder of a file, and those above it."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(len(parts), -1, -1)]


def _leads_somewhere(page: str, link: str, known: Known) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme in ("tel", "mailto"))
    path = parts.path
    if page == NOT_FOUND and known.base:
        path = path.removeprefix(known.base) or "./"
    target = page if not parts.path else _file_at(posixpath.dirname(page), unquote(path))
    if target is None or target not in known.files:
        return False
    fragment = unquote(parts.fragment)
    if not fragment:
        return True
    ids = known.ids_of(target)
    return ids is None or fragment in ids


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
