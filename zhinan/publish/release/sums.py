"""The SHA-256 of every file of a site, in the form that sha256sum reads and writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from zhinan.publish.output.manifest import read_manifest
from zhinan.publish.project import Project

NAME = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
Sums = Mapping[str, str]
"""The hexadecimal sum of each file by its path below the site."""


class NoSumsError(Exception):
    """There is nothing to compare with; the text says why, in Chinese."""


def sums_of(project: Project) -> Sums:
    """Those of the site as the last build made it, without what others put there."""
    known = read_manifest(project.work / "manifest.json").files
    if not known:
        raise NoSumsError("还没有生成过网站，或 site/ 是别处生成的")
    try:
        return {name: sum_of((project.site / name).read_bytes()) for name in sorted(known)}
    except FileNotFoundError as error:
        raise NoSumsError(f"site/ 不完整，少了 {error.filename}，重新生成一次") from error


def sum_of(data: bytes) -> str:
    """The sum of some bytes."""
    return sha256(data).hexdigest()


def written(sums: Sums) -> str:
    """A line a file, in order."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))


def read_sums(path: Path) -> Sums:
    """What such a file says."""
    found = dict(_lines(path.read_text("utf-8")))
    if not found:
        raise NoSumsError(f"{path.name} 里没有一行“SHA-256 文件名”")
    return found


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if match := LINE.fullmatch(line):
            yield match[2].removeprefix("./"), match[1]
