"""One file put right, byte for byte the same but for what was mended."""

from __future__ import annotations

import codecs
import re
from difflib import unified_diff

from msgspec import Struct

from zhinan.text.disk.encodings import decoded, is_plausible
from zhinan.text.frontmatter import FENCE, LOOKALIKE
from zhinan.text.mending.mended_lines import mended_line, opens_block
from zhinan.text.source import Source
from zhinan.text.tree import parse


class Mended(Struct, frozen=True):
    """A file before and after."""

    path: str
    before: str
    after: str
    done: tuple[tuple[int, str], ...]
    """What was done: the line (0 for the whole file) and an editor's words for it."""
    encoded: bool = False
    """Whether its bytes were in another encoding."""

    @property
    def data(self) -> bytes:
        """What to write."""
        return self.after.encode("utf-8")

    @property
    def patch(self) -> str:
        """The same as a patch that git and people read."""
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        lines = unified_diff(before, after, f"a/{self.path}", f"b/{self.path}", n=3)
        ended = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
        return "".join(ended)


def mend(path: str, data: bytes) -> Mended | None:
    """What can be put right with certainty in a file; None where there is nothing, or it would not help."""
    text, complaint = decoded(data)
    if not is_plausible(text) and complaint:
        return None
    done: list[tuple[int, str]] = []
    if complaint:
        done.append((0, f"{complaint[0].split('，')[0].removeprefix('文件是 ')}改成 UTF-8"))
    elif data.startswith(codecs.BOM_UTF8):
        done.append((0, "删掉文件开头的标记（BOM）"))
    text = text.removeprefix("\ufeff")
    lines = text.split("\n")
    begin, end = _yaml_rows(path, lines, done)
    above, block = "", None
    for row in range(begin, end):
        line, ending = (lines[row][:-1], "\r") if lines[row].endswith("\r") else (lines[row], "")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        block = None if block is not None and indent <= block else block
        better, words = mended_line(line, above, in_block=block is not None)
        done += [(row + 1, word) for word in words]
        lines[row], above = better + ending, better
        if block is None and opens_block(better):
            block = len(better) - len(better.lstrip(" -"))
    after = "\n".join(lines)
    if not done or _worse(path, text, after):
        return None
    return Mended(path, text, after, tuple(done), bool(complaint))


def _yaml_rows(path: str, lines: list[str], done: list[tuple[int, str]]) -> tuple[int, int]:
    """Which rows are YAML; the lines around an item's fields are put right on the way."""
    if not path.endswith(".md"):
        return 0, len(lines)
    first = next((row for row, line in enumerate(lines) if line.strip()), 0)
    rows = range(first, len(lines))
    alike = [row for row in rows if lines[row].strip() and LOOKALIKE.fullmatch(lines[row])]
    if not alike or alike[0] != first:
        return len(lines), len(lines)
    last = next((row for row in alike[1:] if FENCE.fullmatch(lines[row].rstrip("\r"))), None)
    last = last if last is not None else next(iter(alike[1:]), len(lines))
    for row in {first, last} & set(alike):
        ending = "\r" if lines[row].endswith("\r") else ""
        if not FENCE.fullmatch(lines[row].rstrip("\r")):
            lines[row] = f"---{ending}"
            done.append((row + 1, "改成 ---"))
    return first + 1, last


def _worse(path: str, before: str, after: str) -> bool:
    """Whether more is wrong than before: then what seemed certain was not."""
    return _faults(path, after) > _faults(path, before)


def _faults(path: str, text: str) -> int:
    text = text.replace("\r\n", "\n")
    parts = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
    head = parts[1:2] if path.endswith(".md") else [text]
    source = Source(path, head[0] if head else text)
    parse(source)
    return len(source.told)
