"""The JSON Schema of a shape; what it says of a key is the docstring below its annotation."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from zhinan.pages.data.shape.closed import REQUIRED, Contract, Field, fields_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS = {str: "string", int: "integer", float: "number", bool: "boolean"}
Schema = dict[str, Any]


def json_schema(shape: Any) -> Schema:
    """The schema of a whole file, with those of all shapes in it."""
    parts: dict[str, Schema] = {}
    whole = _shape(shape, parts)
    return {"$defs": dict(sorted(parts.items())), **whole, "$schema": DIALECT}


def _shape(shape: Any, parts: dict[str, Schema]) -> Schema:
    fields, said = fields_of(shape), _said_of(shape)
    return {
        "additionalProperties": False,
        "description": cleandoc(shape.__doc__ or ""),
        "properties": {field.key: _property(field, said, parts) for field in fields},
        "required": [field.key for field in fields if field.default is REQUIRED],
        "title": shape.__name__,
        "type": "object",
    }


def _property(field: Field, said: Mapping[str, str], parts: dict[str, Schema]) -> Schema:
    found = _type(field.hint, parts)
    if field.default is not REQUIRED:
        found["default"] = field.default
    if field.name in said:
        found["description"] = said[field.name]
    if "$ref" not in found and not any("$ref" in one for one in found.get("anyOf", ())):
        found["title"] = field.key.replace("_", " ").title()
    return dict(sorted(found.items()))


def _type(hint: Any, parts: dict[str, Schema]) -> Schema:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if hint is NoneType:
        return {"type": "null"}
    if isinstance(hint, type) and issubclass(hint, Contract):
        if hint.__name__ not in parts:
            parts[hint.__name__] = {}  # its own shapes may hold it
            parts[hint.__name__] = _shape(hint, parts)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if get_origin(hint) is Literal:
        words = list(get_args(hint))
        return {"const": words[0], "type": "string"} if len(words) == 1 else {"enum": words, "type": "string"}
    if get_origin(hint) is list:
        return {"items": _type(get_args(hint)[0], parts), "type": "array"}
    if NoneType in get_args(hint):
        return {"anyOf": [_type(one, parts) for one in get_args(hint)]}
    return {"type": KINDS[hint]}


def _said_of(shape: Any) -> dict[str, str]:
    """The docstring of each attribute that has one."""
    return _said_in(shape.__module__).get(shape.__name__, {})


@cache
def _said_in(module: str) -> dict[str, dict[str, str]]:
    """The docstrings of the attributes of a module's classes: Python keeps none of them."""
    tree = ast.parse(Path(str(sys.modules[module].__file__)).read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    for shape in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for before, after in zip(shape.body, shape.body[1:], strict=False):
            if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name):
                text = after.value if isinstance(after, ast.Expr) else None
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found.setdefault(shape.name, {})[before.target.id] = cleandoc(text.value)
    return found
