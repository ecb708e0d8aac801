"""content/addresses/*.txt: every address that was ever published, one a line, a file for each first part."""

from __future__ import annotations

import re

from zhinan.text.disk.reader import Reader
from zhinan.text.nodes import Mark
from zhinan.text.source import quoted
from zhinan.text.typed import command

FOLDER = "addresses"
ADDRESS = re.compile(r"([a-z0-9.-]+/)+")


def read_addresses(reader: Reader) -> dict[str, tuple[str, ...]]:
    """The addresses on record, by the first part of each: a place's folder, events, compare."""
    found: dict[str, tuple[str, ...]] = {}
    for path in reader.files(reader.content / FOLDER, ".txt"):
        source = reader.source(path)
        lines: list[str] = []
        for number, line in enumerate(source.lines, 1):
            address = line.strip()
            if not address or address.startswith("#"):
                continue
            if ADDRESS.fullmatch(address) and address.startswith(f"{path.stem}/"):
                lines.append(address)
            else:
                hint = f"不要手改；从上一版恢复，或运行 {command('addresses --record')}"
                source.report(Mark(number), f"这一行不是 {path.stem}/ 下面的网址：{quoted(address)}", hint)
        found[path.stem] = tuple(lines)
    return found
