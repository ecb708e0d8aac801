"""Places as they were read last time, kept as long as no byte of their files has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from zhinan.content.place.place_folder import FOLDERS, read_place
from zhinan.content.references import SiteWords
from zhinan.content.site.list_file import read_service_list
from zhinan.model.listing import ServiceList
from zhinan.model.place import Place
from zhinan.text.disk.reader import Reader

Folder = tuple[Place, ServiceList | None]
"""What one folder says: a place, and the list that it issued."""


class Shelf(Protocol):
    """Where values are kept from run to run, by a name and a key of all that they were made from."""

    def get(self, name: str, key: str) -> object:
        """What was kept under both; None where there is nothing."""

    def put(self, name: str, key: str, value: object) -> None:
        """Keep it instead of what was kept under the name."""


class NoShelf:
    """Nothing is kept."""

    def get(self, _name: str, _key: str) -> object:
        """Nothing."""
        return None

    def put(self, _name: str, _key: str, _value: object) -> None:
        """Forget it."""


def read_folder(reader: Reader, folder: Path, shelf: Shelf, words: SiteWords) -> tuple[Folder, str]:
    """What a folder says, and a key for the bytes of its files and for the words that they are read by.

    Only what was read without a complaint is kept, so that complaints are told each time.
    """
    key = f"{folder_key(reader, folder)} {_digest(words)}"
    kept = shelf.get(folder.name, key)
    if isinstance(kept, tuple):
        return kept, key
    before = set(reader.sources)
    found = read_place(reader, folder, words), reader.read(folder / "list.yaml", read_service_list, None)
    sources = [source for name, source in reader.sources.items() if name not in before]
    if not any(source.problems or source.unsure for source in sources):
        shelf.put(folder.name, key, found)
    return found, key


def _digest(words: SiteWords) -> str:
    return hashlib.blake2b(repr(words).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def folder_key(reader: Reader, folder: Path) -> str:
    """Names all that is read of a folder, files with their bytes."""
    digest = hashlib.blake2b(folder.name.encode(), digest_size=16)
    ahead = [folder]
    while ahead:
        here = ahead.pop()
        for path in reader.children(here):
            entry = reader.entry(path)
            digest.update(
                f"{entry}\0{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape")
            )
            if entry == "folder" and here == folder and path.name in FOLDERS:
                ahead.append(path)  # others are strays, and not entered
            elif entry == "file":
                digest.update(reader.digest(path))
    return digest.hexdigest()
