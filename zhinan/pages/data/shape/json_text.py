"""A shape as JSON text: a space for each level, Chinese as it is."""

from __future__ import annotations

from json import dumps
from json.encoder import encode_basestring
from typing import Any

from zhinan.pages.data.shape.closed import Contract, values_of


def json_text(value: Any, lead: str = "\n") -> str:
    """The text; `lead` is the line break and the spaces that the value stands behind.

    The standard library writes indented text character by character in Python: this takes half of its time.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{lead} "
    if isinstance(value, Contract):
        value = values_of(value)
    if isinstance(value, dict):
        rows = [f"{encode_basestring(name)}: {json_text(one, inner)}" for name, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(rows)}{lead}}}" if rows else "{}"
    if isinstance(value, (list, tuple)):
        rows = [json_text(one, inner) for one in value]
        return f"[{inner}{f',{inner}'.join(rows)}{lead}]" if rows else "[]"
    return dumps(value)
