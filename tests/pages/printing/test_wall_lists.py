"""How a wall list is set: merged groups with their numbers, columns that fit what is in them, even sheets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from tests.pages.made_places import HOTLINE, city, guide
from zhinan.guide.life.paper_facts import wall_list
from zhinan.model.guide import Guide
from zhinan.model.item import Material
from zhinan.model.place import Place
from zhinan.pages.lists import list_for
from zhinan.pages.printing.print_centre import poster_printouts
from zhinan.pages.wall.poster import list_poster, place_poster
from zhinan.pages.wall.poster_cut import numeral
from zhinan.pages.wall.poster_fit import Sheets
from zhinan.pages.wall.poster_format import A3, A4, PADDING, Format
from zhinan.pages.wall.poster_parts import CONTINUED


def made(count: int, **more: object) -> Place:
    """A city with so many items in groups of four."""
    items = (
        replace(item(), id=f"x{n}", name=f"第{n}项", group=f"第{n // 4}类", **more) for n in range(count)
    )
    return city(*items, hotline=HOTLINE)


def set_on(place: Place) -> Sheets:
    """The wall list on A3."""
    return place_poster(guide(place), place).sheets(A3)


HUNDREDS = [(100, "一百"), (105, "一百零五"), (110, "一百一十"), (263, "二百六十三"), (1000, "1000")]


@pytest.mark.parametrize(("number", "said"), [(1, "一"), (10, "十"), (12, "十二"), (31, "三十一"), *HUNDREDS])
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


PAPERS = tuple(Material(text=f"第{n}样材料的名称很长，要写满一行还不够，再写一行") for n in range(40))
HIGH = {
    "many papers": {"materials": PAPERS},
    "a long note": {"material_notes": ("这是一句要说清楚的话，说的是谁要带什么。" * 60,)},
    "both": {"materials": PAPERS, "material_notes": ("这是一句要说清楚的话。" * 80,)},
}


@pytest.mark.parametrize("format", [A3, A4], ids=["A3", "A4"])
@pytest.mark.parametrize("more", HIGH.values(), ids=HIGH)
def test_a_row_higher_than_its_sheet_goes_on_and_loses_nothing(
    more: dict[str, object], format: Format
) -> None:
    place = made(7)
    high = replace(place.items[3], **more)
    place = replace(place, items=(*place.items[:3], high, *place.items[4:]))
    found = place_poster(guide(place), place).sheets(format)
    shown = [
        (group, row)
        for n in range(len(found.sheets))
        for group in found.groups(n)
        for row in (group.first, *group.others)
        if row.no == 4
    ]
    assert all(group.label == "一、第0类" + CONTINUED for group, _ in shown[1:])
    names = [row.cells[0].lines for _, row in shown]
    assert names == [("第3项",), *[(f"第3项{CONTINUED}",)] * (len(shown) - 1)]
    papers = [
        paper.text
        for _, row in shown
        for cell in row.cells
        for group in cell.papers
        for paper in (*group.listed, *group.run_on)
    ]
    assert papers == [one.text for one in high.materials] or len(high.materials) < 2
    notes = "".join(line for _, row in shown for line in row.cells[-1].lines)
    assert notes == "".join(high.material_notes) or not high.material_notes
    assert min(len(sheet) for sheet in found.sheets) > 1 or len(shown) > 2
    assert len(shown) > 1 or format is A3 or not (high.materials[1:] and high.material_notes)


def test_papers_that_are_only_shown_stand_on_the_wall_and_have_a_number_of_their_own() -> None:
    free = item("到窗口打印", materials_none=True)
    shown = replace(free, notes=("个人持身份证打印",))
    rows = [place_poster(guide(city(one)), city(one)).rows[0] for one in (free, shown)]
    assert [row.no_papers for row in rows] == ["无", "不收材料，但要出示：身份证"]
    assert wall_list(city(free)).number != wall_list(city(shown)).number


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


def test_a_word_of_four_characters_stands_in_one_line() -> None:
    place = made(20)
    twins = tuple(replace(one, name="同名", part="医药机构") for one in place.items)
    (column,) = (one for one in set_on(replace(place, items=twins)).columns if one.key == "for")
    assert column.share / 100 * A3.width > 4 * A3.em + 2 * PADDING[0]


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
