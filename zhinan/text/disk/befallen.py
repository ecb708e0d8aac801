"""What befell a whole file: an unfinished merge, or a text opened in the wrong encoding and saved."""

from __future__ import annotations

import re

from zhinan.text.disk.encodings import is_plausible
from zhinan.text.nodes import Mark
from zhinan.text.source import Source

BEGIN, MIDDLE, END = "<<<<<<<", "=======", ">>>>>>>"
RESTORE = "不要改，从上一版恢复"


def settle_merges(source: Source) -> None:
    """Each unfinished merge is told once; reading goes on with the first of its two versions."""
    if BEGIN not in source.text and END not in source.text:
        return
    lines = list(source.lines)
    begun: int | None = None
    other = False
    for row, line in enumerate(lines):
        if line.startswith(BEGIN) and begun is None:
            begun, other = row, False
        if begun is None:
            continue
        if re.match(f"({MIDDLE}|[|]{{7}})", line):
            other = True
        if line.startswith((BEGIN, MIDDLE, END)) or other:
            lines[row] = ""
        if line.startswith(END):
            _tell(source, begun + 1, row + 1)
            begun = None
    if begun is not None:
        _tell(source, begun + 1, len(lines))
    source.unsure = True
    source.replace_text("\n".join(lines))


def _tell(source: Source, first: int, last: int) -> None:
    message = f"这里有没处理完的合并冲突（第{first}到{last}行）"
    hint = f"两种写法留一种，再删掉 {BEGIN}、{MIDDLE}、{END} 三行"
    source.report(Mark(first), message, hint)


def is_garbled(text: str) -> bool:
    """Whether a text without any field of the guide has some once it is read as UTF-8 again."""
    if not text.strip() or is_plausible(text):
        return False
    return is_plausible(text.encode("gb18030", "ignore").decode("utf-8", "ignore"))
