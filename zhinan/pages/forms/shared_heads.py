"""What neighbouring fields of a form have in common: the paper prints it once, over a column or beside rows.

Rows of `原登记事项：名称 | 变更事项：名称` have two heads; `法定代表人：姓名 | 法定代表人：联系电话` has one
at its side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from zhinan.model.form import FormRow


class Run(Struct, frozen=True):
    """Rows that follow one another, with what they have in common."""

    rows: tuple[FormRow, ...]
    heads: tuple[str, ...] = ()
    """Over each column."""
    side: str = ""
    """Beside all."""


def runs_of(rows: Sequence[FormRow]) -> Iterator[Run]:
    """The rows of a form, those that share their heads together."""
    place = 0
    while place < len(rows):
        run = _run(rows[place:])
        yield run
        place += len(run.rows)


def _run(rows: Sequence[FormRow]) -> Run:
    """The one with which these rows begin."""
    first = _prefixes(rows[0])
    if all(first) and len(first) > 1 and len(set(first)) == len(first):
        alike = _beginning(rows, [_prefixes(row) == first for row in rows])
        if len(alike) > 1:
            return Run(alike, heads=first)
    elif first and all(first) and len(set(first)) == 1:
        alike = _beginning(rows, [set(_prefixes(row)) == set(first) for row in rows])
        if sum(len(row.cells) for row in alike) > 1:
            return Run(alike, side=first[0])
    return Run((rows[0],))


def _beginning(rows: Sequence[FormRow], holds: Sequence[bool]) -> tuple[FormRow, ...]:
    return tuple(rows[: holds.index(False)] if False in holds else rows)


def _prefixes(row: FormRow) -> tuple[str, ...]:
    """The first part of each cell's name; empty where it has but one."""
    if row.kind not in ("fill", "hand", "office"):
        return ()
    return tuple(cell.text.partition("：")[0] if "：" in cell.text[:-1] else "" for cell in row.cells)
