"""Putting addresses on record: sorted, one a line, so that two changes of one file merge."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from zhinan.content.life.address_files import FOLDER
from zhinan.guide.life.published import addresses_of, shared_addresses
from zhinan.model.guide import Guide


def unrecorded(guide: Guide) -> list[str]:
    """The addresses of today that are not on record."""
    known = {*guide.published, *(address for place in guide.places for address in place.published)}
    there = {*shared_addresses(guide), *(one for place in guide.places for one in addresses_of(place))}
    return sorted(there - known)


def record(content: Path, addresses: Iterable[str]) -> None:
    """Add them to the files of their first parts; what stands there stays."""
    by_file: dict[str, set[str]] = {}
    for address in addresses:
        by_file.setdefault(address.partition("/")[0], set()).add(address)
    for name, new in by_file.items():
        path = content / FOLDER / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        old = path.read_text("utf-8").split() if path.is_file() else []
        path.write_text("".join(f"{line}\n" for line in sorted({*old, *new})), encoding="utf-8", newline="\n")
