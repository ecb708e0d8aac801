"""Folders that are seen as one: what a site has of its own over what came with the program."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct


class Layers(Struct, frozen=True):
    """A file of the first folder stands before one of the same name in the next."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path:
        """Where the file of that name stands; in the last folder where it stands nowhere."""
        return next(
            (folder / name for folder in self.folders if (folder / name).is_file()), self.folders[-1] / name
        )

    def files(self, left_out: Callable[[str], bool] = lambda _: False) -> dict[str, Path]:
        """All files by their names, in order; what `left_out` says of a name is no file, nor in one."""
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            if folder.is_dir():
                found |= {name: folder / name for name in _below(str(folder), left_out)}
        return dict(sorted(found.items()))

    def name_of(self, path: Path) -> tuple[str, str] | None:
        """The folder's name and the file's below it; None for a file of no layer."""
        for folder in self.folders:
            if path.is_relative_to(folder):
                return folder.name, path.relative_to(folder).as_posix()
        return None


def layers_of(folders: Path | Layers) -> Layers:
    """A single folder is one too."""
    return folders if isinstance(folders, Layers) else Layers((folders,))


def _below(folder: str, left_out: Callable[[str], bool], ahead: str = "") -> Iterator[str]:
    """The files below a folder by their names; paths are texts: a site is looked at at every save."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if not left_out(entry.name)]
    for entry in found:
        if entry.is_dir():
            yield from _below(entry.path, left_out, f"{ahead}{entry.name}/")
        elif entry.is_file():
            yield f"{ahead}{entry.name}"
