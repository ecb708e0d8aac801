"""Where a file is changed on line: known hosts of repositories have one way each."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

FILE = "{文件}"
PAGE = "{网址}"
TITLE = "{标题}"
NUMBER = "{编号}"
WAYS = {
    "github.com": "/edit/main/content/{文件}",
    "gitlab.com": "/-/edit/main/content/{文件}",
    "gitee.com": "/edit/main/content/{文件}",
}
"""What follows the repository's address, on these hosts."""


def edit_pattern(repository: str | None) -> str | None:
    """The address of a file's editor; None for a host whose way is unknown."""
    if repository is None:
        return None
    host = urlsplit(repository).hostname or ""
    way = next((way for name, way in WAYS.items() if host == name or host.endswith(f".{name}")), None)
    if way is None and "gitlab" in host:
        way = WAYS["gitlab.com"]
    return repository.rstrip("/").removesuffix(".git") + way if way else None


def filled(pattern: str, **values: str) -> str:
    """A pattern with its places filled, so that nothing in them can change the address."""
    for name, value in values.items():
        pattern = pattern.replace("{" + name + "}", quote(value, safe="/" if name == "文件" else ""))
    return pattern
