"""Limits beside those of other places: what is told is what going through all of them tells."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from tests.findings import ROOT
from zhinan.content.limits.limit_grammar import read_limit
from zhinan.content.rules.sense.time_limits import FACTOR, check_time_limits
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.timelimit import TimeLimit

LIMITS = [
    "3个工作日",
    "5个工作日",
    "10个工作日",
    "60个工作日",
    "20日",
    "30个自然日",
    "1个月",
    "即时办结",
    "按月",
]


@pytest.fixture(scope="module")
def one() -> Guide:
    """One place with one item."""
    small = load_guide(ROOT / "tests" / "sites" / "good" / "small" / "content").guide
    place = replace(small.places[0], items=small.places[0].items[:1], service_list=None)
    return replace(small, places=(place,), known=None)


def limited(one: Guide, *limits: tuple[str, ...]) -> Guide:
    """A place for each of these, each with an item for each of its limits."""
    place = one.places[0]
    item = replace(place.items[0], list_nos=(), adopted_from=None)
    return replace(
        one,
        places=tuple(
            replace(
                place,
                id=f"p{number}",
                above=None,
                items=tuple(
                    replace(item, id=f"i{count}", time_limit=read_limit(text) or TimeLimit(text))
                    for count, text in enumerate(own)
                ),
            )
            for number, own in enumerate(limits)
        ),
    )


def told(guide: Guide) -> list[tuple[str, str]]:
    """Where something is told, and what."""
    return [(finding.path, finding.message) for finding in check_time_limits(guide)]


def looked_up(guide: Guide) -> list[tuple[str, str]]:
    """The same, each limit held against each of the others."""
    found = []
    for place, item in guide.items():
        limit = item.time_limit
        assert limit is not None
        others = [
            other.time_limit
            for where, other in guide.items()
            if where.id != place.id and other.time_limit and other.time_limit.is_number
        ]
        days = [other.working_days for other in others if other.working_days]
        path = f"{place.id}/items/{item.id}.md"
        if len(others) < 2:
            continue
        if limit.natural_days and "自然日" not in limit.text and len(days) == len(others):
            found.append((path, f"时限「{limit.text}」不按工作日算，清单和别的市都按工作日算"))
        elif limit.working_days and days and limit.working_days > FACTOR * max(days):
            message = f"时限「{limit.text}」是清单和别处最长的 {max(days)} 个工作日的 {FACTOR} 倍以上"
            found.append((path, message))
    return found


def test_a_limit_far_above_all_others_is_told(one: Guide) -> None:
    guide = limited(one, ("3个工作日",), ("5个工作日",), ("60个工作日",))
    assert told(guide) == [("p2/items/i0.md", "时限「60个工作日」是清单和别处最长的 5 个工作日的 3 倍以上")]
    assert told(limited(one, ("5个工作日",), ("60个工作日",))) == [], "one other is no rule"


def test_a_place_is_not_held_against_itself(one: Guide) -> None:
    guide = limited(one, ("60个工作日", "3个工作日"), ("5个工作日",), ("5个工作日",))
    assert [path for path, _ in told(guide)] == ["p0/items/i0.md"]


@pytest.mark.parametrize("seed", range(40))
def test_it_is_what_looking_at_each_tells(one: Guide, seed: int) -> None:
    some = random.Random(seed)
    places = [tuple(some.choices(LIMITS, k=some.randrange(1, 3))) for _ in range(some.randrange(1, 6))]
    guide = limited(one, *places)
    assert told(guide) == looked_up(guide)
