"""What the files of a folder were read as, kept while they, and what they were read by, stay the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from msgspec import Struct

from zhinan.text.disk.reader import Reader
from zhinan.text.nodes import Node
from zhinan.text.source import Source

T = TypeVar("T")


class Reading(Struct, frozen=True):
    """One file, read without an error."""

    digest: bytes
    """Names its bytes."""
    given: str
    """Names what else it was read by."""
    value: object
    source: Source | None
    """With its reminders and its tree; None where nobody asks for it again."""


class Readings:
    """Reads files, and those that are as they were are not read again."""

    def __init__(self, reader: Reader, name: str) -> None:
        """`name` is that of all of them on the reader's shelf."""
        kept = reader.shelf.get(name, "")
        self._known: dict[str, Reading] = kept if isinstance(kept, dict) else {}
        self._reader, self._name = reader, name
        self._now: dict[str, Reading] = {}

    def read(
        self,
        path: Path,
        read: Callable[[Source, Node], T],
        default: T,
        given: str = "",
        *,
        required: bool = False,
        light: bool = False,
    ) -> T:
        """`read` on the YAML of a file; `default` where there is none. `given`: what else it is read by."""
        reader = self._reader
        return self.of(path, lambda: reader.read(path, read, default, required=required), given, light=light)

    def of(self, path: Path, read: Callable[[], T], given: str = "", *, light: bool = False) -> T:
        """What `read` makes of a file; `light`: without its source where nothing is told of it."""
        if self._reader.entry(path) != "file" or self._reader.is_told(path):
            return read()
        name, digest = path.relative_to(self._reader.content).as_posix(), self._reader.digest(path)
        known = self._known.get(name)
        if known and (known.digest, known.given) == (digest, given):
            self._now[name] = known
            if known.source is not None:
                self._reader.take(known.source)
            return cast(T, known.value)
        value, source = read(), self._reader.source(path)
        if source.is_sound:
            self._now[name] = Reading(
                digest, given, value, None if light and source.is_plain else source.copied()
            )
        return value

    def keep(self) -> None:
        """Keep what was read, if it is not what was kept before."""
        before = self._known
        if before.keys() != self._now.keys() or any(
            before[name] is not now for name, now in self._now.items()
        ):
            self._reader.shelf.put(self._name, "", self._now)


def kept(
    reader: Reader, path: Path, read: Callable[[Source, Node], T], default: T, *, required: bool = False
) -> T:
    """As `reader.read`, of one file that is no place's."""
    readings = Readings(reader, f"_{path.stem}")
    value = readings.read(path, read, default, required=required, light=True)
    readings.keep()
    return value
