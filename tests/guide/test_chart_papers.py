"""Long lists and long texts are cut down on a chart's card; the whole stands in the item's own list."""

from __future__ import annotations

import pytest

from tests.guide.made_items import item, only, papers
from zhinan.model.item import Material


def test_single_papers_are_entries() -> None:
    bills = Material("票据；清单，病历", papers=("票据", "清单", "病历"))
    assert papers(only(item("到窗口提交", materials=(bills,)))) == ["票据", "清单", "病历"]


def test_a_condition_stands_before_its_papers() -> None:
    accident = Material(
        "属于意外伤害情形的，须提供病历复印件、第三方赔付材料",
        papers=("病历复印件", "第三方赔付材料"),
        when="属于意外伤害情形的",
    )
    assert papers(only(item("到窗口提交", materials=(accident,)))) == [
        "属于意外伤害情形的：病历复印件、第三方赔付材料"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("《登记表》1份", "《登记表》1份"),
        (
            "《职工基本医疗保险参保登记表》（含增加、中断、终止、恢复、在职转退休）（加盖单位公章）",
            "《职工基本医疗保险参保登记表》",
        ),
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
    assert papers(only(item("到窗口提交", materials=(text,)))) == [shown]


def test_a_long_list_says_how_many_more() -> None:
    nine = tuple(f"材料之{number}" for number in "一二三四五六七八九")
    assert papers(only(item("到窗口提交", materials=nine))) == [*nine[:5], "其余4样见申办材料"]


def test_several_papers_in_one_entry_are_never_cut_within_one() -> None:
    owner = "法定代表人、主要负责人或实际控制人身份证信息"
    licences = Material("许可；执照；身份", papers=("药品经营许可信息", "工商营业执照登记信息", owner))
    more = tuple(f"材料之{number}" for number in "一二三四")
    assert papers(only(item("到窗口提交", materials=(licences, *more))))[0] == (
        "药品经营许可信息、工商营业执照登记信息等3样"
    )


def test_many_papers_of_one_case_are_counted() -> None:
    many = tuple(Material(f"定点零售药店协议管理申请材料之{number}", case="药店") for number in range(8))
    assert papers(only(item("到窗口提交", materials=many))) == ["药店（8样）"]
