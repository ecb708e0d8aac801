"""How a wall list is set: merged groups with their numbers, columns that fit what is in them, even sheets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.guide.made_items import item
from tests.pages.made_places import HOTLINE, city, guide
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.lists import list_for
from zhinan.pages.printing.print_centre import poster_printouts
from zhinan.pages.wall.poster import list_poster, place_poster
from zhinan.pages.wall.poster_fit import A3, A4, CONTINUED, Sheets, numeral


def made(count: int, **more: object) -> Place:
    """A city with so many items in groups of four."""
    items = (
        replace(item(), id=f"x{n}", name=f"第{n}项", group=f"第{n // 4}类", **more)  # type: ignore[arg-type]
        for n in range(count)
    )
    return city(*items, hotline=HOTLINE)


def set_on(place: Place) -> Sheets:
    """The wall list on A3."""
    return place_poster(guide(place), place).sheets(A3)


@pytest.mark.parametrize(("number", "said"), [(1, "一"), (10, "十"), (12, "十二"), (31, "三十一")])
def test_groups_are_numbered_as_lists_are(number: int, said: str) -> None:
    assert numeral(number) == said


def test_a_group_is_one_cell_and_named_again_on_the_next_sheet() -> None:
    found = set_on(made(60))
    labels = [[group.label for group in found.groups(number)] for number in range(len(found.sheets))]
    assert labels[0][:2] == ["一、第0类", "二、第1类"]
    assert [group.span for group in found.groups(0)][:2] == [4, 4]
    for before, after in pairwise(labels):
        number = before[-1].removesuffix(CONTINUED)
        assert (after[0] == number + CONTINUED) or not after[0].endswith(CONTINUED)
    assert sum(group.span for number in range(len(found.sheets)) for group in found.groups(number)) == 60


@pytest.mark.parametrize("count", [24, 40, 61])
def test_sheets_are_even(count: int) -> None:
    rows = [len(sheet) for sheet in set_on(made(count)).sheets]
    assert max(rows) - min(rows) <= 2


def test_there_is_a_column_for_whom_only_where_names_repeat() -> None:
    place = made(2)
    one, other = (replace(one, name="同名") for one in place.items)
    twins = replace(place, items=(replace(one, part="职工"), replace(other, part="居民")))
    assert "for" not in [column.key for column in set_on(place).columns]
    assert "for" in [column.key for column in set_on(twins).columns]
    first = set_on(twins).groups(0)[0].first
    assert ("职工",) in [cell.lines for cell in first.cells]


def test_a_column_is_as_wide_as_what_stands_in_it() -> None:
    long = made(8, material_notes=("要说的话很长，" * 30,))
    widths = {column.key: column.share for column in set_on(long).columns}
    assert sum(widths.values()) == 100
    assert widths["remarks"] == max(widths.values())
    assert "remarks" not in {column.key for column in set_on(made(8)).columns}


def test_few_rows_are_set_larger() -> None:
    assert set_on(made(4)).size == "size-140"
    assert set_on(made(9, material_notes=("很长，" * 400,))).size < "size-140"


def test_the_list_is_offered_first_in_the_print_centre_of_each_place_below(coded: Guide) -> None:
    for place in coded.places:
        issued = list_for(coded, place)
        assert issued
        first, second, *_ = poster_printouts(coded, place)
        assert (first.url, second.url) == (issued.poster_url, issued.poster_a4_url)
        assert first.sheets == list_poster(coded, issued).count(A3)
        assert second.sheets == list_poster(coded, issued).count(A4)
        assert first.number


def test_the_basis_stands_on_a_list_where_it_is_wanted(coded: Guide) -> None:
    place = coded.places[0]
    issued = list_for(coded, place)
    assert issued
    keys = [column.key for column in list_poster(coded, issued, basis=True).sheets(A3).columns]
    assert keys[-1] == "basis"
    assert "basis" not in [column.key for column in list_poster(coded, issued).sheets(A3).columns]
