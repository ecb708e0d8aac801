"""The JSON Schemas of the public data: its shapes, with the sentences that stand under their fields."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from msgspec import NODEFAULT
from msgspec.structs import FieldInfo, fields

from zhinan.pages.data.contract import Contract

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema_of(root: type[Contract]) -> dict[str, Any]:
    """The schema of a file with that shape."""
    inner = sorted({*_below(root)} - {root}, key=lambda shape: shape.__name__)
    return {"$defs": {shape.__name__: _object(shape) for shape in inner}, **_object(root), "$schema": DIALECT}


@cache
def _fields(shape: type[Contract]) -> tuple[FieldInfo, ...]:
    return fields(shape)


def _below(hint: Any) -> Iterator[type[Contract]]:
    """All shapes that a type is made of."""
    for part in get_args(hint):
        yield from _below(part)
    if isinstance(hint, type) and issubclass(hint, Contract):
        yield hint
        for one in _fields(hint):
            yield from _below(one.type)


def _object(shape: type[Contract]) -> dict[str, Any]:
    said = _sentences(shape)
    return {
        "additionalProperties": False,
        "description": inspect.getdoc(shape),
        "properties": {one.encode_name: _property(one, said.get(one.name)) for one in _fields(shape)},
        "required": [one.encode_name for one in _fields(shape) if one.required],
        "title": shape.__name__,
        "type": "object",
    }


def _property(one: FieldInfo, sentence: str | None) -> dict[str, Any]:
    found = _kind(one.type)
    if sentence:
        found["description"] = sentence
    if not any("$ref" in kind for kind in found.get("anyOf", [found])):
        found["title"] = one.encode_name.replace("_", " ").title()
    if not one.required:
        found["default"] = one.default if one.default is not NODEFAULT else one.default_factory()
    return dict(sorted(found.items()))


def _kind(hint: Any) -> dict[str, Any]:
    """A type in the words of JSON Schema."""
    inner = get_args(hint)
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if get_origin(hint) is Literal:
        return ({"enum": inner} if len(inner) > 1 else {"const": inner[0]}) | {"type": "string"}
    if get_origin(hint) is list:
        return {"items": _kind(inner[0]), "type": "array"}
    return {"anyOf": [_kind(one) for one in inner]} if inner else {"$ref": f"#/$defs/{hint.__name__}"}


def _sentences(shape: type[Contract]) -> dict[str, str]:
    """The sentence under each field that has one; only the source knows it."""
    found = {}
    for pair in pairwise(_classes(shape.__module__)[shape.__name__].body):
        match pair:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(sentence))):
                found[name] = inspect.cleandoc(sentence)
    return found


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
