"""Whether the site that stands is what a build would make: known from bytes, without making anything."""

from __future__ import annotations

import os
import pickle
import stat
from datetime import date
from hashlib import blake2b
from pathlib import Path

from zhinan.content.life.turning import turn_of
from zhinan.publish.built import Built
from zhinan.publish.digest import PROGRAM, program
from zhinan.publish.editing.desk_runtime import has_desk, runtime_of
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project

NAME = "standing"
DATED = (".yaml", ".md")
"""Files that name days: on the next one the site is made anew."""


def site_key(project: Project) -> str:
    """Names all that a site is made from: content, templates, static files, the PDF files, the program."""
    digest = blake2b(program().encode(), digest_size=16)
    folders = (project.content, *project.templates.folders, *project.static.folders)
    today = date.today().isoformat()
    for folder in folders:
        _add(digest, folder, today)
    _add(digest, project.work / "pdf")
    if has_desk(project):
        _add(digest, PROGRAM / "desk" / "browser", today)
        _add(digest, runtime_of(project))
    return digest.hexdigest()


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


def _add(digest: blake2b, folder: Path, today: str = "") -> None:
    """The files of a folder: with `today` their bytes, and which of the days named in them have come; else
    what the disk tells of them."""
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = f"{path}/{name}"
            digest.update(f"{file[len(str(folder)) :]}\0".encode("utf-8", "surrogateescape"))
            digest.update(_bytes_of(file, today) if today else repr(os.lstat(file)[6:9]).encode())


def _bytes_of(file: str, today: str) -> bytes:
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            return b"no file"
        data = Path(file).read_bytes()
        turn = turn_of(data, today) if file.endswith(DATED) else ""
        return blake2b(data, digest_size=16).digest() + turn.encode()
    except OSError as error:
        return repr(error).encode()
