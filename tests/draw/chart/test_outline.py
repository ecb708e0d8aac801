"""The list beside the drawing says the same, in words a screen reader can read out."""

from __future__ import annotations

import pytest

from tests.draw.chart.charts import CHARTS
from zhinan.draw.chart.outline import outline


def branches(name: str) -> list[str]:
    return [branch for step in outline(CHARTS[name]) for branch in step.branches]


def test_steps_are_numbered_without_start_and_end() -> None:
    steps = outline(CHARTS["生育津贴"])
    assert [step.number for step in steps] == [1, 2, 3, 4, 5]
    assert [step.text for step in steps] == [
        "参保人提供材料",
        "医保中心受理审核",
        "材料是否齐全？",
        "审核、录入、结算",
        "按月或一次性发至本人社会保障卡或银行账户",
    ]


def test_papers_stand_with_their_step() -> None:
    assert outline(CHARTS["生育津贴"])[0].papers == ("个人社会保障卡号或银行账号", "个人承诺书")


def test_a_heading_is_read_with_its_papers() -> None:
    assert outline(CHARTS["个人账户支取"])[0].papers == ("现场办理所需材料：无",)


def test_a_loop_says_where_it_leads() -> None:
    assert branches("生育津贴") == ["否：当场退回并一次性告知所需材料，回到第1步", "是：进入第4步"]
    assert branches("主线回头") == ["否：回到第1步", "是：进入第4步"]


def test_a_branch_that_joins_again_says_where() -> None:
    assert "否：提供代办人身份证件，进入第4步" in branches("汇合")


def test_three_ways_are_three_branches() -> None:
    assert branches("三种办法") == [
        "现场：进入第2步",
        "网上：登录官网上传材料，进入第3步",
        "邮寄：邮寄材料到经办机构，进入第3步",
    ]


def test_a_branch_that_ends_says_so() -> None:
    assert "不符合条件：不符合条件，告知理由，结束" in branches("三种结果")
    assert "审核通过：结束" in branches("长问题")


def test_a_start_with_words_of_its_own_is_a_step() -> None:
    assert outline(CHARTS["长问题"])[0].text == "学校统一经办，提供参保学生名单一份"


def test_a_side_step_with_papers_is_an_entry_of_its_own() -> None:
    steps = outline(CHARTS["旁支几步"])
    own = next(step for step in steps if step.papers)
    assert own.text == "备案信息上传至参保地医保经办机构"
    assert own.branches == ()
    assert [step.text for step in steps[own.number :]][:2] == ["医学专家现场审核", "备案信息生效"]
    assert branches("旁支几步") == [f"是：进入第{own.number + 2}步", f"否：进入第{own.number}步"]


@pytest.mark.parametrize("name", CHARTS)
def test_says_every_text_and_every_label(name: str) -> None:
    words = "\n".join("\n".join((step.text, *step.papers, *step.branches)) for step in outline(CHARTS[name]))
    for node in CHARTS[name].nodes:
        assert node.text.rstrip("。") in words or node.text in ("开始", "结束")
    for edge in CHARTS[name].edges:
        assert edge.label is None or f"{edge.label}：" in words
