"""Each way through an item has a chart of its own."""

from __future__ import annotations

from tests.guide.made_items import item, only, papers, way_through
from zhinan.content.item.materials import material_of
from zhinan.guide.derived_charts import derive_flowcharts
from zhinan.model.item import Channel, Material, Step


def test_cases_of_the_steps() -> None:
    two = item(
        Step("携材料到窗口提交申请", case="现场办理"),
        Step("上传材料", case="网上办理"),
        Step("反馈办理结果"),
        materials=(
            Material("身份证原件", case="现场办理"),
            Material("身份证照片", case="网上办理"),
            Material("病历"),
        ),
    )
    here, there = derive_flowcharts(two)
    assert (here.title, there.title) == ("生育津贴支付（现场办理）", "生育津贴支付（网上办理）")
    assert way_through(here) == ["开始", "携材料到窗口提交申请", "反馈办理结果", "结束"]
    assert way_through(there) == ["开始", "上传材料", "反馈办理结果", "结束"]
    assert papers(here) == ["身份证原件", "病历"]
    assert papers(there) == ["身份证照片", "病历"]


def test_what_only_some_may_do_is_beside_the_usual_way() -> None:
    platform = "通过平台注册的企业"
    usual, own = derive_flowcharts(
        item("单位申报", "经办机构受理，反馈结果", Step("可通过平台直接办理", case=platform))
    )
    assert way_through(usual) == ["开始", "单位申报", "经办机构受理，反馈结果", "结束"]
    assert way_through(own) == ["开始", "可通过平台直接办理", "结束"]
    assert own.title.endswith(f"（{platform}）")


def test_a_condition_that_is_the_other_case_asks_for_nothing_here() -> None:
    two = item(
        Step("异地生育的，到窗口按规定审核结算", case="异地生育的"),
        Step("市域内生育的，到医院办理结算", case="市域内生育的"),
        materials=(
            Material("异地生育的，证明、病历", papers=("证明", "病历"), when="异地生育的"),
            Material("市域内生育的，社会保障卡", when="市域内生育的"),
        ),
    )
    away, near = derive_flowcharts(two)
    assert papers(away) == ["证明", "病历"]
    assert papers(near) == ["市域内生育的，社会保障卡"]


def test_cases_that_are_worded_otherwise_are_matched_by_their_words() -> None:
    two = item(
        Step("符合条件的医药机构提出申请", case="新增定点零售药店流程"),
        Step("符合条件的医疗机构提出申请", case="新增定点医疗机构流程"),
        materials=(
            Material("药店申请表", case="申请医疗保障定点零售药店资料"),
            Material("医疗机构申请表", case="申请统筹支付协议定点的医疗机构申报材料"),
        ),
    )
    shop, hospital = derive_flowcharts(two)
    assert papers(shop) == ["申请医疗保障定点零售药店资料：药店申请表"]
    assert papers(hospital) == ["申请统筹支付协议定点的医疗机构申报材料：医疗机构申请表"]


def test_steps_headed_by_an_office() -> None:
    two = item(
        "提交申请材料，由受理的机构按以下流程办理",
        "定点护理机构办理流程：定点护理机构审核材料",
        "经办机构办理流程：经办机构审核材料",
        materials=("病历",),
    )
    first, second = derive_flowcharts(two)
    assert first.title.endswith("（定点护理机构办理）")
    assert way_through(first, "是")[1:4:2] == [two.steps[0].text, two.steps[1].text]
    assert way_through(second, "是")[1:4:2] == [two.steps[0].text, two.steps[2].text]


def test_a_step_that_logs_in_is_a_way_of_its_own() -> None:
    two = item(
        "参保职工向医保经办机构申报变更",
        "医保经办机构受理审核，反馈办理结果",
        "登录医疗保障局官方网站办理",
        channels=(Channel("hall", "现场查询"), Channel("web", "网上查询")),
    )
    here, there = derive_flowcharts(two)
    assert here.title.endswith("（现场查询）")
    assert there.title.endswith("（网上查询）")
    assert way_through(there) == ["开始", "登录医疗保障局官方网站办理", "结束"]


def test_platforms_told_one_by_one() -> None:
    two = item(
        "甲州市医疗保障局官网（ybj.jiazhou.gov.cn）：参保人登陆并提交",
        "“甲州医疗保障”微信公众号，选择“掌办大厅”并提交",
    )
    assert len(derive_flowcharts(two)) == 2


def test_cases_of_the_materials_alone_share_one_chart_as_the_printed_ones_do() -> None:
    chart = only(
        item(
            "单位向医保经办机构申报变更或注销登记",
            materials=(
                Material("《变更登记表》1份", case="变更"),
                Material("《注销登记表》1份", case="注销"),
                material_of("无", case="合并"),
            ),
        )
    )
    assert papers(chart) == ["变更：《变更登记表》1份", "注销：《注销登记表》1份", "合并：无"]
