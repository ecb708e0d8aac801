"""Limits against the province's: the rules of the data contract, and the differences in words."""

from __future__ import annotations

import pytest

from zhinan.content.limits.limit_grammar import read_limit
from zhinan.guide.limit_comparison import compare_limits, differences
from zhinan.model.timelimit import LimitCase, TimeLimit

TEN_DAYS = "不超过10个工作日"
AT_ONCE = "即时办结"


def limit(text: str) -> TimeLimit:
    """A limit as an editor writes it."""
    found = read_limit(text)
    assert found is not None, text
    return found


def cases(text: str, *parts: LimitCase) -> TimeLimit:
    """A limit with its cases stated."""
    days = [part.working_days for part in parts if part.working_days]
    return TimeLimit(text, working_days=max(days) if days else None, cases=parts)


@pytest.mark.parametrize(
    ("own", "listed", "verdict"),
    [
        ("10个工作日", TEN_DAYS, "same"),
        ("不超过10个工作日", "10个工作日", "same"),
        ("受理后10个工作日", TEN_DAYS, "same"),
        ("5-10个工作日", TEN_DAYS, "same"),
        ("5-10个工作日", "不超过4个工作日", "longer"),
        ("国家规定15个工作日，承诺10个工作日", TEN_DAYS, "same"),
        ("国家规定30个工作日，承诺按月结算拨付费用", "不超过30个工作日", "other"),
        ("15个工作日", TEN_DAYS, "longer"),
        ("5个工作日", TEN_DAYS, "shorter"),
        ("即时办理", AT_ONCE, "same"),
        ("集中缴费期内即时办结", AT_ONCE, "same"),
        ("2个工作日", AT_ONCE, "longer"),
        (AT_ONCE, "不超过4个工作日", "shorter"),
        ("不超过90个自然日", "不超过45个工作日", "longer"),
        ("3个月", "不超过45个工作日", "longer"),
        ("2个月", "不超过45个工作日", "other"),
        ("60个自然日", "不超过45个工作日", "other"),
        ("1个月", "不超过45个工作日", "shorter"),
        ("按月结算拨付费用", "不超过30个工作日", "other"),
        ("集中办理原则上一年不少于2次", "不超过45个工作日", "other"),
        ("无", TEN_DAYS, "other"),
    ],
)
def test_a_limit_is_compared_with_the_lists(own: str, listed: str, verdict: str) -> None:
    assert compare_limits(limit(own), limit(listed)) == verdict


def test_one_value_is_compared_with_every_case_of_the_list() -> None:
    listed = limit("跨省转移接续不超过15个工作日，省内转移接续不超过9个工作日")
    assert compare_limits(limit("9个工作日"), listed) == "shorter"
    assert differences(limit("9个工作日"), listed, "省清单") == (
        "跨省转移接续：9个工作日，比省清单（15个工作日）短6个工作日",
    )


def test_a_value_between_two_cases_of_the_list_is_other() -> None:
    listed = limit("跨省转移接续不超过15个工作日，省内转移接续不超过9个工作日")
    assert compare_limits(limit("10个工作日"), listed) == "other"
    assert len(differences(limit("10个工作日"), listed, "省清单")) == 2


def test_stages_of_our_own_are_not_taken_for_the_cases_of_the_list() -> None:
    listed = limit("跨省转移接续不超过15个工作日，省内转移接续不超过9个工作日")
    stages = cases(
        "即时办理凭证，接到联系函后10个工作日内邮寄",
        LimitCase("办理凭证", immediate=True),
        LimitCase("接到联系函后", working_days=10),
    )
    assert compare_limits(stages, listed) == "other"


def test_cases_are_compared_with_cases_of_the_same_name_in_any_order() -> None:
    listed = cases("", LimitCase("跨省", working_days=15), LimitCase("省内", working_days=9))
    swapped = cases("", LimitCase("省内", working_days=9), LimitCase("跨省", working_days=15))
    assert compare_limits(swapped, listed) == "same"
    crossed = cases("", LimitCase("省内", working_days=15), LimitCase("跨省", working_days=9))
    assert compare_limits(crossed, listed) == "other"


def test_the_immediate_case_and_the_rest_find_their_like() -> None:
    listed = cases("", LimitCase("4个病种", immediate=True), LimitCase("其他病种", working_days=20))
    own = cases("", LimitCase("33个病种", immediate=True), LimitCase("其它病种", working_days=7))
    assert compare_limits(own, listed) == "shorter"
    assert differences(own, listed, "省清单") == ("其他病种：7个工作日，比省清单（20个工作日）短13个工作日",)


def test_against_a_single_value_the_longest_case_counts() -> None:
    by_case = TimeLimit("", months=3, cases=(LimitCase("药店", months=2), LimitCase("医院", months=3)))
    assert compare_limits(by_case, limit("不超过45个工作日")) == "longer"
    assert differences(by_case, limit("不超过45个工作日"), "省清单") == (
        "医院：3个月，比省清单（不超过45个工作日）长",
    )


def test_a_case_without_a_number_is_quoted() -> None:
    listed = cases("", LimitCase("4个病种", immediate=True), LimitCase("其他病种", working_days=20))
    own = cases(
        "甲病即时办结；其它病种每季度审核一次，办结后次日享受待遇",
        LimitCase("甲病", immediate=True),
        LimitCase("其它病种"),
    )
    assert compare_limits(own, listed) == "other"
    assert "每季度审核一次" in differences(own, listed, "省清单")[0]


def test_a_limit_in_words_that_are_not_understood_is_compared_with_nothing() -> None:
    own = TimeLimit("资料齐了尽快办")
    assert compare_limits(own, limit(TEN_DAYS)) == "other"
    assert differences(own, limit(TEN_DAYS), "清单") == (
        f"时限资料齐了尽快办，清单是{TEN_DAYS}，不能直接比较",
    )
