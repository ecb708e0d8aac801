"""Names for values: equal where they say the same."""

from __future__ import annotations

from hashlib import blake2b

from msgspec import msgpack


def name_of(value: object) -> str:
    """Names all that a value of the model says, or a list of such."""
    try:
        data = msgpack.encode(value)
    except UnicodeEncodeError:  # a file's name that is no text; that is told elsewhere
        data = repr(value).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()
