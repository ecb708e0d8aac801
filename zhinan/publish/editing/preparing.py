"""What the desk makes at its start, made by the build where there is Node, which brought the runtime.

Without it all is there as well, and a start takes longer.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from zhinan.publish.editing.desk_runtime import runtime_of
from zhinan.publish.project import Project

SCRIPT = Path(__file__).resolve().parent / "prepare.mjs"
PATIENCE = 300.0
"""Seconds; a busy machine takes ten."""
Entries = dict[str, bytes]


def prepared(project: Project, program: bytes, content: bytes) -> Entries:
    """The files by their names below the desk's folder; none where they can't be made."""
    folder = project.work / "prepared"
    runtime = (runtime_of(project) / "pyodide-lock.json").read_bytes()
    key = blake2b(b"\0".join((SCRIPT.read_bytes(), runtime, program, content)), digest_size=16).hexdigest()
    if not (folder / key).is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "program.zip").write_bytes(program)
        (folder / "content.zip").write_bytes(content)
        if not _made(runtime_of(project), folder):
            return {}
        (folder / "new").rename(folder / key)
    return dict(_files(folder / key))


def _made(runtime: Path, folder: Path) -> bool:
    node = shutil.which("node")
    if node is None:
        return False
    (folder / "new").mkdir()
    names = (SCRIPT, runtime, folder / "program.zip", folder / "content.zip", folder / "new")
    line = [node, *map(str, names)]
    try:
        return subprocess.run(line, capture_output=True, timeout=PATIENCE, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
