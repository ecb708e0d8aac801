"""A wall list is set in many sizes: what rules a way out is right, and nothing is looked at twice."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhinan.pages.wall import poster_cutter, poster_fit
from zhinan.pages.wall.poster_columns import Column, _Heights, _Table, fitted, kinds_of
from zhinan.pages.wall.poster_cut import Placed, Setting, Stack, Ways
from zhinan.pages.wall.poster_cutter import Cutter, Size
from zhinan.pages.wall.poster_fit import sheets_of
from zhinan.pages.wall.poster_format import A3, A4, A4_UPRIGHT, Format
from zhinan.pages.wall.poster_rows import PaperList, PosterPaper, PosterRow

Cut = tuple[tuple[Placed, ...], ...]
SENTENCE = "要带的东西都在这里写着，一样也不少。"


def row(number: int, papers: int = 1, sentences: int = 1, *, opens: bool = True) -> PosterRow:
    """A row with so many papers, and so many sentences in its remarks."""
    listed = tuple(
        PosterPaper(one, f"第{one}样材料，名称要写满一行还多一点才好") for one in range(1, papers + 1)
    )
    return PosterRow(
        no=number,
        group=f"第{number if opens else 0}类",
        new_group=opens,
        group_no=number if opens else 1,
        name=f"第{number}项",
        papers=(PaperList(None, listed=listed),),
        no_papers="",
        limit=("20个工作日",),
        stages="受理、办结",
        ways=("网上办理", "www.example.cn/a"),
        remarks=(SENTENCE * sentences,),
    )


ROWS = st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=9).map(
    lambda sizes: tuple(row(number, *size) for number, size in enumerate(sizes, 1))
)
FORMATS = st.sampled_from([A3, A4, A4_UPRIGHT])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.floats(4, 60), st.floats(4, 60), st.booleans()), min_size=0, max_size=12),
    st.floats(20, 120),
)
def test_filling_sheets_one_after_the_other_is_as_good_as_looking_at_all_ways(
    rows: list[tuple[float, float, bool]], room: float
) -> None:
    labels: list[float] = []
    for _, label, opens in rows:  # the rows of one group have one label
        labels.append(label if opens or not labels else labels[-1])
    stack = Stack([one[0] for one in rows], labels, [one[2] for one in rows], Setting(4.0, 2.0, room))
    assert stack.rank() == Ways(stack).rank()


@settings(max_examples=60, deadline=None)
@given(ROWS, FORMATS)
def test_a_way_that_is_not_looked_at_is_no_better(rows: tuple[PosterRow, ...], format: Format) -> None:
    cutter = Cutter(rows, 20.0)
    for columns in fitted(rows, format.em, format.width, 20):
        size = cutter._size(columns, format)
        everything = Ways(size.stack, cutter._in_parts(size, torn=True)).rank()
        assert cutter.rank(columns, format, torn=True) == min(everything, size.rank) == everything


@settings(max_examples=60, deadline=None)
@given(ROWS, FORMATS)
def test_no_hundredth_can_be_moved_that_takes_a_line_away(
    rows: tuple[PosterRow, ...], format: Format
) -> None:
    heights = [_Heights(rows, kind, format.em, format.width) for kind in kinds_of(rows)]
    table = _Table(heights, tuple(one.least for one in heights), 20)

    def total(shares: list[int]) -> int:
        return table._total([one.at(share) for one, share in zip(heights, shares, strict=True)])

    best = table.best(85)
    for giver, taker in permutations(range(len(best)), 2):
        moved = list(best)
        moved[giver] -= 1
        moved[taker] += 1
        assert moved[giver] < heights[giver].least or total(moved) >= total(best)


def test_a_size_is_measured_once_and_only_the_best_way_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(row(number, number, opens=not number % 3) for number in range(1, 31))
    measured: list[tuple[object, ...]] = []
    cut: list[bool] = []
    of_size, in_parts = Cutter._measured, Cutter.cut

    def counted(cutter: Cutter, columns: tuple[Column, ...], format: Format) -> Size:
        measured.append((columns, format))
        return of_size(cutter, columns, format)

    def counted_cut(cutter: Cutter, columns: tuple[Column, ...], format: Format, *, torn: bool) -> Cut:
        cut.append(torn)
        return in_parts(cutter, columns, format, torn=torn)

    monkeypatch.setattr(Cutter, "_measured", counted)
    monkeypatch.setattr(Cutter, "cut", counted_cut)
    monkeypatch.setattr(poster_fit, "_chosen", {})
    sheets_of.cache_clear()
    assert len(sheets_of(rows, A3, 20.0).sheets) > 1
    assert len(measured) == len(set(measured)) > 2
    assert len(cut) == 1
    sheets_of.cache_clear()


def test_rows_of_two_sheets_are_not_torn_to_see_whether_that_is_better(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A row that goes on takes a sheet for itself."""
    rows = tuple(row(number, 14) for number in range(1, 7))
    monkeypatch.setattr(poster_cutter, "Ways", lambda *_: pytest.fail("all ways were looked at"))
    monkeypatch.setattr(poster_fit, "_chosen", {})
    sheets_of.cache_clear()
    assert len(sheets_of(rows, A3, 20.0).sheets) == 2
    sheets_of.cache_clear()
