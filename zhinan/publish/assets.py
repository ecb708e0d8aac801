"""Style sheets, scripts and pictures, at addresses that name their bytes.

A page and what it loads are always of one age: what changes gets another address, so a host may let browsers
keep each for ever (RFC 8246, immutable).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from hashlib import blake2b
from io import BytesIO, TextIOWrapper
from pathlib import Path, PurePosixPath

from msgspec import Struct

from zhinan.publish.layers import Layers, layers_of
from zhinan.publish.output.scripts import published_scripts
from zhinan.publish.output.shortening import shortened
from zhinan.text.disk.leavings import is_left_behind
from zhinan.text.disk.shelf import NO_SHELF, Shelf

FOLDER = "assets/"
SHEET = "site.css"
"""Stands in the folder of every release."""
SCRIPTS = "scripts"
"""On a shelf."""
IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)

COMMENT = re.compile(rb"^[ \t]*/\*[^*]*\*+(?:[^/*][^*]*\*+)*/[ \t]*\n", re.MULTILINE)
"""One that has its lines to itself."""


class Assets(Struct, frozen=True):
    """The files of static/."""

    files: Mapping[str, bytes]
    """By their paths below static/."""
    folder: str
    """Where they stand below site/: assets/<digest>/."""

    def address(self, name: str) -> str:
        """Of one of them, from the site's root."""
        return self.folder + name


def read_assets(static: Path | Layers, shelf: Shelf = NO_SHELF) -> Assets:
    """What is to be published of static/.

    A style sheet that another imports is published in it, and only there: a page then asks for one file, not
    for one that names ten. Scripts are joined in a like way. Comments are for those who read the sources.
    `shelf` keeps the scripts as they are published.
    """
    layers = layers_of(static)
    found = {name: path.read_bytes() for name, path in layers.files(is_left_behind).items()}
    sheets = Sheets(layers, found)
    imports = {name: names for name in found if (names := sheets.imports(name))}
    files = found | {name: sheets.joined(name).encode() for name in imports}
    imported = {other for names in imports.values() for other in names}
    files = {name: _uncommented(data) if name.endswith(".css") else data for name, data in files.items()}
    scripts = {name: data.decode() for name, data in files.items() if name.endswith(".js")}
    files = {name: data for name, data in files.items() if name not in scripts and name not in imported}
    files |= _published(scripts, shelf)
    return Assets(files, folder_of(files))


def _published(scripts: Mapping[str, str], shelf: Shelf) -> dict[str, bytes]:
    """The scripts as they are published; joining and shortening them takes longer than all else here."""
    key = folder_of({name: text.encode() for name, text in scripts.items()})
    kept = shelf.get(SCRIPTS, key)
    if isinstance(kept, dict):
        return kept
    short = shortened(published_scripts(scripts))
    files = {name: text.encode() for name, text in short.items()}
    shelf.put(SCRIPTS, key, files)
    return files


def names_among(files: Collection[str]) -> set[str]:
    """The files of static/ among all of a site, by their paths below static/."""
    ours = [path for path in files if path.startswith(FOLDER)]
    folders = [path.removesuffix(SHEET) for path in ours if path.split("/")[2:] == [SHEET]]
    return {path.removeprefix(folder) for folder in folders for path in ours if path.startswith(folder)}


def _uncommented(sheet: bytes) -> bytes:
    return COMMENT.sub(b"", sheet)


class Sheets:
    """Style sheets with what they import, each read once."""

    def __init__(self, layers: Layers, found: Mapping[str, bytes]) -> None:
        """`found` are the bytes of files by their names."""
        self._layers, self._found = layers, found
        self._texts: dict[str, str] = {}

    def imports(self, name: str) -> list[str]:
        """The style sheets that this one imports, by their names; of another file none."""
        if not name.endswith(".css") or b"@import" not in self._found[name]:
            return []
        return [_beside(name, other) for other in IMPORT.findall(self._text(name))]

    def joined(self, name: str) -> str:
        """The style sheet with those that it imports in their places."""
        return IMPORT.sub(lambda found: self.joined(_beside(name, found[1])).rstrip("\n"), self._text(name))

    def _text(self, name: str) -> str:
        if name not in self._texts:
            data = self._found.get(name)
            stream = BytesIO(self._layers.find(name).read_bytes() if data is None else data)
            self._texts[name] = TextIOWrapper(stream, encoding="utf-8").read()
        return self._texts[name]


def _beside(name: str, other: str) -> str:
    return (PurePosixPath(name).parent / other).as_posix()


def folder_of(files: Mapping[str, bytes]) -> str:
    """The folder below site/ for files that belong together, named by all their names and bytes."""
    digest = blake2b(digest_size=8)
    for name, data in sorted(files.items()):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return f"{FOLDER}{digest.hexdigest()}/"
