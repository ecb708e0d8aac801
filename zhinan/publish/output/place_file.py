"""One file into its place, whole at any moment."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from zhinan.publish.output.mirror import COMING
from zhinan.publish.output.staging import FILE_MODE, FOLDER_MODE


def place_file(target: Path, data: bytes) -> bool:
    """Write a file where its bytes differ; whether they did."""
    try:
        if target.read_bytes() == data:
            return False
    except FileNotFoundError:
        pass
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)  # others may be writing beside it
        target.parent.chmod(FOLDER_MODE)
    coming = target.with_name(target.name + COMING)
    try:
        coming.write_bytes(data)
        coming.chmod(FILE_MODE)
        coming.replace(target)
    except OSError as error:
        with suppress(OSError):
            coming.unlink()
        error.filename = str(target)  # what can't be written, not what it was called until then
        raise
    return True
