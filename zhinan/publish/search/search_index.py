"""The full-text index of one portion, made by Pagefind from what it is to read of each page.

There are no filters: Pagefind writes their values in random order, and the same content has to give the same
bytes. What would be filtered by place is an index of its own; pages are told apart by their metadata.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import IO, NoReturn

ENGINE = ("*.js", "wasm.*")
"""Pagefind itself: it stands beside one index and serves all."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours talks to pagefind.js."""


def index_files(shadows: Mapping[str, str], work: Path, *, engine: bool) -> dict[str, bytes]:
    """The index of the shadows (a page's by its path), by names below its folder.

    Pagefind's own files come with it where `engine` is set. `work` is a folder to make it in, and goes again.
    """
    shutil.rmtree(work, ignore_errors=True)  # Pagefind leaves an earlier run's fragments where they are
    work.mkdir(parents=True)
    _run_pagefind(shadows, work)
    left_out = UNUSED if engine else (*UNUSED, *ENGINE)
    files = {
        path.relative_to(work).as_posix(): path.read_bytes()
        for path in sorted(work.rglob("*"))
        if path.is_file() and not any(path.match(pattern) for pattern in left_out)
    }
    shutil.rmtree(work)
    return files


def index_key(shadows: Mapping[str, str], *, engine: bool) -> str:
    """Names what an index is made from."""
    digest = hashlib.blake2b(f"{version('pagefind')} {engine}".encode(), digest_size=16)
    for path, text in sorted(shadows.items()):
        digest.update(f"\0{path}\0{text}".encode())
    return digest.hexdigest()


def _executable() -> str:
    """Pagefind's own program: asked for directly, a run needs no second Python."""
    from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]  # only where indexed

    return str(get_executable())


def _run_pagefind(shadows: Mapping[str, str], output: Path) -> None:
    """Hand it the pages one by one, in their order.

    A folder it would read in the order in which the file system has the names, which is another on another
    machine, and the index with it.
    """
    requests: list[dict[str, object]] = [{"type": "NewIndex", "config": {}}]
    requests += (
        {"type": "AddFile", "index_id": 0, "file_path": path, "url": None, "file_contents": text}
        for path, text in sorted(shadows.items())
    )
    requests.append({"type": "WriteFiles", "index_id": 0, "output_path": str(output.resolve())})
    for payload in _answers(requests, output):
        if payload.get("type") == "Error":
            _fail(str(payload.get("message", "")), output)


def _answers(requests: Sequence[object], output: Path) -> Iterator[dict[str, object]]:
    """What it says to each. All is said while the answers are heard, so that no page waits for another."""
    command = [_executable(), "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        speaker = Thread(target=_say, args=(requests, process.stdin), daemon=True)
        speaker.start()
        heard, rest = 0, b""
        while heard < len(requests):
            more = process.stdout.read1(1 << 16)  # type: ignore[attr-defined]
            if not more:
                _fail("pagefind", output)
            *whole, rest = (rest + more).split(b",")
            for answer in whole:
                heard += 1
                yield json.loads(base64.b64decode(answer))["payload"]
        process.kill()  # it would wait for more
        speaker.join()


def _say(requests: Iterable[object], stream: IO[bytes]) -> None:
    with suppress(OSError):  # its end shows where its answers do
        for number, request in enumerate(requests, 1):
            stream.write(
                base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","
            )
        stream.flush()


def _fail(said: str, output: Path) -> NoReturn:
    code = errno.ENOSPC if "No space left" in said else errno.EIO
    raise OSError(code, said.strip().rpartition("\n")[2] or "pagefind", str(output))
