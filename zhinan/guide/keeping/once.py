"""What is worked out once for the same things: the same objects, not equal ones, to be compared whole."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
KEPT = 1024
"""Results that are kept of one function, the latest used: those of some ten places."""
FEW = 256
"""The same of a function that makes much."""


_all: list[OrderedDict[tuple[int, ...], Any]] = []
"""What is kept of every function."""


def forget() -> None:
    """Let go of all that was worked out, and of the objects that it was worked out for.

    A preview makes a guide at each save: without this it would hold on to a thousand of them.
    """
    for kept in _all:
        kept.clear()


def once_for_the_same(make: Callable[P, T], most: int = KEPT) -> Callable[P, T]:
    """A function of objects that never change, called by position alone; `most` results of it are kept."""
    kept: OrderedDict[tuple[int, ...], tuple[object, T]] = OrderedDict()
    _all.append(kept)

    @wraps(make)
    def made(*args: P.args, **named: P.kwargs) -> T:
        key = tuple(map(id, args))
        if found := kept.get(key):
            kept.move_to_end(key)
            return found[1]
        value = make(*args, **named)
        kept[key] = args, value  # an object that is held keeps its id to itself
        if len(kept) > most:
            kept.popitem(last=False)
        return value

    return made
