"""What a field of a value is where nothing is said by it: its default."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct


@cache
def defaults_of(kind: type[Struct]) -> Mapping[str, object]:
    """The fields that have a default, with it, in their order; such fields stand last."""
    defaults = kind.__struct_defaults__
    return dict(zip(kind.__struct_fields__[-len(defaults) :], defaults, strict=True)) if defaults else {}
