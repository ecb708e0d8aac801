"""Watching content, templates and stylesheets: each change, once it has settled, is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

import watchfiles

from zhinan.publish.project import Project
from zhinan.text.disk.leavings import is_left_behind

SETTLED = 4
"""Milliseconds without a further change after which a change is told: editors save in several steps."""


def watched(project: Project) -> tuple[Path, ...]:
    """The folders whose changes matter, as far as they are there."""
    folders = (project.content, project.root / "templates", project.root / "static")
    return tuple(folder.resolve() for folder in folders if folder.is_dir())


def watch(folders: Sequence[Path], changed: Callable[[tuple[str, ...]], None], stop: Event) -> Thread:
    """Call `changed` in a thread of its own with the files that changed, until `stop` is set.

    A path is given from its watched folder on (content/jiazhou/city.yaml). Files that editors and systems
    leave beside the real ones (.swp, ~, .DS_Store) are not told.
    """

    def run() -> None:
        batches = watchfiles.watch(
            *folders, stop_event=stop, step=SETTLED, rust_timeout=500, raise_interrupt=False
        )
        for batch in batches:
            if names := {_name(folders, path) for path in _lasting(batch)}:
                changed(tuple(sorted(names)))

    thread = Thread(target=run, name="watch", daemon=True)
    thread.start()
    return thread


def _lasting(batch: set[tuple[watchfiles.Change, str]]) -> Iterator[Path]:
    """The files of a batch without those that came and went: many editors write a new file and rename it."""
    came = {path for change, path in batch if change == watchfiles.Change.added}
    for _, path in batch:
        if (path not in came or Path(path).exists()) and not is_left_behind(Path(path).name):
            yield Path(path)


def _name(folders: Sequence[Path], path: Path) -> str:
    for folder in folders:
        if path.is_relative_to(folder):
            return path.relative_to(folder.parent).as_posix()
    return path.as_posix()
