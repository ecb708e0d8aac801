"""A Python that lacks the project's packages: what to type, in a line."""

from __future__ import annotations

import os
from pathlib import Path

WINDOWS = os.name == "nt"
PYTHON = r".venv\Scripts\python" if WINDOWS else ".venv/bin/python"
INSTALLING = (
    rf"py -m venv .venv，再 {PYTHON} -m pip install --require-hashes -r requirements.txt"
    if WINDOWS
    else "make site"
)


def lacking(error: ModuleNotFoundError, root: Path, command: str | None) -> str:
    """What to type instead; empty where it is no package that is missing but a file of our own."""
    package = (error.name or "").partition(".")[0]
    if package in ("", "zhinan"):
        return ""
    again = f"{PYTHON} build.py {command or ''}".rstrip()
    here = (root / PYTHON.replace("\\", "/")).with_suffix(".exe" if WINDOWS else "")
    if here.exists():
        return f"这个 Python 里没有装 {package}。请用项目自己的：{again}"
    return f"这个 Python 里没有装 {package}。请在项目的文件夹里先运行 {INSTALLING}，然后 {again}"
