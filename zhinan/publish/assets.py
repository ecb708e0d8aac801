"""The stylesheet, scripts and pictures of the site."""

from __future__ import annotations

import shutil
from pathlib import Path


def copy_assets(static: Path, target: Path) -> None:
    """Copy static/ to assets/."""
    shutil.copytree(static, target / "assets", dirs_exist_ok=True)
