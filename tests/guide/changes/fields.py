"""Every field of every kind of value in a guide, found by itself, and each with another value."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from zhinan.guide.unsaid import defaults_of
from zhinan.model.guide import Guide
from zhinan.model.place import Place

Path = tuple[str | int, ...]
"""The way from the guide to a value: fields, and numbers in tuples."""
OTHER = "另一种写法"
DERIVED = ((Guide, "known"), (Place, "site"))
"""What pages know of places that are not there: made of the places; the guide's own site."""


def kinds() -> list[tuple[type[Struct], str]]:
    """Every kind of value below a guide with each of its fields."""
    found: dict[type[Struct], None] = {Guide: None}
    waiting: list[type[Struct]] = [Guide]
    while waiting:
        kind = waiting.pop()
        for name, hint in get_type_hints(kind).items():
            for inner in _structs(hint):
                if inner not in found and (kind, name) not in DERIVED:
                    found[inner] = None
                    waiting.append(inner)
    own = ((kind, name) for kind in found for name in kind.__struct_fields__)
    return [one for one in own if one not in DERIVED]


def _structs(hint: Any) -> Iterator[type[Struct]]:
    if isinstance(hint, type) and issubclass(hint, Struct):
        yield hint
    for inner in get_args(hint):
        yield from _structs(inner)


def values(value: object, path: Path = ()) -> Iterator[tuple[Path, Struct]]:
    """Every value in a guide, with the way to it; what a place took over is its source's."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from values(one, (*path, number))
    elif isinstance(value, Struct) and not getattr(value, "adopted_from", None):
        yield path, value
        for name in value.__struct_fields__:
            if (type(value), name) not in DERIVED:
                yield from values(getattr(value, name), (*path, name))


def filled(guide: Guide) -> Guide:
    """The guide with a value of each kind: one is made up where it has none."""
    owned = [(kind, name, get_type_hints(kind)[name]) for kind, name in kinds()]
    at = _first_of_each(guide)
    while missing := next((kind for kind, *_ in owned if kind not in at), None):
        path, hint = next(
            ((*at[kind], name), hint)
            for kind, name, hint in owned
            if kind in at and missing in _structs(hint)
        )
        guide = replaced(guide, path, _made(hint))
        at = _first_of_each(guide)
    return guide


def _first_of_each(guide: Guide) -> dict[type, Path]:
    """The way to the first value of each kind that the guide has."""
    found: dict[type, Path] = {}
    for path, value in values(guide):
        found.setdefault(type(value), path)
    return found


def replaced(value: Any, path: Path, new: object) -> Any:
    """The value with another one at the end of the path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], replaced(value[step], rest, new), *value[step + 1 :])
    return replace(value, **{step: replaced(getattr(value, step), rest, new)})


def other(hint: Any, value: Any) -> Any:
    """Another value of that type: fewer things, another text; something, where there is nothing."""
    if value in (None, (), ""):
        return _made(hint)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, tuple):
        return value[:-1]
    choices = [choice for choice in _literals(hint) if choice != value]
    if choices:
        return choices[0]
    if isinstance(value, str):
        return value + OTHER
    return None if type(None) in get_args(hint) else _shifted(value)


def _shifted(value: Any) -> Any:
    """A value that must be there, with its first field another."""
    name = value.__struct_fields__[0]
    hint = get_type_hints(type(value))[name]
    return replace(value, **{name: other(hint, getattr(value, name))})


def _literals(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(choice for inner in get_args(hint) for choice in _literals(inner))


def _made(hint: Any) -> Any:
    """A value of that type that says something."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return (_made(inner[0]),)
    if origin is Literal:
        return inner[-1]
    if origin in (Union, types.UnionType):
        return _made(next(one for one in inner if one is not type(None)))
    if issubclass(hint, Struct):
        hints = get_type_hints(hint)
        required = set(hint.__struct_fields__) - defaults_of(hint).keys()
        return hint(**{name: _made(hints[name]) for name in required})
    return {str: OTHER, int: 3, float: 3.5, bool: True}[hint]
