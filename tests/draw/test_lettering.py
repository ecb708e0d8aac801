"""Lines break as Chinese typesetting wants them, and widths err on the safe side."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhinan.draw.lettering import CLOSING, OPENING, Texts, balanced, width_of, wrap

MIXED = st.text("医保经办机构审核，。、；：（）“”《》abc1234./ ", max_size=80)


@pytest.mark.parametrize(
    ("text", "width"),
    [("材料", 2.0), ("“丁医保”", 5.0), ("AB", 1.24), ("5个", 1.62), ("", 0.0), ("（1）", 2.62)],
)
def test_wide_and_ambiguous_characters_take_an_em_others_less(text: str, width: float) -> None:
    assert width_of(text) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("医保中心受理审核", 4, ("医保中心", "受理审核")),
        ("受理、审核、结算", 5, ("受理、审", "核、结算")),
        ("受理审核，结算", 4, ("受理审", "核，结算")),
        ("填写《登记表》一份", 3, ("填写", "《登记", "表》一", "份")),
        ("国家医保服务平台APP办理", 9, ("国家医保服务平台", "APP办理")),
        ("公示5个工作日", 3, ("公示", "5个工", "作日")),
        ("材料\n结果", 9, ("材料", "结果")),
        ("官网http://ylbzj.yizhou.gov.cn查询", 8, ("官网", "http://", "ylbzj.", "yizhou.gov.", "cn查询")),
        (" ", 5, ("",)),
    ],
)
def test_breaks_where_chinese_lines_break(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, width) == lines


@settings(max_examples=300, deadline=None)
@given(MIXED, st.integers(4, 20))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(width_of(line) <= width + 1e-6 for line in lines)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.text("医保经办机构审核，。、（）abc1234./ \n", max_size=40), max_size=5), st.floats(0.5, 30)
)
def test_texts_that_are_measured_once_have_as_many_lines(texts: list[str], width: float) -> None:
    assert Texts(texts).line_count(width) == sum(len(wrap(text, width)) for text in texts)


@settings(max_examples=300, deadline=None)
@given(st.text("医保经办机构审核，。、（）《》", max_size=60), st.integers(8, 20))
def test_marks_stay_with_their_words(text: str, width: int) -> None:
    """Up to three marks in a row; more than a line of marks has to break somewhere."""
    text = re.sub(r"([，。、）》（《])[，。、）》（《]+", r"\1", text)
    for before, after in zip(wrap(text, width), wrap(text, width)[1:], strict=False):
        assert before[-1] not in OPENING
        assert after[0] not in CLOSING


@settings(max_examples=200, deadline=None)
@given(MIXED, st.integers(4, 20))
def test_balancing_takes_no_line_more(text: str, width: int) -> None:
    assert len(balanced(text, width)) <= len(wrap(text, width))
    assert max(map(width_of, balanced(text, width))) <= width + 1e-6


def test_balanced_lines_are_of_one_length() -> None:
    assert balanced("按月或一次性发至本人社会保障卡或银行账户", 18) == (
        "按月或一次性发至本人",
        "社会保障卡或银行账户",
    )
