"""Real content with what happens to files: cut, mixed, in other encodings, by links, deep and huge."""

from __future__ import annotations

import random
import shutil
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from trust.figures import Figure
from zhinan.guide.load import Loaded, load_guide

Spoil = Callable[[bytes, random.Random], bytes]


def _cut(data: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + data[begin + chance.randrange(200) :]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    own = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        own[chance.randrange(len(own))] = chance.randrange(256)
    return bytes(own)


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    begin = chance.randrange(len(lines))
    part = lines[begin : begin + 8]
    chance.shuffle(part)
    return b"".join((*lines[:begin], *part, *lines[begin + 8 :]))


def _indented(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b"  ", b"\t", "\u3000".encode(), b"- ", b"")) + lines[at].lstrip()
    return b"".join(lines)


def _encoded(data: bytes, chance: random.Random) -> bytes:
    name = chance.choice(("gb18030", "utf-16", "utf-16-le", "utf-32", "big5", "utf-8-sig", "utf-7"))
    return data.decode("utf-8", "replace").encode(name, "replace")


def _with_signs(data: bytes, chance: random.Random) -> bytes:
    signs = (
        "\0",
        "\x1b[2J",
        "\u202e",
        "\ufeff",
        "：",
        "｛",
        "“",
        '"',
        "'",
        "[",
        "{",
        "&a",
        "*a",
        "!!x",
        "|",
        ">",
        "%",
        "@",
        "- ",
        "? ",
        "---\n",
        "<<: ",
    )
    text = data.decode("utf-8", "replace")
    at = chance.randrange(len(text) + 1)
    return (text[:at] + chance.choice(signs) * chance.choice((1, 1, 1, 50)) + text[at:]).encode()


def _deep(data: bytes, chance: random.Random) -> bytes:
    return data + b"x: " + chance.choice((b"[", b"{a: ")) * chance.choice((100, 20_000))


def _long(data: bytes, chance: random.Random) -> bytes:
    return data + chance.choice(("键{}: 值\n", "- {}\n", "  {}：值\n", "{}\n")).encode() * chance.choice(
        (100, 5_000)
    )


SPOILING: tuple[Spoil, ...] = (_cut, _flipped, _shuffled, _indented, _encoded, _with_signs, _deep, _long)


def spoilt_files(content: Path, folder: Path, count: int, seed: int) -> Figure:
    """`count` times one file of the content spoilt: always an answer in Chinese, never a traceback."""
    chance = random.Random(seed)
    copy = Path(shutil.copytree(content, folder))
    files = sorted(path for path in copy.rglob("*") if path.suffix in (".yaml", ".md"))
    faults: list[str] = []
    accepted = 0
    for number in range(count):
        path = chance.choice(files)
        kept = path.read_bytes()
        spoil = chance.choice(SPOILING)
        path.write_bytes(spoil(kept, chance))
        found = _read(copy)
        if isinstance(found, str):
            faults.append(f"{spoil.__name__} {path.name} (trial {number} of seed {seed}): {found}")
        else:
            accepted += found.ok
            faults += (f"no Chinese: {one.message}" for one in found.problems if not _is_chinese(one.message))
        path.write_bytes(kept)
    return Figure("files spoilt", f"{count}, of which {accepted} can be published", tuple(faults))


def _read(content: Path) -> Loaded | str:
    try:
        return load_guide(content)
    except Exception:  # whatever it is, it is a fault
        return traceback.format_exc(limit=-2).replace("\n", " | ")


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def strange_entries(content: Path, folder: Path) -> Figure:
    """Links, pipes and devices, huge files and folders in the content: told, never opened."""
    faults: list[str] = []
    tried = 0
    for place, make in _entries(folder):
        copy = Path(shutil.copytree(content, folder / "entries" / str(tried)))
        target = copy / place
        if target.is_dir():
            shutil.rmtree(target)
        target.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        make(target)
        found = _read(copy)
        tried += 1
        if isinstance(found, str):
            faults.append(f"{place}: {found}")
        elif found.ok:
            faults.append(f"{place}: let in")
        elif any("root:" in one.excerpt or "SECRET" in one.excerpt for one in found.problems):
            faults.append(f"{place}: quotes what is outside")
        shutil.rmtree(copy)
    return Figure("strange entries", f"{tried}", tuple(faults))


def _entries(folder: Path) -> Iterator[tuple[str, Callable[[Path], None]]]:
    import os

    outside = folder / "outside"
    outside.mkdir()
    (outside / "token.yaml").write_text("SECRET: 1\n", "utf-8")
    places = (
        "site.yaml",
        "glossary.yaml",
        "yangli/city.yaml",
        "yangli/offices.yaml",
        "yangli/items/evil.md",
        "other",
        "root/x.txt",
    )
    makers: tuple[Callable[[Path], None], ...] = (
        lambda path: path.symlink_to("/etc/passwd"),
        lambda path: path.symlink_to(outside / "token.yaml"),
        lambda path: path.symlink_to(outside),
        lambda path: path.symlink_to("/proc/self/environ"),
        lambda path: path.symlink_to(path.name),
        lambda path: os.mkfifo(path),
        lambda path: _written(path, b"x" * 2_000_000),
        lambda path: _written(path, b"a: &a [x]\nb: [*a, *a]\n"),
    )
    for place in places:
        for number, make in enumerate(makers):
            if not (number == len(makers) - 1 and place in ("other", "root/x.txt")):
                yield place, make


def _written(path: Path, data: bytes) -> None:
    path.write_bytes(data)
