"""The grammar of time limits: every wording of the documents and of editors, and what must always hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from zhinan.content.limits.amounts import Amount
from zhinan.content.limits.limit_grammar import over_cases, read_limit
from zhinan.model.timelimit import LimitCase, TimeLimit

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "limits.yaml").read_text("utf-8"))
UNITS = {
    "即时": "immediate", "工作日": "working_days", "自然日": "natural_days", "月": "months",
    "当日": "same_day", "半天": "half_days", "小时": "hours", "分钟": "minutes",
}  # fmt: skip
PIECES = [
    "即时办结", "即时", "9", "１５", "十五", "个", "工作日", "自然日", "天", "月", "不超过", "-", "至",
    "，", "、", "；", "。", "（", "）", "其他", "跨省", "省内", "国家规定", "承诺", "集中缴费期内", "按月",
    "一年不少于2次", " ", "病种", "法定", "可延长", "半", "小时",
    "分钟", "当日", "受理", "送达", "期满后", "不含", "自受理之日起", "内",
    "0", "99999999999", "\n", "٣", "²",
]  # fmt: skip


def reading(limit: TimeLimit | LimitCase) -> dict[str, Any]:
    """A limit as the fixture writes it, without its text."""
    values = {unit: getattr(limit, name) for unit, name in UNITS.items()}
    return {unit: "是" if value is True else value for unit, value in values.items() if value}


def expectation(limit: TimeLimit | None) -> dict[str, Any]:
    """What the fixture says of a whole limit."""
    if limit is None:
        return {"读不懂": "是"}
    found = reading(limit) or ({} if limit.parts else {"不计天数": "是"})
    if limit.cases:
        found["分情形"] = [{"情形": case.when} | reading(case) for case in limit.cases]
    if limit.parts:
        found["分段"] = [{"环节": part.when} | reading(part) for part in limit.parts]
    if limit.extension:
        when = {"情形": limit.extension.when} if limit.extension.when else {}
        found["可延长"] = when | reading(limit.extension)
    if limit.law:
        found["法定"] = reading(limit.law)
    if limit.not_counted:
        found["不计入"] = list(limit.not_counted)
    return found


def in_words(value: Any) -> Any:
    """What the fixture says, with 是 for yes."""
    if isinstance(value, dict):
        return {key: in_words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [in_words(inner) for inner in value]
    return "是" if value is True else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["文字"])[:30])
def test_a_wording_is_read_as_the_numbers_it_means(case: dict[str, Any]) -> None:
    wanted = {key: in_words(value) for key, value in case.items() if key != "文字"}
    assert expectation(read_limit(case["文字"])) == wanted


def test_no_wording_stands_twice_in_the_fixture() -> None:
    texts = [case["文字"] for case in CASES]
    assert len(texts) == len(set(texts))


@settings(deadline=None)
@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_at_all_is_read_or_refused_and_kept_as_written(text: str) -> None:
    limit = read_limit(text)
    if limit is None:
        return
    assert limit.text == text
    assert read_limit(limit.text) == limit
    parts: list[TimeLimit | LimitCase] = [limit, *limit.cases, *limit.parts]
    for part in parts:
        values = [value for name in UNITS.values() if (value := getattr(part, name)) not in (None, False)]
        assert all(0 < value <= 999 * 12 for value in values)
        assert len(values) <= 1
    assert all(case.when.strip() for case in limit.cases)


@given(st.sampled_from([str(case["文字"]) for case in CASES if "\n" not in str(case["文字"])]))
def test_spaces_full_width_digits_and_a_full_stop_change_nothing(text: str) -> None:
    wide = text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    plain = expectation(read_limit(text))
    for other in (wide, f" {text} ", f"{text}。"):
        found = expectation(read_limit(other))
        assert {key: value for key, value in found.items() if key != "分情形"} == {
            key: value for key, value in plain.items() if key != "分情形"
        }


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_range_counts_by_its_upper_end(low: int, high: int) -> None:
    limit = read_limit(f"{low}-{high}个工作日")
    assert limit is not None
    assert limit.working_days == high


@given(st.integers(1, 99))
def test_what_is_promised_counts_and_not_what_the_law_allows(days: int) -> None:
    limit = read_limit(f"国家规定100个工作日，承诺{days}个工作日")
    assert limit is not None
    assert limit.working_days == days


@given(st.integers(1, 99), st.integers(1, 99))
def test_cases_in_one_unit_count_by_the_longest_and_in_several_not_at_all(one: int, other: int) -> None:
    days = LimitCase("跨省", working_days=one)
    assert over_cases((days, LimitCase("省内", working_days=other))) == Amount(working_days=max(one, other))
    assert over_cases((days, LimitCase("省内", months=other))) == Amount()
    assert over_cases((days, LimitCase("省内", same_day=True))) == Amount()
    assert over_cases((days, LimitCase("省内", immediate=True))) == Amount(working_days=one)


def test_cases_that_are_all_immediate_are_immediate() -> None:
    limit = read_limit("省内即时办结，跨省即时办结")
    assert limit is not None
    assert limit.immediate
