"""Long texts are cut between their parts, never within a word."""

from __future__ import annotations

import pytest

from zhinan.pages.few_words import shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("《登记表》1份", "《登记表》1份"),
        ("《登记表》（含增加、中断、终止、恢复、在职转退休）（加盖单位公章）", "《登记表》"),
        (
            "医疗机构执业许可证或中医诊所备案证或军队医疗机构为民服务许可证照复印件",
            "医疗机构执业许可证或中医诊所备案证等",
        ),
        (
            "执业药师、药学技术人员、医保专（兼）职管理人员的劳动合同复印件",
            "执业药师、药学技术人员等的劳动合同复印件",
        ),
        (
            "参保人死亡的，通过数据共享无法查询死亡信息的应提供死亡医学证明",
            "参保人死亡的：死亡医学证明",
        ),
    ],
)
def test_a_long_text_is_cut_between_its_parts(text: str, shown: str) -> None:
    assert shortened(text) == shown
