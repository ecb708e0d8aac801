"""Where a sentence hangs on a condition, by the grammar of Chinese and not by the business."""

from __future__ import annotations

import pytest

from zhinan.guide.procedure.conditions import Condition, condition_in, is_remark, stated


def parts(sentence: str) -> tuple[str, str, str] | None:
    found = condition_in(sentence)
    assert found is None or found.before + found.words == sentence
    return (found.before, found.when, found.then) if found else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("需要延期的，经批准可延长10日", ("", "需要延期的，", "经批准可延长10日")),
        ("若余额不为零，先办理划转", ("", "若余额不为零，", "先办理划转")),
        ("因身体原因不能到场，可委托他人代办", ("", "因身体原因不能到场，", "可委托他人代办")),
        ("窗口受理，对材料不全的，一次性告知", ("窗口受理，", "对材料不全的，", "一次性告知")),
        ("即时受理，对不予受理的情形，退回并告知", ("即时受理，", "对不予受理的情形，", "退回并告知")),
        ("在材料齐全的情况下，当场办结", ("", "在材料齐全的情况下，", "当场办结")),
        ("初审材料，符合规定的按月发放", ("初审材料，", "符合规定的", "按月发放")),
        ("协议签订：协商一致的，签订协议", ("协议签订：", "协商一致的，", "签订协议")),
        ("评估未通过的，6个月后加重的，可再次申请", ("", "评估未通过的，6个月后加重的，", "可再次申请")),
        ("如实填写申请表，交到窗口", None),
        ("符合条件的单位提出申请", None),
        ("受理申请后5日内，审核材料", None),
        ("对申请人提交的材料进行审查，出具意见", None),
        ("（有余额的，先划转）提交申请", None),
        ("申请人是未成年人的", None),
    ],
)
def test_condition_and_consequence(sentence: str, expected: tuple[str, str, str] | None) -> None:
    assert parts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("属于急办的，当日办结", "属于急办？"),
        ("若个人账户有余额的，办理划转", "个人账户有余额？"),
        ("对不予受理的情形，退回", "有不予受理的情形？"),
        ("符合规定的按月发放", "符合规定？"),
    ],
)
def test_it_can_be_asked(sentence: str, question: str) -> None:
    found = condition_in(sentence)
    assert found is not None
    assert found.question == question


def test_the_contrary_within_one_sentence_is_a_condition_of_its_own() -> None:
    first, second = stated("审核材料，审核通过的发放证书，未通过的书面告知理由")
    assert isinstance(first, Condition)
    assert isinstance(second, Condition)
    assert (first.when, first.then, second.when, second.then) == (
        "审核通过的", "发放证书，", "未通过的", "书面告知理由",
    )  # fmt: skip
    assert first.is_passed
    assert second.refuses


@pytest.mark.parametrize(
    "sentence",
    [
        "通过网上提交材料的，网上告知结果",
        "申请人到代办点办理的，按代办点的要求办理",
        "选择邮寄方式的，寄回结果",
    ],
)
def test_what_is_said_of_a_way_is_about_those_who_come_that_way(sentence: str) -> None:
    found = condition_in(sentence)
    assert found is not None
    assert found.is_by_way


@pytest.mark.parametrize(
    ("sentence", "remarked"),
    [
        ("网上办理无需提供材料", True),
        ("非本人现场办理，需提供代办说明", True),
        ("注：窗口中午不休息", True),
        ("在任意一方申请均可办理。", True),
        ("窗口受理申请", False),
        ("现场提交材料", False),
    ],
)
def test_remarks_are_no_steps(sentence: str, *, remarked: bool) -> None:
    assert is_remark(sentence) is remarked
