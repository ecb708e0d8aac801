"""Every published fact speaks: whichever field of whichever kind is another, diff names it, and once.

The kinds and fields are found from the dataclasses: one that is new is held to this without being named here.
"""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from tests.guide.changes.fields import Path, filled, kinds, other, replaced, values
from zhinan.guide.changes.differences import changes
from zhinan.guide.changes.wording import format_change
from zhinan.model.guide import Guide

NAMES = {"id", "no"}
"""What a thing is known by: another one is another thing, the old gone and a new one come."""
COMPOSED = {
    ("Counter", "id"): "made of the hall's and the kind's",
    ("Item", "updated"): "follows from the record of changes",
    ("ServiceList", "updated"): "follows from the record of changes",
    ("Guide", "published"): "a record of addresses",
    ("Place", "published"): "a record of addresses",
    ("Guide", "updates"): "a record of changes",
    ("Place", "updates"): "a record of changes",
}
"""Fields that say nothing of their own."""
SEVERAL = {
    ("Place", "service_list"): "the list and each of its entries",
    ("Synonym", "phrases"): "a group of phrases is known by its first",
    ("PhoneTable", "name"): "a table is known by its name",
    ("Item", "adopted_from"): "an item that is taken over is told where it comes from",
    ("CounterKind", "name"): "the halls' counters too, where this alone is changed",
    ("OnlineService", "name"): "the items that name it too, where this alone is changed",
    ("Office", "address"): "its counters' whole addresses too, where this alone is changed",
    ("Item", "progress"): "what is asked in the hall, by phone and on line are facts of their own",
}
"""What is more than one change, and why."""
RECORDS = {"Update", "RecordedFact"}
CASES = [
    (kind, field)
    for kind, field in kinds()
    if (kind.__name__, field) not in COMPOSED and kind.__name__ not in RECORDS
]


@pytest.fixture(scope="module")
def whole(guide: Guide) -> Guide:
    """The guide of the whole site, with a value of each kind."""
    return filled(guide)


@pytest.fixture(scope="module")
def places(whole: Guide) -> dict[type, list[tuple[Path, Any]]]:
    """Every value of the whole site, by its kind."""
    found: dict[type, list[tuple[Path, Any]]] = {}
    for path, value in values(whole):
        found.setdefault(type(value), []).append((path, value))
    return found


def wrapped(guide: Guide, kind: type, field: str, places: dict[type, list[tuple[Path, Any]]]) -> Guide:
    """The guide with that field another, where it says something; else where it can."""
    hint = get_type_hints(kind)[field]
    at = [(path, value) for path, value in places.get(kind, ()) if path or kind is Guide]
    path, value = next(((path, one) for path, one in at if getattr(one, field) not in (None, ())), at[0])
    found: Guide = replaced(guide, (*path, field), other(hint, getattr(value, field)))
    return found


@pytest.mark.parametrize(
    ("kind", "field"), CASES, ids=lambda one: one if isinstance(one, str) else one.__name__
)
def test_diff_names_every_field(
    whole: Guide, places: dict[type, list[tuple[Path, Any]]], kind: type, field: str
) -> None:
    found = list(changes(whole, wrapped(whole, kind, field, places)))
    told = [format_change(change) for change in found]
    assert told
    if field in NAMES or (kind.__name__, field) in SEVERAL:
        return
    assert len(told) == 1, told
    assert found[0].before != found[0].after


def test_what_does_not_change_is_not_told(guide: Guide) -> None:
    assert list(changes(guide, guide)) == []


def test_the_fields_are_found() -> None:
    found = {(kind.__name__, field) for kind, field in kinds()}
    assert {("Phone", "label"), ("FormCell", "parts"), ("LimitCase", "months"), ("Site", "title")} <= found
