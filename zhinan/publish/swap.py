"""Putting a finished build in the place of the old one."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap_in(finished: Path, site: Path, previous: Path) -> None:
    """Make `finished` the site. The old one is moved aside first and comes back if that fails."""
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists():
        site.rename(previous)
    try:
        finished.rename(site)
    except OSError:
        if previous.exists():
            previous.rename(site)
        raise
    shutil.rmtree(previous, ignore_errors=True)
