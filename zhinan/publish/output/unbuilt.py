"""Styles that a preview showed before a build brought them: those that none brings are removed by the next.

They are noted on the disk: the preview may end before its build does.
"""

from __future__ import annotations

import re
from contextlib import suppress

from zhinan.publish.output.manifest import read_manifest
from zhinan.publish.output.mirror import remove
from zhinan.publish.project import Project

NAME = "unbuilt"
FOLDER = re.compile(r"assets/[0-9a-f]+/")


def note_unbuilt(project: Project, folder: str) -> None:
    """Styles are about to stand in this folder of the site; the project is held."""
    with (project.work / NAME).open("a", encoding="utf-8") as note:
        note.write(f"{folder}\n")


def remove_unbuilt(project: Project) -> None:
    """Remove what the site that a build left has no part in; the project is held."""
    note = project.work / NAME
    try:
        noted = set(filter(FOLDER.fullmatch, note.read_text(encoding="utf-8").split()))
    except (OSError, UnicodeDecodeError):
        return
    manifest = read_manifest(project.work / "manifest.json")
    with suppress(OSError):  # of another user: the next build tries again
        for folder in noted:
            if not any(path.startswith(folder) for path in (*manifest.files, *manifest.retired)):
                remove(project.site / folder)
        note.unlink()
