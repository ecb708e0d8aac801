"""How names of files and folders are told: without what can't be printed, and what they may look like."""

from __future__ import annotations

from pathlib import Path

from zhinan.text.identifiers import ID, LONGEST_ID

ADDRESS = "就是网址：只用小写英文字母、数字和短横线，以字母开头"


def shown(path: Path) -> str:
    """A path for messages: forward slashes, and no bytes that can't be printed."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def renamed(stem: str, suffix: str) -> str:
    """What an address may look like, and the name that was probably meant."""
    if len(stem) > LONGEST_ID:
        return f"文件名最长 {LONGEST_ID} 个字母，不算 {suffix}"
    plain = stem.strip().lower().replace("_", "-").replace(" ", "-")
    better = f"改成 {plain}{suffix}；" if ID.fullmatch(plain) else ""
    return f"{better}文件名{ADDRESS}"
