"""What the program asks of msgspec, on dataclasses: for a browser's Python, which has no compiled packages.

It stands beside the program in the desk's archive and is imported nowhere else. `tests/desk/test_stand_in.py`
holds it to what msgspec does.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar

__all__ = ["NODEFAULT", "Struct", "field", "to_builtins"]
NODEFAULT = object()


class Struct:
    """A class whose annotations are its fields."""

    __struct_fields__: ClassVar[tuple[str, ...]] = ()
    __struct_defaults__: ClassVar[tuple[Any, ...]] = ()
    __frozen: ClassVar[bool] = False

    def __init_subclass__(
        cls,
        *,
        frozen: bool | None = None,
        order: bool = False,
        dict: bool = False,  # every dataclass has one
    ) -> None:
        super().__init_subclass__()
        if frozen is not None:
            cls.__frozen = frozen
        dataclass(frozen=cls.__frozen, order=order)(cls)
        own = fields(cls)  # type: ignore[arg-type]
        cls.__struct_fields__ = tuple(one.name for one in own)
        cls.__struct_defaults__ = tuple(one.default for one in own if one.default is not MISSING)


def to_builtins(value: Any) -> Any:
    """The value and all below it as dicts, tuples, texts and numbers."""
    if isinstance(value, Struct):
        return {name: to_builtins(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, dict):
        return {key: to_builtins(below) for key, below in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(to_builtins(below) for below in value)
    return value
