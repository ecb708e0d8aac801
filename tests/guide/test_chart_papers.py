"""Papers stand on a chart whole, or by a word on the paper that has them whole: never cut."""

from __future__ import annotations

from tests.guide.made_items import item, only, papers
from zhinan.model.item import Material


def test_single_papers_are_entries() -> None:
    bills = Material("票据；清单，病历", papers=("票据", "清单", "病历"))
    assert papers(only(item("到窗口提交", materials=(bills,)))) == ["票据", "清单", "病历"]


def test_papers_of_a_condition_stand_with_it() -> None:
    text = "属于意外伤害情形的，须提供病历复印件、第三方赔付材料"
    accident = Material(text, papers=("病历复印件", "第三方赔付材料"), when="属于意外伤害情形的")
    assert papers(only(item("到窗口提交", materials=(accident,)))) == [text]


def test_a_long_text_stays_whole() -> None:
    text = "《职工基本医疗保险参保登记表》（含增加、中断、终止、恢复、在职转退休）（加盖单位公章）"
    assert papers(only(item("到窗口提交", materials=(text,)))) == [text]


def test_a_long_list_is_named_by_the_paper_that_has_it() -> None:
    many = tuple(f"材料之{number}" for number in range(1, 12))
    assert papers(only(item("到窗口提交", materials=many[:10]))) == list(many[:10])
    assert papers(only(item("到窗口提交", materials=many))) == ["共11样，见办事清单"]
    assert papers(only(item("到窗口提交", materials=("很长的" * 50, "更长的" * 60)))) == ["共2样，见办事清单"]
