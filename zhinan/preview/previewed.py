"""A preview shows drafts too: where there are some it is a site of its own, beside the one to publish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from zhinan.publish.project import Project
from zhinan.text.disk.door import TooLargeError, bytes_of

DRAFT = re.compile("草稿".encode() + rb"\s*(?::|" + "：".encode() + rb")")
"""What could be a draft: where it is none, a preview of its own costs no more than a build."""


def as_previewed(project: Project) -> Project:
    """The project as its preview is made."""
    return replace(project, drafts=any(DRAFT.search(data) for data in _texts(project.content)))


def _texts(content: Path) -> Iterator[bytes]:
    for path in content.rglob("*"):
        if path.suffix in (".yaml", ".md"):
            try:
                yield bytes_of(path)
            except (OSError, TooLargeError):  # told by the build
                continue
