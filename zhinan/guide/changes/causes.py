"""Changes with one cause are one change: a phone table's number that many items have, a sentence in many."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from zhinan.model.change import Change

Pair = tuple[str | None, str | None]


def by_cause(changes: Iterable[Change]) -> list[Change]:
    """The changes of one place, those of many items put together under what caused them, or under the first.

    A number that a phone table has otherwise is told at the table, with the items that refer to it.
    """
    found = list(changes)
    causes: dict[Pair, Change] = {}
    for change in found:
        if change.kind == "table":
            causes.setdefault((change.before, change.after), change)
    told: dict[object, list[Change]] = {}
    for change in found:
        pair = (change.before, change.after)
        by_table = pair in causes and change.kind in ("item", "table")
        told.setdefault(_key(change, pair, by_table=by_table), []).append(change)
    return [_together(group, causes) for group in told.values()]


def _key(change: Change, pair: Pair, *, by_table: bool) -> object:
    if by_table:
        return pair
    whole = change.facts or change.before == change.after
    return (pair, change.fact) if change.kind == "item" and not whole else id(change)


def _together(group: list[Change], causes: dict[Pair, Change]) -> Change:
    first = group[0]
    cause = causes.get((first.before, first.after)) if first.kind in ("item", "table") else None
    items = tuple(dict.fromkeys(change.id for change in group if change.kind == "item"))
    if cause:
        return replace(cause, items=items)
    if len(items) == 1:
        return first
    return replace(first, subject=f"{len(items)}个事项", items=items, id="") if items else first
