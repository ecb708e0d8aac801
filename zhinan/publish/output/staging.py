"""What a build has made so far and the site does not have yet: new bytes stand in the work folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from copy import copy
from pathlib import Path
from stat import S_ISREG

from zhinan.publish.output.manifest import Manifest, Written, digest_of_bytes, read_manifest

FILE_MODE = 0o644
FOLDER_MODE = 0o755
"""What a web server's own user needs, whatever the builder's umask says."""


class Staging:
    """Takes every file of the new site; keeps the bytes only of those that differ from what stands."""

    def __init__(self, site: Path, work: Path) -> None:
        """`site` is the folder to fill, `work` where things are kept meanwhile."""
        self.site = site
        self._root = f"{site}/"  # joined as text: it is asked for every file of the site
        self.work = work
        self.folder = work / "stage"
        self.known = read_manifest(work / "manifest.json")
        # Written before a swap that may or may not have come about: its files are ours too.
        self.begun = read_manifest(work / "manifest.next")
        self.files: dict[str, Written] = {}
        self.changed: set[str] = set()
        self.left: tuple[str, ...] = ()
        """Assets that this release has left behind already, where it comes in two steps."""
        self._made: set[str] = set()
        """Folders to write to that stand."""

    def clear(self) -> None:
        """Take away what an earlier build staged and did not bring in."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._made.clear()

    def after(self) -> Staging:
        """The same site, with what was staged brought in: for what is to come still."""
        own = copy(self)
        own.known, own.begun = read_manifest(self.work / "manifest.json"), Manifest()
        own.files, own.changed, own._made = dict(self.files), set(), set()
        own.left = own.known.retired
        return own

    def forget(self, paths: Iterable[str]) -> None:
        """Files that stand, and are none of the new site's after all."""
        for path in paths:
            self.files.pop(path, None)

    @property
    def interrupted(self) -> bool:
        """Whether the last build was ended on its way into the site."""
        return bool(self.begun.files)

    @property
    def gone(self) -> set[str]:
        """What an earlier build wrote and this one does not."""
        ours = self.known.files.keys() | self.begun.files.keys()
        return {*ours, *self.known.retired, *self.begun.retired} - self.files.keys()

    def going(self, gone: Iterable[str]) -> dict[str, Written]:
        """Those of them that only a build wrote that was ended: they stay ours until they are removed."""
        begun = self.begun.files
        return {path: begun[path] for path in gone if path in begun and path not in self.known.files}

    def fork(self) -> Staging:
        """For a worker: it knows what stands and notes its own files, for this one to absorb."""
        own = copy(self)
        own.files, own.changed = {}, set()
        return own

    def absorb(self, files: Mapping[str, Written], changed: Iterable[str]) -> None:
        """Take over what a worker staged."""
        self.files.update(files)
        self.changed.update(changed)

    def put(self, path: str, data: bytes) -> None:
        """A file of the new site, by its path below site/."""
        digest = digest_of_bytes(data)
        standing = self.standing(path)
        if standing is None and self._reads_as(path, data):
            standing = self._stat(path, digest)
        if standing is None or standing.digest != digest:
            self.changed.add(path)
            standing = self._write(path, data, digest)
        self.files[path] = standing

    def keep(self, path: str) -> bool:
        """Whether the file stands as it was written, and then it stays; else it has to be made again."""
        standing = self.standing(path)
        if standing is not None:
            self.files[path] = standing
        return standing is not None

    def standing(self, path: str) -> Written | None:
        """What an earlier build wrote there, where it still stands untouched."""
        for manifest in (self.known, self.begun):
            written = manifest.files.get(path)
            if written and self._looks_like(path, written):
                return written
        return None

    def text(self, path: str) -> str:
        """The page that stands in the site."""
        return (self.site / path).read_text(encoding="utf-8")

    def manifest(self, retired: tuple[str, ...]) -> Manifest:
        """What the site will have."""
        return Manifest(dict(self.files), retired)

    def _looks_like(self, path: str, written: Written) -> bool:
        """Whether a file has the size and the moment that it had when it was written."""
        try:
            found = os.lstat(self._root + path)
        except OSError:
            return False
        return found.st_mtime_ns == written.mtime and found.st_size == written.size

    def _stat(self, path: str, digest: str) -> Written | None:
        try:
            found = os.lstat(self._root + path)
        except OSError:
            return None
        return Written(digest, found.st_size, found.st_mtime_ns)

    def _reads_as(self, path: str, data: bytes) -> bool:
        """Whether exactly these bytes stand there, whoever wrote them."""
        try:
            found = os.lstat(self._root + path)
            same = S_ISREG(found.st_mode) and found.st_size == len(data)
            return same and (self.site / path).read_bytes() == data
        except OSError:
            return False

    def _write(self, path: str, data: bytes, digest: str) -> Written:
        target = f"{self.folder}/{path}"
        folder = target.rpartition("/")[0]
        try:
            if folder not in self._made:
                self.folder.mkdir(parents=True, exist_ok=True)
                make_folder(Path(folder), self.folder.parent)
                self._made.add(folder)
            with Path(target).open("wb") as file:
                file.write(data)
            found = os.lstat(target)
            if found.st_mode & 0o777 != FILE_MODE:
                Path(target).chmod(FILE_MODE)
        except OSError as error:
            error.filename = error.filename or target  # a full disk is told of without one
            raise
        return Written(digest, found.st_size, found.st_mtime_ns)


def make_folder(folder: Path, root: Path) -> None:
    """A folder below another, and those between that are missing, open to whoever serves the site."""
    missing = []
    while folder != root and not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        path.mkdir(exist_ok=True)  # others may be making it too
        path.chmod(FOLDER_MODE)
