"""The full-text index of one portion, made by Pagefind from what it is to read of each page.

There are no filters: Pagefind writes their values in random order, and the same content has to give the same
bytes. What would be filtered by place is an index of its own; pages are told apart by their metadata.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any, NoReturn

from msgspec import json

from zhinan.publish.digest import version_of

ENGINE = ("*.js", "wasm.*")
"""Pagefind itself: it stands beside one index and serves all."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours talks to pagefind.js."""


def index_files(shadows: Mapping[str, str], *, engine: bool) -> dict[str, bytes]:
    """The index of the shadows (a page's by its path), by names below its folder.

    Pagefind's own files come with it where `engine` is set. It is handed the pages one by one, in order: a
    folder it would read in the order in which the file system has the names, which is another on another
    machine, and the index with it.
    """
    requests: list[dict[str, object]] = [{"type": "NewIndex", "config": {}}]
    requests += (
        {"type": "AddFile", "index_id": 0, "file_path": path, "url": None, "file_contents": text}
        for path, text in sorted(shadows.items())
    )
    requests.append({"type": "GetFiles", "index_id": 0})
    *_, last = _answers(requests)
    left_out = UNUSED if engine else (*UNUSED, *ENGINE)
    found = {file["path"]: base64.b64decode(file["content"]) for file in last["files"]}
    return {
        name: found[name]
        for name in sorted(found)
        if not any(PurePosixPath(name).match(pattern) for pattern in left_out)
    }


def index_key(shadows: Mapping[str, str], *, engine: bool) -> str:
    """Names what an index is made from."""
    digest = hashlib.blake2b(f"{version_of('pagefind')} {engine}".encode(), digest_size=16)
    for path, text in sorted(shadows.items()):
        digest.update(f"\0{path}\0{text}".encode())
    return digest.hexdigest()


def _executable() -> str:
    """Pagefind's own program: asked for directly, a run needs no second Python."""
    from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]  # only where indexed

    return str(get_executable())


def _answers(requests: Iterable[object]) -> Iterator[dict[str, Any]]:
    """What it says to each. One is said when the last is answered: several it reads in any order."""
    command = [_executable(), "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        try:
            for number, request in enumerate(requests, 1):
                said = base64.b64encode(json.encode({"message_id": number, "payload": request}))
                payload = json.decode(base64.b64decode(_asked(process, said)))["payload"]
                if payload["type"] == "Error":
                    _fail(payload["message"])
                yield payload
        finally:
            process.kill()  # it would wait for more
            with suppress(BrokenPipeError):
                process.stdin.close()


def _asked(process: subprocess.Popen[bytes], said: bytes) -> bytes:
    """Its answer, up to the comma that ends each."""
    assert process.stdin
    assert process.stdout
    heard = bytearray()
    try:
        process.stdin.write(said + b",")
        process.stdin.flush()
        while not heard.endswith(b","):
            more = os.read(process.stdout.fileno(), 1 << 16)
            if not more:
                _fail("pagefind")
            heard += more
    except BrokenPipeError:
        _fail("pagefind")
    return bytes(heard[:-1])


def _fail(said: str) -> NoReturn:
    code = errno.ENOSPC if "No space left" in said else errno.EIO
    raise OSError(code, said.strip().rpartition("\n")[2], "pagefind")
