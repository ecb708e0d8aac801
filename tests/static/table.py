"""What old browsers know: floor_css.yaml for stylesheets, floor_scripts.yaml for scripts and markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

READABLE = {"chromium": 69.0, "safari": 12.0}
"""From these versions on everything can be read and done, and scripts run."""
DESIGNED = {"chromium": 80.0, "safari": 13.1}
"""From these versions on it looks as it was designed."""


@dataclass(frozen=True)
class Row:
    """Something that is younger than the floor, or wrong at it."""

    feature: str
    found: str
    """A pattern that finds it."""
    since: dict[str, float]
    """The first versions that know it."""
    why: str
    """What happens in an older one, and what to write instead."""
    refused: str
    """A piece that has to be refused."""
    where: str = ""
    """In stylesheets: at-rule, selector or declaration."""
    fallback: bool = False
    """Fine after an older declaration of the same property."""
    grid: bool = False
    """Fine in a block that makes a grid."""
    asked: str = ""
    """Fine where this pattern stands around it or, in a script, before it."""
    harmless: dict[str, str] = field(default_factory=dict)
    """Selectors that may go missing, each with the reason."""

    @property
    def said(self) -> str:
        """The complaint."""
        return f"{self.feature}: {self.why}"

    def meets(self, text: str) -> bool:
        """Whether it is in there."""
        return re.search(self.found, text) is not None


@dataclass(frozen=True)
class Words:
    """The words of a stylesheet that nobody has to look up."""

    at_rules: frozenset[str]
    media: frozenset[str]
    units: frozenset[str]
    functions: frozenset[str]
    pseudos: frozenset[str]
    properties: frozenset[str]


def _rows(name: str, key: str) -> tuple[Row, ...]:
    return tuple(Row(where=row.pop("in", ""), **row) for row in _read(name)[key])


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return read


@cache
def css_rows(where: str) -> tuple[Row, ...]:
    """What is younger in stylesheets, and stands in an at-rule, a selector or a declaration."""
    return tuple(row for row in _rows("floor_css.yaml", "rows") if row.where == where)


@cache
def script_rows() -> tuple[Row, ...]:
    """What is younger in scripts."""
    return _rows("floor_scripts.yaml", "scripts")


@cache
def markup_rows() -> tuple[Row, ...]:
    """What is younger, or wrong, in markup."""
    return _rows("floor_scripts.yaml", "markup")


@cache
def words() -> Words:
    """What every browser at the floor knows, with what may be lost."""
    read = _read("floor_css.yaml")
    lost: Iterable[str] = read["may_be_lost"]
    known = {key.replace("-", "_"): frozenset(values) for key, values in read["known"].items()}
    for key in ("properties", "media"):
        known[key] = known[key].union(lost)
    return Words(**known)
