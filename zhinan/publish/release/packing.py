"""The site as one file: the same bytes from the same site, whoever packs it, and when.

Text is compressed beforehand too, as .gz and .br beside each file, for hosts that send such files.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli  # type: ignore[import-untyped]

from zhinan.pages.hosting.wishes import FOLDER, TEXT_TYPES
from zhinan.publish.output.staging import FILE_MODE
from zhinan.publish.release.sums import NAME, Sums, sum_of, written

STEM = "site"
ROOT = "site/"
"""The folder inside."""
LEAST = 512
"""Bytes below which compressing is not worth a file."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can name."""
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, 9, mtime=0),
    ".br": lambda data: bytes(brotli.compress(data, quality=11)),
}
File = tuple[str, bytes]


def pack(site: Path, sums: Sums, into: Path) -> list[Path]:
    """Write site.tar.gz, site.zip and SHA256SUMS, which has the sums of the site's files and of both."""
    into.mkdir(parents=True, exist_ok=True)
    files = list(_files(site, sums))
    packed = {f"{STEM}.tar.gz": _tar(files), f"{STEM}.zip": _zip(files)}
    of_packed = {name: sum_of(data) for name, data in packed.items()}
    packed[NAME] = written(sums).encode()
    packed[f"{NAME}.packed"] = written(of_packed).encode()
    for name, data in packed.items():
        fresh = into / f".{name}.new"
        fresh.write_bytes(data)
        fresh.replace(into / name)
    return [into / name for name in packed]


def _files(site: Path, sums: Sums) -> Iterator[File]:
    """Every file by its name, with its compressed forms where they are smaller, and the sums of all."""
    for name in sorted(sums):
        data = (site / name).read_bytes()
        yield name, data
        ending = name.rpartition(".")[2]
        if ending in TEXT_TYPES and len(data) >= LEAST and not name.startswith(FOLDER):
            for suffix, compress in COMPRESSIONS.items():
                smaller = compress(data)
                if len(smaller) < len(data):
                    yield name + suffix, smaller
    yield f"{FOLDER}{NAME}", written(sums).encode()


def _tar(files: list[File]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in files:
            info = tarfile.TarInfo(ROOT + name)
            info.size, info.mode, info.mtime = len(data), FILE_MODE, 0
            archive.addfile(info, io.BytesIO(data))
    return gzip.compress(held.getvalue(), 6, mtime=0)


def _zip(files: list[File]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files:
            info = zipfile.ZipInfo(ROOT + name, EPOCH)
            info.external_attr, info.create_system = FILE_MODE << 16, 3
            info.compress_type = zipfile.ZIP_STORED if name.endswith((".gz", ".br")) else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return held.getvalue()
