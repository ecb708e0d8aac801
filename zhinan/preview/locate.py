"""From the address that a browser asks for to the file that answers."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct


class Answer(Struct, frozen=True):
    """What a static host would answer; both None where it has nothing."""

    file: Path | None = None
    moved: str | None = None
    """The address to go to instead: a folder without its slash, or the host's root above a sub-path."""


def sub_path(text: str) -> str:
    """A sub-path as typed, with a slash at both ends: a/b becomes /a/b/."""
    inner = "/".join(part for part in text.split("/") if part)
    return f"/{inner}/" if inner else "/"


def locate(site: Path, base: str, address: str) -> Answer:
    """The answer for an address when the folder `site` is served at the sub-path `base`."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if not path.startswith(base):
        return Answer(moved=quote(base)) if path == "/" or path + "/" == base else Answer()
    inside = [part for part in path.removeprefix(base).split("/") if part]
    if any(part in (".", "..") or "\0" in part or "\\" in part for part in inside):
        return Answer()
    target = site.joinpath(*inside)
    if not target.is_dir():
        return Answer(file=target) if target.is_file() and not path.endswith("/") else Answer()
    if not path.endswith("/"):
        query = f"?{parts.query}" if parts.query else ""
        return Answer(moved=quote(path + "/") + query)
    index = target / "index.html"
    return Answer(file=index) if index.is_file() else Answer()
