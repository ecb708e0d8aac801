"""A paper's number is that of its facts: another fact gives another number, nothing else does."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.findings import ROOT
from tests.guide.changes.fields import Path, other, replaced, values
from zhinan.guide.life.paper_facts import (
    LETTERS,
    Paper,
    checklist,
    hall_paper,
    number_of,
    papers_of,
    wall_list,
)
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, Item, Material, Step
from zhinan.model.office import Counter, Office
from zhinan.model.phone import Phone
from zhinan.model.place import Place
from zhinan.model.timelimit import TimeLimit
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.hall_sheet import hall_sheet
from zhinan.pages.wall.poster import place_poster

YEARS = ROOT / "tests" / "sites" / "good" / "years" / "content"
KINDS = (Item, Material, Step, Channel, Counter, Office, Phone, TimeLimit)
NAMES = {"id", "business", "adopted_from", "ending", "former", "care"}


def edits(place: Place) -> list[tuple[str, Place]]:
    """The place with each field of its first value of each kind another."""
    seen: dict[type[Struct], tuple[Path, Any]] = {}
    for path, value in values(place):
        if type(value) in KINDS and path[0] in ("items", "offices"):
            seen.setdefault(type(value), (path, value))
    found = []
    for kind, (path, value) in seen.items():
        for name in kind.__struct_fields__:
            if name not in NAMES:
                new = other(get_type_hints(kind)[name], getattr(value, name))
                found.append((f"{kind.__name__}.{name}", replaced(place, (*path, name), new)))
    return found


def sheets(guide: Guide, place: Place) -> dict[str, tuple[object, str]]:
    """Every sheet of a place without its imprint, and its number."""
    found: dict[str, tuple[object, str]] = {}
    for item in place.items:
        sheet = checklist_of(guide, place, item)
        found[f"c-{item.id}"] = replace(sheet, imprint=None), checklist(place, item).number
    for office in place.offices:
        hall = replace(hall_sheet(guide, place, office), imprint=None)
        found[f"h-{office.id}"] = hall, hall_paper(place, office).number
    poster = replace(place_poster(guide, place), imprint=None)
    found["p"] = poster, wall_list(place).number
    return found


def test_what_a_paper_says_otherwise_its_number_says_too() -> None:
    guide = load_guide(YEARS, today="2026-06-01").guide
    (place,) = guide.places
    before = sheets(guide, place)
    tried = edits(place)
    assert len(tried) > 40
    silent = [
        (name, paper)
        for name, edited in tried
        for paper, (sheet, number) in sheets(replace(guide, places=(edited,)), edited).items()
        if sheet != before[paper][0] and number == before[paper][1]
    ]
    assert silent == []


def test_no_two_papers_of_a_place_bear_one_number(guide: Guide) -> None:
    for place in guide.places:
        numbers = [paper.number for paper in papers_of(place)]
        assert len(numbers) == len(set(numbers))
        assert all(len(number) == 5 and set(number) <= set(LETTERS) for number in numbers)


def test_a_field_that_says_nothing_gives_no_other_number() -> None:
    assert number_of(Material("身份证")) == number_of(Material("身份证", papers=(), copies=None))
    assert number_of(Material("身份证")) != number_of(Material("身份证", copies=2))


def papers(today: str) -> dict[str, Paper]:
    (place,) = load_guide(YEARS, today=today).guide.places
    return {paper.anchor: paper for paper in papers_of(place)}


def test_a_papers_date_is_that_of_the_last_change_of_its_facts() -> None:
    found = papers("2026-06-01")
    assert found["c-transfer-out"].date == "2026-03-01"
    assert found["b-transfer-form"].date == "2023-06-01"
    assert found["c-transfer-out"].mark == f"{found['c-transfer-out'].number}.260301"


@pytest.mark.parametrize("day", ["2026-06-01", "2031-01-01"])
def test_nothing_depends_on_the_day_of_printing(day: str) -> None:
    assert papers(day) == papers("2026-05-01")
