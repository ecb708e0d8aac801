"""What only root can make of a machine: disks of their own, full ones, read-only ones, files of others."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from trust.copies import command

OTHER_USER = 12345
"""Somebody whose files the builder may read and not write."""
LESS = "-dac_override,-dac_read_search,-fowner,-chown"
"""Root without what makes it root before a file."""


def can_mount() -> bool:
    """Whether this process may mount in a space of its own."""
    if os.geteuid() or not shutil.which("unshare") or not shutil.which("setpriv"):
        return False
    line = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(line, capture_output=True, check=False).returncode == 0


def built_on_a_mount(copy: Path) -> str:
    """A site/ that is a disk of its own; what was built is kept for who compares it."""
    (copy / "site").mkdir()
    script = 'mount -t tmpfs tmpfs site && "$@" && "$@" && cp -R site kept'
    done = command(copy, "build", "--quiet", before=_in_a_space(script))
    if done.returncode:
        return done.stderr[-300:]
    (copy / "site").rmdir()
    (copy / "kept").rename(copy / "site")
    return ""


def on_disk(folder: str, options: str) -> list[str]:
    """What starts a build whose folder of that name is such a disk."""
    return _in_a_space(f'mkdir -p {folder} && mount -t tmpfs -o {options} tmpfs {folder} && exec "$@"')


def among_files_of_another(copy: Path, *folders: str) -> list[str]:
    """What starts a build that may not write into these folders: they are another user's."""
    for name in folders:
        for path in ((copy / name), *(copy / name).rglob("*")):
            os.chown(path, OTHER_USER, OTHER_USER, follow_symlinks=False)
    return ["setpriv", "--bounding-set", LESS, "--inh-caps", LESS]


def _in_a_space(script: str) -> list[str]:
    return ["unshare", "--mount", "sh", "-c", script, "sh"]
