"""Places as they were read last time, kept as long as no byte of their files has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from zhinan.content.life.caring import with_care_of_today
from zhinan.content.life.past import without_past
from zhinan.content.life.turning import turn_of
from zhinan.content.place.place_folder import FOLDERS, read_place
from zhinan.content.references import SiteWords
from zhinan.model.place import Place
from zhinan.text.disk.door import contents_of
from zhinan.text.disk.leavings import is_left_behind
from zhinan.text.disk.reader import Reader


def read_folder(reader: Reader, folder: Path, words: SiteWords, today: str) -> tuple[Place, str]:
    """The place in a folder, and a key for the bytes of its files and for the words that they are read by.

    Only what was read without an error is kept, and its reminders with it.
    """
    key = f"{folder_key(folder, today)} {_digest(words)}"
    kept = reader.shelf.get(folder.name, key)
    if isinstance(kept, tuple):
        place, reminded = kept
        for source in reminded:
            reader.take(source)
        return place, key
    before = set(reader.sources)
    found = with_care_of_today(without_past(read_place(reader, folder, words), today), today)
    sources = [source for name, source in reader.sources.items() if name not in before]
    for source in sources:
        if source.is_plain:
            reader.lay_down(source)
    if all(source.is_sound for source in sources):
        reminded = tuple(source.copied() for source in sources if not source.is_plain)
        reader.shelf.put(folder.name, key, (found, reminded))
    return found, key


def _digest(words: SiteWords) -> str:
    return hashlib.blake2b(repr(words).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def folder_key(folder: Path, today: str) -> str:
    """Names all that is read of a folder, files with their bytes, and which of their days have come."""
    digest = hashlib.blake2b(folder.name.encode(), digest_size=16)
    for here in (folder, *(folder / name for name in FOLDERS)):
        for name, kind, data in contents_of(here):
            if not is_left_behind(name):
                digest.update(f"{here.name}/{name}\0{kind}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
                digest.update(data)
                digest.update(turn_of(data, today).encode())
    return digest.hexdigest()
