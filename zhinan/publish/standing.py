"""Whether the site that stands is what a build would make: known from bytes, without making anything."""

from __future__ import annotations

import os
import pickle
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


def site_key(project: Project) -> str:
    """Names all that a site is made from: content, templates, static files, the PDF files, the program."""
    digest = blake2b(program().encode(), digest_size=16)
    folders = (project.content, *project.templates.folders, *project.static.folders)
    for folder in folders:
        _add(digest, folder, with_bytes=True)
    digest.update(_days(project.content).encode())
    _add(digest, project.work / "pdf", with_bytes=False)
    if has_desk(project):
        _add(digest, PROGRAM / "desk" / "browser", with_bytes=True)
        _add(digest, runtime_of(project), with_bytes=False)
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
    if staging.interrupted or not all(map(staging.keep, staging.known.files)):
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


def _add(digest: blake2b, folder: Path, *, with_bytes: bool) -> None:
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = Path(path) / name
            digest.update(f"{file.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
            digest.update(_bytes_of(file) if with_bytes else repr(file.lstat()[6:9]).encode())


def _days(content: Path) -> str:
    """Which of the days named in content have come: on the next one the site is made anew."""
    today = date.today().isoformat()
    files = (path for path in sorted(content.rglob("*")) if path.suffix in (".yaml", ".md"))
    return " ".join(turn_of(path.read_bytes(), today) for path in files if path.is_file())


def _bytes_of(file: Path) -> bytes:
    if file.is_symlink() or not file.is_file():
        return b"no file"
    try:
        return blake2b(file.read_bytes(), digest_size=16).digest()
    except OSError as error:
        return repr(error).encode()
