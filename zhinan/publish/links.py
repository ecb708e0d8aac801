"""Every link inside the site leads somewhere, fragments included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from zhinan.model.problem import Problem

LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


@dataclass
class Outline(HTMLParser):
    """The ids and links of one page."""

    ids: set[str] = field(default_factory=set)
    links: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an id and a link."""
        found = dict(attrs)
        if name := found.get("id"):
            self.ids.add(name)
        if (key := LINKING.get(tag)) and (value := found.get(key)) is not None:
            self.links.append((self.getpos()[0], value))


def check_links(site: Path) -> Iterator[Problem]:
    """A problem for each link that leads nowhere; pages are read once."""
    outlines = {path: outline_of(path) for path in sorted(site.rglob("*.html"))}
    for path, outline in outlines.items():
        for line, link in outline.links:
            if not _leads_somewhere(site, path, link, outlines):
                name = path.relative_to(site).as_posix()
                yield Problem(
                    f"site/{name}", line, 0, "", f"链接“{link}”没有着落", "检查生成这个链接的模板或内容"
                )


def outline_of(path: Path) -> Outline:
    """The ids and links of a page's file."""
    outline = Outline()
    outline.feed(path.read_text(encoding="utf-8"))
    return outline


def _leads_somewhere(site: Path, page: Path, link: str, outlines: dict[Path, Outline]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = page if not parts.path else _file_at(page.parent, unquote(parts.path))
    if target is None or not target.is_relative_to(site) or not target.is_file():
        return False
    fragment = unquote(parts.fragment)
    return not fragment or target not in outlines or fragment in outlines[target].ids


def _file_at(folder: Path, link: str) -> Path | None:
    """The file that a relative link means; None for a link from the host's root."""
    if link.startswith("/"):
        return None
    target = Path(*_normal((folder / link).parts))
    return target / "index.html" if link.endswith(("/", "..", ".")) or target.is_dir() else target


def _normal(parts: tuple[str, ...]) -> list[str]:
    """Path parts without . and .., not following links."""
    found: list[str] = []
    for part in parts:
        if part == "..":
            found.pop()
        elif part != ".":
            found.append(part)
    return found
