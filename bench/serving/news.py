"""Listens for what a preview tells browsers: our server-sent events, Hugo's LiveReload over a WebSocket."""

from __future__ import annotations

import base64
import json
import os
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from threading import Condition, Thread
from typing import BinaryIO

PATIENCE = 600.0
"""Seconds until a preview counts as dead; a big site's first build takes long."""
HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
TEXT, CLOSE = 1, 8


class News:
    """The moments at which browsers were told of a change."""

    def __init__(self, messages: Iterator[bytes], matters: Callable[[bytes], bool]) -> None:
        self._told: list[float] = []
        self._changed = Condition()
        self._messages = messages
        self._matters = matters
        Thread(target=self._listen, daemon=True).start()

    def wait(self, since: float) -> float:
        """The moment of the first news after `since`, by perf_counter; TimeoutError without any."""
        with self._changed:
            self._changed.wait_for(lambda: any(moment > since for moment in self._told), PATIENCE)
            found = next((moment for moment in self._told if moment > since), None)
        if found is None:
            raise TimeoutError("the preview told no browser of the change")
        return found

    def _listen(self) -> None:
        try:
            for message in self._messages:
                if self._matters(message):
                    with self._changed:
                        self._told.append(time.perf_counter())
                        self._changed.notify_all()
        except OSError:
            return  # the preview has ended


def our_news(port: int) -> News:
    """Of `build.py serve`."""
    return News(_lines(f"http://127.0.0.1:{port}/__preview/events"), lambda line: line.startswith(b"data:"))


def hugo_news(port: int) -> News:
    """Of `hugo server`."""
    return News(_frames(port), lambda message: json.loads(message).get("command") == "reload")


def _lines(url: str) -> Iterator[bytes]:
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        yield from answer


def _frames(port: int) -> Iterator[bytes]:
    """The texts that come over the WebSocket (RFC 6455), after the greeting that Hugo waits for."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as line:
        key = base64.b64encode(os.urandom(16)).decode()
        line.sendall(
            f"GET /livereload HTTP/1.1\r\nHost: localhost:{port}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        stream = line.makefile("rb")
        status = stream.readline()
        if b" 101 " not in status:
            raise ConnectionError(f"no LiveReload: {status!r}")
        while stream.readline().strip():
            pass
        line.sendall(client_frame(json.dumps(HELLO).encode()))
        while (frame := server_frame(stream)) is not None:
            kind, message = frame
            if kind == TEXT:
                yield message


def client_frame(message: bytes) -> bytes:
    """A text as a client sends it: in one frame, masked; up to 65,535 bytes."""
    mask = os.urandom(4)
    size = bytes([0x80 | len(message)]) if len(message) < 126 else b"\xfe" + len(message).to_bytes(2, "big")
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(message))
    return bytes([0x80 | TEXT]) + size + mask + masked


def server_frame(stream: BinaryIO) -> tuple[int, bytes] | None:
    """Kind and content of the next frame; None at the end."""
    head = stream.read(2)
    if len(head) < 2 or head[0] & 0x0F == CLOSE:
        return None
    size = head[1] & 0x7F
    if size >= 126:
        size = int.from_bytes(stream.read(2 if size == 126 else 8), "big")
    return head[0] & 0x0F, stream.read(size)
