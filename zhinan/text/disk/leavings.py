"""What editors and systems leave beside the real files: nobody's content, never an error."""

from __future__ import annotations

from fnmatch import fnmatchcase

LEFT_BEHIND = (
    ".*", "~$*", "*~", "#*#", "*.swp", "*.swo", "*.bak", "*.tmp", "*.temp", "*.orig", "*.rej", "*.crdownload",
    "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "Icon\r", "__pycache__",
    "新建文本文档.txt", "新建 文本文档.txt", "新建文本文档 (*).txt", "新建 文本文档 (*).txt",
)  # fmt: skip
"""Names, as fnmatch has them: hidden files, locks of Word and WPS, backups, what Windows leaves."""


def is_left_behind(name: str) -> bool:
    """Whether a file of that name is nobody's content."""
    return any(fnmatchcase(name, pattern) for pattern in LEFT_BEHIND)
