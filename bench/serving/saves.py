"""Saves in both previews in turn: seconds to the disk and to the browser, and processor."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.edits import EDITS, Edit, Edited
from bench.serving.news import PATIENCE
from bench.serving.previews import Preview, hugo_preview, our_preview
from bench.twin.edits import TWIN_EDITS

KINDS = ("word", "style", "template")
LOOK = 0.002
"""Seconds between two looks at the disk."""


@dataclass(frozen=True)
class Save:
    """One save in one preview."""

    round: int
    contender: str
    """ours or hugo."""
    kind: str
    """Which edit: a key of EDITS."""
    disk: float
    """Seconds from the save until the new bytes stand in the output."""
    told: float
    """Seconds from the save until browsers are told to reload."""
    cpu: float
    """Seconds of processor until the preview has nothing more to do."""
    memory: float
    """MiB that it holds then."""


def measure_saves(project: Path, twin: Path, hugo: Path, rounds: int) -> Iterator[Save]:
    """Each kind of save in each preview in turn, after one of each that doesn't count."""
    with our_preview(project) as ours, hugo_preview(twin, hugo) as theirs:
        for number in range(rounds + 1):
            for kind in KINDS:
                # The rounds of builds come before and count from 1: these numbers are new to the project.
                own = _save(ours, project, kind, EDITS[kind], number)
                other = _save(theirs, twin, kind, TWIN_EDITS[kind], number)
                if number:
                    yield own
                    yield other


def _save(preview: Preview, folder: Path, kind: str, edit: Edit, number: int) -> Save:
    before = preview.calm()
    edited = edit(folder, 500 + number)
    saved = time.perf_counter()
    disk = _arrived(preview.output, edited) - saved
    told = preview.news.wait(saved) - saved
    cpu = preview.calm() - before
    contender = "hugo" if preview.output.name == "public" else "ours"
    return Save(number, contender, kind, disk, told, cpu, preview.memory())


def _arrived(output: Path, edited: Edited) -> float:
    """The moment at which the edit's words stand in the output."""
    seen: dict[Path, int] = {}
    end = time.perf_counter() + PATIENCE
    while (now := time.perf_counter()) < end:
        for file in output.glob(edited.page):
            try:
                changed = file.stat().st_mtime_ns
                if seen.get(file) != changed and edited.words in file.read_text(encoding="utf-8"):
                    return now
            except (OSError, UnicodeDecodeError):
                continue  # it is being written
            seen[file] = changed
        time.sleep(LOOK)
    raise TimeoutError(f"{edited.file.name} was saved, and {edited.page} does not show it")
