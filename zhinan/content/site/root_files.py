"""content/root/: files for the site's root as they are, by which others know whose site it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from zhinan.model.site import RootFile
from zhinan.text.disk.door import FOREIGN, LARGEST
from zhinan.text.disk.reader import Reader

FOLDER = "root"
WELL_KNOWN = ".well-known"
"""The one hidden folder that is meant to be published (RFC 8615)."""
OWN = {
    "index.html", "404.html", "feed.xml", "sitemap.xml", "manifest.json", "sw.js", "edit",
    "_headers", "_redirects", "web.config",
}  # fmt: skip
"""What the site has at its root itself, also by which its host serves it safely. A robots.txt of its editors
stands instead of the program's."""


def read_root(reader: Reader, folders: Iterable[str]) -> tuple[RootFile, ...]:
    """The files below the site's root; complains of what can't stand there.

    `folders` are those that the site has at its root itself.
    """
    folder = reader.content / FOLDER
    if reader.entry(folder) != "folder":
        return ()
    taken = OWN.union(folders)
    found = []
    for path in _below(reader, folder):
        name = path.relative_to(folder).as_posix()
        if name.partition("/")[0] in taken:
            hint = "换一个名字，或删掉它"
            reader.complain(path, f"root/ 里不能有 {name}：这个网址网站自己要用", hint)
        elif path.stat().st_size > LARGEST:
            hint = "root/ 里只放验证文件、图标这样的小文件"
            reader.complain(path, f"{name} 太大，超过 {LARGEST // 1_000_000} MB", hint)
        else:
            data = path.read_bytes()
            found.append(RootFile(name, len(data), blake2b(data, digest_size=8).hexdigest()))
    return tuple(found)


def _below(reader: Reader, folder: Path) -> Iterator[Path]:
    hidden = folder / WELL_KNOWN
    for path in (hidden, *reader.children(folder)):
        entry = reader.entry(path)
        if entry in FOREIGN:
            reader.source(path)  # tells of it
        elif entry == "folder":
            yield from _below(reader, path)
        elif entry == "file":
            yield path
