"""A web host asked as a browser asks it, without following where it leads."""

from __future__ import annotations

import http.client
import zlib
from collections.abc import Mapping
from urllib.parse import quote, urljoin, urlsplit

import brotli  # type: ignore[import-untyped]
from msgspec import Struct, field

TIMEOUT = 20.0
"""Seconds to wait for a host."""
LARGEST = 100_000_000
"""Bytes of an answer that are read at most."""
ACCEPTED = {"Accept-Encoding": "gzip", "User-Agent": "zhinan-probe"}
ENCODINGS = ("gzip", "br", "identity")
"""How browsers ask; a host may have a file of its own for each."""


class Answer(Struct, frozen=True):
    """What came back."""

    status: int
    """0 where nothing came."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By their names in small letters."""
    body: bytes = b""
    """As it was before the host compressed it."""
    why: str = ""
    """Why nothing came."""


def ask(url: str, headers: Mapping[str, str] = ACCEPTED) -> Answer:
    """Ask for one address."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection = kind(parts.netloc, timeout=TIMEOUT)
        try:
            connection.request("GET", target, headers=dict(headers))
            answer = connection.getresponse()
            body = answer.read(LARGEST)
        finally:
            connection.close()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, _plain(body, found.get("content-encoding", "")))
    except (OSError, http.client.HTTPException, zlib.error, brotli.error) as error:
        return Answer(0, why=str(error) or type(error).__name__)


def _plain(body: bytes, encoding: str) -> bytes:
    if body and encoding.lower() in ("gzip", "x-gzip"):
        return zlib.decompressobj(wbits=31).decompress(body, LARGEST)
    return bytes(brotli.decompress(body)) if body and encoding.lower() == "br" else body


def address_of(base: str, name: str) -> str:
    """Where a file of the site is asked for; of an index.html its folder."""
    shown = name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
    return urljoin(base, quote(shown))
