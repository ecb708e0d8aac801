"""What was made of a portion, kept from build to build: what from, which files, where their links lead.

A portion is all that is made for one place, or for what places share. Nothing is kept by date, and what can't
be read is made anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec import MsgspecError, Struct, field, json

Kept = TypeVar("Kept")

NEXT = ".next"
SHARED = "_shared"
"""The portion of what places share; no place can be called so."""


class MadePart(NamedTuple):
    """What was made of a part, and with which templates."""

    pages: list[str]
    files: list[str]
    templates: list[str]


class Record(Struct):
    """What was made of one portion, and from what."""

    name: str
    """A place's id, or SHARED."""
    key: str
    """All that it could know."""
    assets: str = ""
    """Where its pages say that style sheets and scripts stand."""
    pages: dict[str, str] = field(default_factory=dict)
    """What each page was made from, and its facts for the search, by its path below site/."""
    templates: dict[str, str] = field(default_factory=dict)
    """The templates that its pages are made with, and a name for all that each draws on."""
    files: list[str] = field(default_factory=list)
    """What no template rendered: data, vCards, the lists that search answers from."""
    lists: dict[str, str] = field(default_factory=dict)
    """Where these lists stand, by what the search calls them."""
    parts: list[tuple[str, int, int, list[str]]] = field(default_factory=list)
    """Of each part: what it could know, how many of `pages` and of `files` are its own, their templates."""
    index_key: str = ""
    """What the search index was made from."""
    index_due: bool = False
    """Whether its pages were made anew since the index was looked at: a preview shows them before, and may be
    ended on the way."""
    index_folder: str = ""
    index: list[str] = field(default_factory=list)
    """The files of the search index; all stand in its folder."""

    def made_parts(self) -> dict[str, MadePart]:
        """What came of each part, by what it could know."""
        pages, files = iter(self.pages), iter(self.files)
        return {
            key: MadePart(list(islice(pages, some)), list(islice(files, others)), templates)
            for key, some, others, templates in self.parts
        }

    @property
    def paths(self) -> list[str]:
        """Every file of it."""
        return [*self.pages, *self.files]


class Outlines(Struct):
    """Where the links of a portion's pages lead, and what may be led to."""

    ids: dict[str, list[str]] = field(default_factory=dict)
    """The ids of each page."""
    links: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """The links of each page, each with its line."""


class Store:
    """Where records are kept: three files a portion, so that no build reads more than it needs.

    What a build writes counts only once it is committed, behind the site: a build that fails, or is killed on
    the way, leaves what is true of the site that stands. One that is killed between the site and the commit
    leaves the site's next manifest behind: then nothing that is kept counts.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fresh: set[str] = set()
        """The portions of which this build has written, and reads, what is not committed yet."""

    def record(self, name: str) -> Record | None:
        """What was made of a portion."""
        return self._read(name, "", Record)

    def outlines(self, name: str) -> Outlines:
        """The links and ids of its pages; none where they can't be read."""
        return self._read(name, ".links", Outlines) or Outlines()

    def shadows(self, name: str) -> dict[str, str]:
        """What the search engine reads of its pages."""
        return self._read(name, ".search", dict[str, str]) or {}

    def write(self, record: Record, outlines: Outlines, shadows: Mapping[str, str]) -> None:
        """Keep all of it; the record last, so that it never tells of more than there is."""
        self._write(record.name, ".search", shadows)
        self._write(record.name, ".links", outlines)
        self.write_record(record)

    def write_record(self, record: Record) -> None:
        """Keep the record alone."""
        self._write(record.name, "", record)

    def commit(self, names: set[str]) -> None:
        """What was written is true of the site now; portions of other names are no more."""
        for path in sorted(self.folder.glob(f"*{NEXT}")):
            path.replace(path.with_name(path.name.removesuffix(NEXT)))
        for path in self.folder.glob("*.json"):
            if path.name.split(".")[0] not in names:
                path.unlink()
        self.fresh.clear()

    def drop(self) -> None:
        """Forget what an earlier build wrote and did not commit."""
        for path in self.folder.glob(f"*{NEXT}"):
            path.unlink()

    def forget(self) -> None:
        """All that is kept may be of another site than the one that stands."""
        for path in self.folder.glob("*.json*"):
            path.unlink()

    def _read(self, name: str, kind: str, meant: type[Kept]) -> Kept | None:
        end = NEXT if name in self.fresh else ""
        try:
            return json.decode((self.folder / f"{name}{kind}.json{end}").read_bytes(), type=meant)
        except (OSError, MsgspecError, ValueError):
            return None

    def _write(self, name: str, kind: str, data: object) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}{kind}.json{NEXT}").write_bytes(json.encode(data))
