"""Filling site/: only files whose bytes differ are written, only what an earlier build wrote is removed.

Where site/ is an ordinary folder, all changes are made in a twin of it (hard links, no copies), and the two
change places in one step: old and new are never mixed; where there is no site yet, what was staged becomes
it. Where it is a link, a mount or on another disk, file after file is put in its place, in an order that
keeps every link alive. Files of others stay either way.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from zhinan.publish.output.exchange import exchange
from zhinan.publish.output.manifest import Manifest, write_manifest
from zhinan.publish.output.mirror import COMING, Mirror, remove
from zhinan.publish.output.staging import FOLDER_MODE, Staging, make_folder
from zhinan.publish.project import Project

ASSETS = "assets/"
FULL = (errno.ENOSPC, errno.EDQUOT)

TWIN = "twin"
NEXT = "manifest.next"
"""Stands from before the site is changed until all that is kept of it is true: see settle()."""


def fill(project: Project, staging: Staging) -> None:
    """Bring the site to what was staged; nothing is touched where nothing differs.

    Whoever calls it keeps what is true of the new site, and then settles it.
    """
    retired = _retired(staging)
    gone = staging.gone - set(retired)
    manifest = staging.manifest(retired)
    if staging.changed or gone or manifest != staging.known:
        going = staging.going(gone)
        write_manifest(project.work / NEXT, Manifest(manifest.files | going, retired))
        if staging.changed or gone:
            _swap(project, staging, gone)
        if going:
            write_manifest(project.work / NEXT, manifest)
    else:
        (project.work / NEXT).unlink(missing_ok=True)  # of a build that was killed before it changed anything
    shutil.rmtree(staging.folder, ignore_errors=True)


def settle(project: Project) -> None:
    """The site is filled, and all that is kept of it says so; a build killed before trusts nothing of it."""
    with suppress(FileNotFoundError):
        (project.work / NEXT).replace(project.work / "manifest.json")


def prepare_twin(project: Project, jobs: int) -> None:
    """Make the twin of a site that has none, for the next build to make its changes in."""
    site, twin = project.site, project.work / TWIN
    if _can_exchange(site, project.work) and not twin.exists():
        mirror = _mirror(site, twin)
        try:
            mirror.copy(jobs)
            mirror.keep(())
        except OSError:  # the file system can't: a part of a twin only takes room
            _drop(twin)


def _drop(twin: Path) -> None:
    with suppress(OSError):
        remove(twin)


def _mirror(site: Path, twin: Path) -> Mirror:
    return Mirror(site, twin, twin.with_suffix(".seen"))


def _retired(staging: Staging) -> tuple[str, ...]:
    """Assets that this release leaves behind: they stay until the next one leaves others behind."""
    left = tuple(
        path for path in staging.known.files if path.startswith(ASSETS) and path not in staging.files
    )
    still = tuple(path for path in staging.known.retired if path not in staging.files)
    already = (path for path in staging.left if path not in staging.files)
    return tuple(sorted({*(left or still), *already}))


def _swap(project: Project, staging: Staging, gone: Iterable[str]) -> None:
    site, twin = project.site, project.work / TWIN
    if _can_exchange(site, project.work):
        try:
            _mirror_and_exchange(site, twin, staging, gone)
        except OSError as error:  # the file system can't, or the files are another user's
            if error.errno in FULL:
                _drop(twin)  # what it takes may be what is wanting
        else:
            return
    if not is_there(site):
        site.mkdir(parents=True)
        site.chmod(FOLDER_MODE)
    if staging.interrupted:
        for leftover in site.rglob(f"*{COMING}"):
            leftover.unlink()
    _in_place(site, staging, gone)


def _can_exchange(site: Path, work: Path) -> bool:
    """Whether site/ is an ordinary folder, or none yet, on the file system of the work folder."""
    if site.is_symlink() or site.is_mount():
        return False
    return not site.exists() or site.stat().st_dev == work.stat().st_dev


def is_there(site: Path) -> bool:
    """Whether there is a folder to fill; OSError where there is something else, or a link to nowhere."""
    try:
        found = site.stat()
    except FileNotFoundError:
        if site.is_symlink():
            raise
        return False
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    return True


def _mirror_and_exchange(site: Path, twin: Path, staging: Staging, gone: Iterable[str]) -> None:
    if not site.exists():
        staging.folder.chmod(FOLDER_MODE)
        staging.folder.rename(site)
        return
    gone = tuple(gone)
    mirror = _mirror(site, twin)
    mirror.align()
    _apply(twin, staging, gone)
    exchange(site, twin)
    mirror.exchanged()
    # Who still looks into the old folder (a server started in it, a container's mount) sees the new site too.
    _apply(twin, staging, gone)
    mirror.keep((*staging.changed, *gone))


def _apply(folder: Path, staging: Staging, gone: Iterable[str]) -> None:
    for path in sorted(staging.changed):
        target = folder / path
        make_folder(target.parent, folder)
        # A hard link: the staged bytes stay, should this way turn out to be barred.
        coming = target.with_name(target.name + COMING)
        coming.unlink(missing_ok=True)
        coming.hardlink_to(staging.folder / path)
        coming.replace(target)
    _remove(folder, gone)


def _in_place(site: Path, staging: Staging, gone: Iterable[str]) -> None:
    for path in sorted(staging.changed, key=lambda path: (_turn(site, path), path)):
        target = site / path
        make_folder(target.parent, site)
        coming = target.with_name(target.name + COMING)
        try:
            shutil.copyfile(staging.folder / path, coming)
            shutil.copystat(staging.folder / path, coming)
            coming.replace(target)
        except OSError as error:
            coming.unlink(missing_ok=True)
            error.filename = str(target)  # what can't be written, not what it was copied from
            raise
    _remove(site, gone)


def _turn(site: Path, path: str) -> int:
    """Assets, then what is new, then what pages ask for while they stand, then the pages themselves."""
    if path.startswith(ASSETS):
        return 0
    if not (site / path).exists():
        return 1
    return 3 if path.endswith(".html") else 2


def _remove(root: Path, gone: Iterable[str]) -> None:
    """Remove files of ours, and folders that nothing is left in."""
    folders: set[str] = set()
    for path in gone:
        (root / path).unlink(missing_ok=True)
        folders.update(str(folder) for folder in PurePosixPath(path).parents if folder.name)
    for folder in sorted(folders, key=lambda folder: folder.count("/"), reverse=True):
        emptied = root / folder
        if emptied.is_dir() and not any(emptied.iterdir()):
            emptied.rmdir()
