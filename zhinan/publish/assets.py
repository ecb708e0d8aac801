"""The stylesheets, scripts and pictures of the site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

IMPORT = re.compile(r'^@import "([^"]+)";$', re.M)


def copy_assets(static: Path, target: Path) -> None:
    """Copy static/ to assets/. Stylesheets that another imports are published in it, and only there.

    A page then asks for one file, not for one that names ten.
    """
    assets = target / "assets"
    shutil.copytree(static, assets, dirs_exist_ok=True)
    for sheet in sorted(static.rglob("*.css")):
        names = IMPORT.findall(sheet.read_text(encoding="utf-8"))
        for name in names:
            (assets / sheet.parent.relative_to(static) / name).unlink(missing_ok=True)
        if names:
            (assets / sheet.relative_to(static)).write_text(joined(sheet), encoding="utf-8")
    for folder in {path.parent for path in static.rglob("*.css")}:
        published = assets / folder.relative_to(static)
        if not any(published.iterdir()):
            published.rmdir()


def joined(sheet: Path) -> str:
    """The stylesheet with those that it imports in their places."""
    return IMPORT.sub(
        lambda found: joined(sheet.parent / found[1]).rstrip("\n"), sheet.read_text(encoding="utf-8")
    )
