"""Bytes that name a value, as msgpack's do; nobody reads them."""

from __future__ import annotations

import json
from typing import Any

from msgspec import to_builtins

__all__ = ["encode"]


def encode(value: Any) -> bytes:
    """The same bytes for equal values of one kind, other bytes for others."""
    return json.dumps(to_builtins(value), ensure_ascii=False).encode("utf-8", "surrogatepass")
