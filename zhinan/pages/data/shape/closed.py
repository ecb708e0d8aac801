"""A shape of the public data: a class whose annotations are its keys, in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, NoReturn, Self, dataclass_transform, get_args, get_origin, get_type_hints

Make = Callable[[Any], Any]
REQUIRED: Any = object()
"""What stands for the default of a key that has none."""
EMPTY_IS_NULL = "empty is null"
"""Beside a type: what the model has as an empty text is null in the data."""


@dataclass(frozen=True)
class Key:
    """What is said of a key beside its type."""

    alias: str = ""
    default: Any = REQUIRED


def key(*, alias: str = "", default: Any = REQUIRED) -> Any:
    """For a key that is no name in Python, or another's; for one that may be left out."""
    return Key(alias, default)


@dataclass(frozen=True)
class Field:
    """One key of a shape."""

    name: str
    """Of the attribute."""
    key: str
    hint: Any
    default: Any
    make: Make
    """Brings what the model has into the shape."""


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True, field_specifiers=(key,))
class Contract:
    """Frozen and closed: what isn't named here can't be published by accident."""

    def __init__(self, **values: Any) -> None:
        fields = fields_of(type(self))
        if strange := values.keys() - {field.key for field in fields}:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(strange))}")
        for field in fields:
            value = values.get(field.key, field.default)
            if value is REQUIRED:
                raise TypeError(f"{type(self).__name__} needs {field.key}")
            self.__dict__[field.name] = value

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    @classmethod
    def of(cls, source: object) -> Self:
        """The shape of a value of the model that has the same names."""
        return cls(**{field.key: field.make(getattr(source, field.name)) for field in fields_of(cls)})


def values_of(record: Contract) -> dict[str, Any]:
    """Its values by their keys."""
    return {field.key: vars(record)[field.name] for field in fields_of(type(record))}


_known: dict[Any, tuple[Field, ...]] = {}


def fields_of(shape: Any) -> tuple[Field, ...]:
    """The keys of a shape, in their order; a shape is looked at once, where it is used."""
    if shape not in _known:
        hints = get_type_hints(shape, include_extras=True)
        _known[shape] = tuple(_field(shape, name, hint) for name, hint in hints.items())
    return _known[shape]


def _field(shape: Any, name: str, hint: Any) -> Field:
    given = vars(shape).get(name, REQUIRED)
    said = given if isinstance(given, Key) else Key(default=given)
    return Field(name, said.alias or name, hint, said.default, _maker(hint))


def _maker(hint: Any) -> Make:
    """What brings a value into the type that is asked for; what is no shape is taken as it is."""
    if isinstance(hint, type) and issubclass(hint, Contract):
        return hint.of
    if get_origin(hint) is list:
        each = _maker(get_args(hint)[0])
        return lambda values: [each(value) for value in values]
    if get_origin(hint) is Annotated and EMPTY_IS_NULL in hint.__metadata__:
        return lambda text: text or None
    some = [one for one in get_args(hint) if one is not NoneType]
    if NoneType in get_args(hint) and len(some) == 1:
        there = _maker(some[0])
        return lambda value: None if value is None else there(value)
    return lambda value: value
