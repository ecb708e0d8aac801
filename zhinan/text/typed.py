"""How the program's commands are typed here, in what it tells."""

from __future__ import annotations

import sys


def command(words: str) -> str:
    """`zhinan check` where it was installed, else `python build.py check`."""
    installed = sys.argv[0].endswith(("zhinan", "zhinan.exe"))
    return f"{'zhinan' if installed else 'python build.py'} {words}"
