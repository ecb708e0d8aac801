"""The content as it stood at a git revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath


class EarlierContentError(Exception):
    """The content of that revision can't be had; the text says why, in Chinese."""


def unpack_earlier(root: Path, revision: str, folder: Path) -> Path:
    """The content folder of the project at `root` as of `revision`, unpacked into `folder`."""
    # Behind --end-of-options a revision can't be one; a -- behind it would be a path to older git.
    command = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", revision, "content"]
    try:
        found = subprocess.run(command, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise EarlierContentError("这台机器上没有 git") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", errors="replace").strip().splitlines()
        reason = said[0] if said else "git archive"
        raise EarlierContentError(f"git 里找不到“{revision}”的内容（{reason}）") from error
    with tarfile.open(fileobj=io.BytesIO(found.stdout)) as archive:
        for member in archive:
            # Links and devices stay outside, as they do at the door of today's content.
            file = archive.extractfile(member) if member.isreg() else None
            if file is not None and ".." not in PurePosixPath(member.name).parts:
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.read())
    return folder / "content"
