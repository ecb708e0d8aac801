"""What stands in msgspec.structs, as far as the program asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from msgspec import Struct

__all__ = ["asdict", "astuple", "replace"]


def asdict(value: Struct) -> dict[str, Any]:
    """Its fields, what stands in them as it is."""
    return {name: getattr(value, name) for name in value.__struct_fields__}


def astuple(value: Struct) -> tuple[Any, ...]:
    """The same without their names."""
    return tuple(getattr(value, name) for name in value.__struct_fields__)
