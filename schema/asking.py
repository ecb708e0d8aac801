"""What the readers ask each mapping of a content file for, noted while they read sites without fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zhinan.guide.load import load_guide
from zhinan.text.fields import Fields
from zhinan.text.source import Source

KINDS = (
    "text", "need", "address", "phrases", "texts", "each", "choice", "flag", "number", "numbers", "fields",
    "node_of",
)  # fmt: skip
"""The ways to ask for a field: methods of `Fields` whose first argument is its name."""


@dataclass
class Asked:
    """How one mapping was asked for one field."""

    kinds: set[str] = field(default_factory=set)
    words: dict[str, None] = field(default_factory=dict)
    """What there is to choose from, in its order; of a number its unit."""
    required: bool = False


@dataclass
class Witness:
    """All that was asked while it looked on."""

    sources: dict[int, Source] = field(default_factory=dict)
    """The files; they keep their trees, so that a mapping is known by its id."""
    asked: dict[int, dict[str, Asked]] = field(default_factory=dict)
    """By the id of a mapping and the field."""
    _busy: set[int] = field(default_factory=set)

    def wrapped(self, kind: str, method: Callable[..., Any]) -> Callable[..., Any]:
        """The method, noting what it is called with by readers and not by the other methods."""

        def noting(fields: Fields, key: str, *arguments: Any, **named: Any) -> Any:
            if id(fields) in self._busy:
                return method(fields, key, *arguments, **named)
            self._note(fields, kind, key, arguments, required=kind == "need" or named.get("required", False))
            self._busy.add(id(fields))
            try:
                return method(fields, key, *arguments, **named)
            finally:
                self._busy.discard(id(fields))

        return noting

    def _note(
        self, fields: Fields, kind: str, key: str, arguments: tuple[Any, ...], *, required: bool
    ) -> None:
        self.sources[id(fields.source)] = fields.source
        asked = self.asked.setdefault(id(fields.node), {}).setdefault(key, Asked())
        asked.kinds.add(kind)
        asked.required |= required
        if kind == "choice":
            asked.words |= dict.fromkeys(arguments[0])
        elif kind == "number":
            asked.words |= dict.fromkeys(arguments)


def heard_in(sites: Iterable[Path]) -> Witness:
    """What is asked while these sites are read."""
    with _watching() as witness:
        for site in sites:
            load_guide(site / "content")
    return witness


@contextmanager
def _watching() -> Iterator[Witness]:
    witness = Witness()
    methods = {kind: getattr(Fields, kind) for kind in KINDS}
    try:
        for kind, method in methods.items():
            setattr(Fields, kind, witness.wrapped(kind, method))
        yield witness
    finally:
        for kind, method in methods.items():
            setattr(Fields, kind, method)
