"""What editors and systems leave behind is never an error, nor content."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhinan.guide.keeping.kept_places import folder_key
from zhinan.guide.load import load_guide

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
LEFT = [
    "~$transfer-out.md", "~$city.docx", "city.yaml~", "city.yaml.bak", ".city.yaml.swp", "Thumbs.db",
    "desktop.ini", ".DS_Store", "city.yaml.orig", "city.yaml.tmp",
    "新建文本文档.txt", "新建 文本文档 (2).txt",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
@pytest.mark.parametrize("folder", ["", "yangli", "yangli/items", "yangli/forms"])
def test_it_is_left_alone(name: str, folder: str, tmp_path: Path) -> None:
    content = Path(shutil.copytree(SMALL, tmp_path / "content"))
    (content / folder).mkdir(exist_ok=True)
    key = folder_key(content / "yangli", "2026-01-01")
    (content / folder / name).write_bytes(b"\xd0\xcf\x11\xe0 not ours")
    assert load_guide(content).problems == ()
    assert folder_key(content / "yangli", "2026-01-01") == key


def test_git_leaves_it_alone_too() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").split("\n")
    assert {"~$*", "*~", "*.bak", "*.swp", "*.tmp", "*.orig", "Thumbs.db", "desktop.ini", ".DS_Store"} <= set(
        ignored
    )
