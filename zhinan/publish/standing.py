"""Whether the site that stands is what a build would make: known from bytes, without making anything."""

from __future__ import annotations

import os
import pickle
import stat
from datetime import date
from hashlib import blake2b
from io import FileIO
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zhinan.content.life.turning import name_of
from zhinan.publish.built import Built
from zhinan.publish.digest import PROGRAM, program
from zhinan.publish.editing.desk_runtime import has_desk, runtime_of
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project

NAME = "standing"


class SiteKey(Struct, frozen=True):
    """Names all that a site is made from: content, templates, static files, the PDF files, the program."""

    name: str
    files: dict[str, bytes]
    """Names for the bytes of single files, by their paths."""
    moments: dict[str, int]
    """When these files, and the folders around them, were changed last, as the system notes it."""

    @property
    def holds(self) -> bool:
        """Whether nothing was changed since: else what was made may be of later bytes than are named."""
        return all(_moment(path) == moment for path, moment in self.moments.items())


def site_key(project: Project) -> SiteKey:
    """What names the site of a project now."""
    found = SiteKey("", {}, {})
    digest = blake2b(program().encode(), digest_size=16)
    folders = (project.content, *project.templates.folders, *project.static.folders)
    today = date.today().isoformat()
    for folder in folders:
        _add(digest, folder, today, found)
    _add(digest, project.work / "pdf")
    if has_desk(project):
        _add(digest, PROGRAM / "desk" / "browser", today, found)
        _add(digest, runtime_of(project))
    return replace(found, name=digest.hexdigest())


def standing_site(project: Project, key: str) -> Built | None:
    """What the build that made the site told, where it stands untouched and was made from `key`."""
    try:
        known, built = pickle.loads((project.work / NAME).read_bytes())
    except Exception:  # whatever a broken file makes of itself: the site is made anew
        return None
    if known != key or not isinstance(built, Built):
        return None
    staging = Staging(project.site, project.work)
    files = staging.known.files
    if staging.interrupted or not files or not all(map(staging.keep, files)):
        return None
    return Built(built.problems, built.pages, built.pages)


def note_standing(project: Project, key: str, built: Built) -> None:
    """The site that stands was made from what `key` names."""
    fresh = project.work / f"{NAME}.new"
    fresh.write_bytes(pickle.dumps((key, Built(built.problems, built.pages))))
    fresh.replace(project.work / NAME)


def forget_standing(project: Project) -> None:
    """What stands is being changed."""
    (project.work / NAME).unlink(missing_ok=True)


def _add(digest: blake2b, folder: Path, today: str = "", found: SiteKey | None = None) -> None:
    """The files of a folder: for `found` their bytes, and which of the days named in them have come.

    Else what the disk tells of them.
    """
    for path, folders, names in os.walk(folder):
        folders.sort()
        if found is not None:
            found.moments[path] = _moment(path)
        for name in sorted(names):
            file = f"{path}/{name}"
            digest.update(f"{file[len(str(folder)) :]}\0".encode("utf-8", "surrogateescape"))
            if found is None:
                digest.update(repr(os.lstat(file)[6:9]).encode())
                continue
            found.moments[file], named = _known(file, today)
            if named is not None:
                found.files[file] = named
            digest.update(named or b"no file")


def _moment(path: str) -> int:
    try:
        return os.lstat(path).st_ctime_ns
    except OSError:
        return -1


def _known(file: str, today: str) -> tuple[int, bytes | None]:
    """When it was changed last, and a name for its bytes; None for what can't be read, or is no file."""
    try:
        found = os.lstat(file)
        if not stat.S_ISREG(found.st_mode):
            return found.st_ctime_ns, None
        with FileIO(file) as opened:
            return found.st_ctime_ns, name_of(file, opened.readall(), today)
    except OSError:
        return _moment(file), None
