"""What the desk makes at its start, made by the build where there is Node, which brought the runtime.

Without it all is there as well, and a start takes longer.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from zhinan.publish.digest import PROGRAM
from zhinan.publish.editing.desk_runtime import runtime_of
from zhinan.publish.project import Project

SCRIPT = Path(__file__).resolve().parent / "prepare.mjs"
SHARED = PROGRAM / "desk" / "browser" / "memory.js"
PATIENCE = 300.0
"""Seconds; a busy machine takes twenty."""
Entries = dict[str, bytes]


def prepared(project: Project, what: str, *archives: bytes) -> Entries:
    """What is made of archives, by its name below the desk's folder; nothing where it can't be made."""
    folder = project.work / "prepared" / what
    lock = (runtime_of(project) / "pyodide-lock.json").read_bytes()
    parts = (SCRIPT.read_bytes(), SHARED.read_bytes(), lock, *archives)
    key = blake2b(b"\0".join(parts), digest_size=16).hexdigest()
    if not (folder / key).is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        if not _made(what, runtime_of(project), folder, archives):
            return {}
        (folder / "new").rename(folder / key)
    return dict(_files(folder / key))


def _made(what: str, runtime: Path, folder: Path, archives: tuple[bytes, ...]) -> bool:
    node = shutil.which("node")
    if node is None:
        return False
    (folder / "new").mkdir()
    given = [folder / f"{number}.zip" for number in range(len(archives))]
    for path, data in zip(given, archives, strict=True):
        path.write_bytes(data)
    line = [node, str(SCRIPT), what, *map(str, (runtime, folder / "new", *given))]
    try:
        return subprocess.run(line, capture_output=True, timeout=PATIENCE, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
