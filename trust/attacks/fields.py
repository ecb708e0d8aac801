"""Every text of the guide, found from the model: a field that is new is attacked by itself."""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.place import Place

CLOSED = {
    "id", "business", "item", "items", "heir", "former", "adopts", "above", "adopted_from", "order",
    "form", "forms", "tel", "url", "website", "sample", "target", "base_url", "repository", "report",
    "edit", "contact_url", "links", "notes_html", "printed", "date", "since", "until", "begins", "ends",
    "checked", "updated", "opens", "closes", "days", "source", "keys", "hosts", "domains", "area_code",
    "published", "level_name", "police", "icp", "counter_kinds", "kinds", "services", "datum", "part",
    "absent", "same", "list_nos", "like", "due", "updates",
}  # fmt: skip
"""Fields that take no free text: the reader lets in only what has their form. They are attacked in files."""
Attack = Callable[[str, str], str]
"""Makes another text of the one that stands in a field, whose name is given too."""


def attacked(guide: Guide, attack: Attack) -> Guide:
    """The guide with another text in each open field that says something."""
    found: Guide = _attacked(guide, attack)
    return found


def open_fields() -> list[str]:
    """The fields that are attacked, as Kind.field."""
    found: set[str] = set()
    waiting: list[type] = [Guide]
    seen: set[type] = set()
    while waiting:
        kind = waiting.pop()
        if kind not in seen:
            seen.add(kind)
            for name, hint in get_type_hints(kind).items():
                waiting += _structs(hint)
                if name not in CLOSED and _is_text(hint):
                    found.add(f"{kind.__name__}.{name}")
    return sorted(found)


def _attacked(value: Any, attack: Attack) -> Any:
    if isinstance(value, tuple):
        return tuple(_attacked(one, attack) for one in value)
    if not isinstance(value, Struct):
        return value
    other = {}
    for name in value.__struct_fields__:
        if name in CLOSED or (isinstance(value, Place) and name == "site"):
            continue
        there = getattr(value, name)
        if _is_text(_hints(type(value))[name]):
            other[name] = _texts(there, f"{type(value).__name__}.{name}", attack)
        else:
            other[name] = _attacked(there, attack)
    return replace(value, **other)


def _texts(value: Any, name: str, attack: Attack) -> Any:
    if isinstance(value, tuple):
        return tuple(_texts(one, name, attack) for one in value)
    return attack(name, value) if isinstance(value, str) and value else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_text(hint: Any) -> bool:
    """Whether a field holds texts and nothing else."""
    if hint is str:
        return True
    if get_origin(hint) is tuple:
        return all(_is_text(inner) for inner in get_args(hint) if inner is not Ellipsis)
    if get_origin(hint) in (Union, types.UnionType):
        return all(_is_text(inner) for inner in get_args(hint) if inner is not type(None))
    return False


def _structs(hint: Any) -> list[type]:
    if isinstance(hint, type):
        return [hint] if issubclass(hint, Struct) else []
    if get_origin(hint) is Literal:
        return []
    return [kind for inner in get_args(hint) for kind in _structs(inner)]
