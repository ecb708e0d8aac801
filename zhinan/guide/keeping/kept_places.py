"""Places as they were read last time, kept as long as no byte of their files has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from secrets import token_hex

from zhinan.content.life.caring import with_care_of_today
from zhinan.content.life.past import without_past
from zhinan.content.life.turning import name_of
from zhinan.content.place.place_folder import FOLDERS, read_place
from zhinan.content.references import SiteWords
from zhinan.content.rules.acknowledged import note_acknowledged
from zhinan.model.place import Place
from zhinan.text.disk.door import TooLargeError, bytes_of, entries_of
from zhinan.text.disk.leavings import is_left_behind
from zhinan.text.disk.reader import Reader
from zhinan.text.disk.shelf import NO_SHELF, Shelf
from zhinan.text.nodes import Node

NO_NAMES: Mapping[str, bytes] = {}
TREES = "_trees"
"""Behind a place's name on the shelf; no place can be called so."""


def read_folders(
    reader: Reader,
    folders: Sequence[Path],
    words: SiteWords,
    today: str,
    jobs: int,
    named: Mapping[str, bytes] = NO_NAMES,
) -> dict[str, tuple[Place, str]]:
    """The place in each folder by its name, and a key for its files and for the words that they are read by.

    Only what was read without an error is kept, and its reminders with it. What isn't kept is read by so many
    processes side by side, which keep it for this one. `named` are files whose bytes have names already.
    """
    spoken = _digest(words)
    keys = {folder: f"{folder_key(folder, today, named)} {spoken}" for folder in folders}
    kept = {folder: reader.shelf.get(folder.name, key) for folder, key in keys.items()}
    unread = [folder for folder, found in kept.items() if found is None]
    if min(jobs, len(unread)) > 1 and reader.shelf is not NO_SHELF:
        from zhinan.processes.forks import in_forks  # seldom needed

        def ahead(number: int) -> int:
            _read(reader, unread[number], keys[unread[number]], words, today)
            return number

        for number in in_forks(ahead, len(unread), jobs):
            kept[unread[number]] = reader.shelf.get(unread[number].name, keys[unread[number]])
    found = {}
    for folder, key in keys.items():
        known = kept[folder]
        if isinstance(known, tuple):
            place, reminded = known
            trees = cache(partial(_trees, reader.shelf, folder.name, key))
            for source in reminded:
                reader.take(source, partial(_tree, trees, source.path))
        else:
            place, key = _read(reader, folder, key, words, today)
        found[folder.name] = place, key
    return found


def _read(reader: Reader, folder: Path, key: str, words: SiteWords, today: str) -> tuple[Place, str]:
    """The place in a folder as its files have it, and what names it; kept where they have no error.

    Where someone saved meanwhile it may be of bytes that nobody named: what is made of it counts once.
    """
    before = set(reader.sources)
    found = with_care_of_today(without_past(read_place(reader, folder, words), today), today)
    sources = [source for name, source in reader.sources.items() if name not in before]
    for source in sources:
        if source.is_plain:
            reader.lay_down(source)
    if folder_key(folder, today) != key.partition(" ")[0]:
        return found, f"{key} {token_hex(8)}"
    reminded = tuple(source.copied() for source in sources if not source.is_plain)
    for source in reminded:
        note_acknowledged(source)
    trees = {source.path: source.tree for source in reminded}
    for source in reminded:
        source.tree = None  # seldom asked for, and as large as all else
    if all(source.is_sound for source in (*sources, *reminded)):
        reader.shelf.put(folder.name, key, (found, reminded))
        reader.shelf.put(f"{folder.name}{TREES}", key, trees)
    return found, key


def _trees(shelf: Shelf, name: str, key: str) -> dict[str, Node | None]:
    kept = shelf.get(f"{name}{TREES}", key)
    return kept if isinstance(kept, dict) else {}


def _tree(trees: Callable[[], dict[str, Node | None]], path: str) -> Node | None:
    return trees().get(path)


def _digest(words: SiteWords) -> str:
    return hashlib.blake2b(repr(words).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def folder_key(folder: Path, today: str, named: Mapping[str, bytes] = NO_NAMES) -> str:
    """Names all that is read of a folder, files with their bytes, and which of their days have come.

    `named` are files of which that is known.
    """
    digest = hashlib.blake2b(folder.name.encode(), digest_size=16)
    for here in (folder, *(folder / name for name in FOLDERS)):
        for name, kind, path in entries_of(here):
            if not is_left_behind(name):
                told = (named.get(path) or _name_of(path, today)) if kind == "file" else b""
                digest.update(f"{here.name}/{name}\0{kind}\0{len(told)}\0".encode("utf-8", "surrogateescape"))
                digest.update(told)
    return digest.hexdigest()


def _name_of(path: str, today: str) -> bytes:
    try:
        return name_of(path, bytes_of(Path(path)), today)
    except (OSError, TooLargeError) as error:
        return repr(error).encode()
