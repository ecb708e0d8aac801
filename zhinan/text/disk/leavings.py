"""What editors and systems leave beside the real files: nobody's content, never an error."""

from __future__ import annotations

import re
from fnmatch import translate

LEFT_BEHIND = (
    ".*", "~$*", "*~", "#*#", "*.swp", "*.swo", "*.bak", "*.tmp", "*.temp", "*.orig", "*.rej", "*.crdownload",
    "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "Icon\r", "__pycache__",
    "新建文本文档.txt", "新建 文本文档.txt", "新建文本文档 (*).txt", "新建 文本文档 (*).txt",
)  # fmt: skip
"""Names, as fnmatch has them: hidden files, locks of Word and WPS, backups, what Windows leaves."""
_ANY = re.compile("|".join(map(translate, LEFT_BEHIND)))


def is_left_behind(name: str) -> bool:
    """Whether a file of that name is nobody's content."""
    return _ANY.match(name) is not None
