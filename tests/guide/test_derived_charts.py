"""A chart from an item's own steps: nothing dropped, nothing invented but the words between."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item, only, papers, way_through
from zhinan.guide.derived_charts import charts_of, derive_flowcharts
from zhinan.model.elements.paper import StepTraits
from zhinan.model.item import Step
from zhinan.model.timelimit import TimeLimit

HANDED_IN = item(
    "参保单位向医保经办机构提交申办材料",
    "医保经办机构受理、审批",
    "通过网上提交材料的，经审核符合条件的，通过网上告知审核结果",
    materials=("出生医学证明",),
)


def test_start_hand_in_check_decision_result_end() -> None:
    chart = only(HANDED_IN)
    assert way_through(chart, "是") == [
        "开始",
        "参保单位向医保经办机构提交申办材料",
        "材料是否齐全",
        "医保经办机构受理、审批",
        "结束",
    ]


def test_what_is_said_of_those_who_come_by_a_way_stands_beside_the_step() -> None:
    assert [node.notes for node in only(HANDED_IN).nodes if node.notes] == [
        ("通过网上提交材料的，经审核符合条件的，通过网上告知审核结果",)
    ]


def test_what_is_missing_leads_back_to_the_hand_in() -> None:
    chart = only(HANDED_IN)
    (back,) = [edge for edge in chart.edges if edge.source == "missing"]
    assert back.target == "s1"
    assert [node.text for node in chart.nodes if node.kind == "return"] == ["一次性告知需补齐的材料"]


def test_papers_are_handed_in_with_the_application_and_at_no_hearing() -> None:
    hearing = "听证（利害关系人可在5日内提出听证申请）"
    chart = only(item("申请", "受理", hearing, "决定", materials=("申请书",)))
    (led,) = [edge.target for edge in chart.edges if edge.source == "m1"]
    assert [node.text for node in chart.nodes if node.id == led] == ["申请"]


def test_a_step_that_speaks_of_missing_papers_is_the_check_itself() -> None:
    chart = only(
        item(
            "参保人持报销材料向医保经办机构申报",
            "医保经办机构受理审核，对材料不全的，一次性告知需补齐的材料",
            materials=("医院收费有效票据",),
        )
    )
    assert way_through(chart, "否")[2:] == ["医保经办机构受理审核", "材料不全？", "结束"]
    (back,) = [node for node in chart.nodes if node.kind == "return"]
    assert back.text == "一次性告知需补齐的材料"
    assert [(edge.label, edge.target) for edge in chart.edges if back.id in (edge.source, edge.target)] == [
        ("是", back.id),
        (None, "s1"),
    ]


@pytest.mark.parametrize(
    "steps",
    [
        ("个人持身份证通过服务大厅窗口查询打印参保缴费证明",),
        ("通过现场、网上或电话申请办理", "办理后及时生效，无审核环节"),
        ("实行承诺备案制，不需要提交材料、免经办机构审核，即时提交，即时生效",),
        ("医保经办机构按规定进行费用审核", "次月底前完成费用拨付"),
        ("参保人员在协议定点医疗机构就医，持社会保障卡实现直接联网结算",),
    ],
)
def test_no_check_is_invented(steps: tuple[str, ...]) -> None:
    chart = only(item(*steps, materials=("身份证",)))
    assert way_through(chart) == ["开始", *steps, "结束"]


def test_without_papers_there_is_nothing_to_check() -> None:
    steps = ("缴费单位向医疗保险经办机构申报核定", "医保经办机构受理审核，并反馈办理结果")
    assert way_through(only(item(*steps, materials_none=True))) == ["开始", *steps, "结束"]
    free = item(*steps, materials=("已实现电子证照的单位，无需提供材料",))
    assert way_through(only(free)) == ["开始", *steps, "结束"]
    assert papers(only(free)) == ["已实现电子证照的单位，无需提供材料"]


def test_papers_stand_beside_the_step_that_hands_them_in() -> None:
    chart = only(
        item(
            "参保人在原参保地办理停保手续后，可申请医疗保险关系转出",
            "参保人可持有效身份证件前往转入地医保经办机构，录入转移申请信息",
            materials=("有效身份证件",),
        )
    )
    (link,) = [edge for edge in chart.edges if edge.source == "m1"]
    assert link.target == "s2"


class TestConditions:
    """What hangs on a condition is no step for everybody."""

    def test_who_passes_goes_on_and_others_are_at_the_end(self) -> None:
        chart = only(item("提交申请", "窗口审核", "符合规定的，发放补助", "短信告知结果"))
        assert way_through(chart, "是")[3:] == ["符合规定？", "发放补助", "短信告知结果", "结束"]
        assert way_through(chart, "否")[3:] == ["符合规定？", "结束"]

    def test_a_case_is_passed_by_where_it_does_not_hold(self) -> None:
        chart = only(item("提交申请", "有争议的，组织听证", "作出决定"))
        assert way_through(chart, "是")[2:] == ["有争议？", "组织听证", "作出决定", "结束"]
        assert way_through(chart, "否")[2:] == ["有争议？", "作出决定", "结束"]

    def test_counted_cases_stand_with_the_question(self) -> None:
        text = "有下列情形之一的，需现场核查：（1）材料有疑点的；（2）其他情况。"
        chart = only(item("提交申请", text))
        assert way_through(chart, "是")[2:] == [
            "有下列情形之一：（1）材料有疑点的；（2）其他情况。", "需现场核查", "结束",
        ]  # fmt: skip

    def test_three_answers_to_one_question(self) -> None:
        text = "审核材料。材料齐全的，当场受理；材料不全的，一次性告知；不符合条件的，不予受理"
        chart = only(item("提交申请", text, "发放证书"))
        assert way_through(chart, "是")[2:] == ["审核材料", "材料齐全？", "当场受理", "发放证书", "结束"]
        given_back = {node.text for node in chart.nodes if node.kind == "return"}
        assert given_back == {"一次性告知", "不符合条件的，不予受理"}

    def test_a_steps_own_condition_that_all_have_to_pass_is_passed_by_nobody(self) -> None:
        checked = Step("核实", None, None, None, StepTraits(condition="信息属实的"))
        chart = only(item("提交申请", checked, "发放证书"))
        assert way_through(chart, "是")[2:] == ["信息属实？", "核实", "发放证书", "结束"]
        assert way_through(chart, "否")[2:] == ["信息属实？", "结束"]
        some = replace(checked, traits=StepTraits(condition="有争议的"))
        chart = only(item("提交申请", some, "发放证书"))
        assert way_through(chart, "否")[2:] == ["有争议？", "发放证书", "结束"]

    def test_whether_the_papers_are_complete_is_asked_once(self) -> None:
        checked = Step("审核", None, None, None, StepTraits(condition="材料齐全的", refusal="退回补正"))
        chart = only(item("提交申请", "受理", checked, "发放证书", materials=("身份证",)))
        questions = [node.text for node in chart.nodes if node.kind == "question"]
        assert questions == ["材料是否齐全", "是否通过"]
        assert "材料齐全？" in way_through(only(item("提交申请", "受理", checked)), "是")

    def test_in_a_step_that_all_take_a_lone_case_is_a_note(self) -> None:
        chart = only(item("提交申请", "办理转移。账户有余额的，一并划转。"))
        assert way_through(chart) == ["开始", "提交申请", "办理转移", "结束"]
        assert [node.notes for node in chart.nodes if node.notes] == [("账户有余额的，一并划转。",)]

    def test_a_step_says_itself_when_it_is_taken_by_whom_how_long_and_what_if_not(self) -> None:
        traits = StepTraits(
            condition="跨县申请的",
            limit=TimeLimit("2个工作日"),
            result="受理单",
            refusal="退回，补正后重新提交",
        )
        chart = only(item("窗口提交材料", Step("核对档案", actor="档案科", traits=traits)))
        assert way_through(chart, "是")[2:] == ["跨县申请？", "核对档案", "是否通过", "结束"]
        assert way_through(chart, "否")[2:] == ["跨县申请？", "结束"]
        (box,) = [node for node in chart.nodes if node.text == "核对档案"]
        assert (box.actor, box.limit, box.notes) == ("档案科", "2个工作日", ("结果：受理单",))
        (back,) = [node for node in chart.nodes if node.kind == "return"]
        assert [edge.target for edge in chart.edges if edge.source == back.id] == ["s1"]

    def test_when_nothing_is_accepted_stands_beside_the_box_that_accepts(self) -> None:
        chart = only(item("提交申请", "窗口受理", refusals=("不属于本市户籍",)))
        assert [node.notes for node in chart.nodes if node.notes] == [("不予受理：不属于本市户籍",)]

    def test_a_long_step_is_told_sentence_by_sentence(self) -> None:
        long = f"{'申请人到窗口提交材料' * 3}。{'窗口核对后录入系统' * 4}。"
        assert way_through(only(item(long))) == [
            "开始", "申请人到窗口提交材料" * 3, "窗口核对后录入系统" * 4, "结束",
        ]  # fmt: skip


def test_the_printed_chart_comes_first() -> None:
    printed = only(HANDED_IN)
    own = replace(HANDED_IN, flowcharts=(replace(printed, title="印的"),))
    assert [chart.title for chart in charts_of(own)] == ["印的"]
    assert charts_of(HANDED_IN) == derive_flowcharts(HANDED_IN)


def test_an_item_without_steps_has_no_chart() -> None:
    assert derive_flowcharts(item()) == ()
