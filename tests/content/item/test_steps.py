"""Who acts in a step and which stages it covers, read from its words."""

from __future__ import annotations

import pytest

from zhinan.content.item.steps import actor_in, stage_in

ACTORS = ("参保单位", "参保人", "参保人员", "医保经办机构", "街保中心")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("参保单位向医保经办机构提交申办材料", "参保单位"),
        ("单位或参保人向医保经办机构申报变更", "单位或参保人"),
        ("申请：单位或个人向医保经办机构申报变更", "单位或个人"),
        ("参保人员或受委托人向定点医院提出转诊申请", "参保人员或受委托人"),
        ("审核：医保经办机构工作人员审核上传材料", "医保经办机构工作人员"),
        ("审核评估：医保经办机构或委托第三方组织专家评估", "医保经办机构或委托第三方"),
        (
            "街道办事处（镇人民政府）、街保中心和居（村）民委员会受理并反馈审核结果",
            "街道办事处（镇人民政府）、街保中心和居（村）民委员会",
        ),
        ("办结并反馈结果", None),
        ("逐步取消单位和参保人提供纸质证件", None),
    ],
)
def test_all_who_may_act_are_named(text: str, actor: str | None) -> None:
    assert actor_in(text, ACTORS) == actor


def test_those_of_a_field_are_known_by_the_site_alone() -> None:
    assert actor_in("参保单位提交申办材料") is None
    assert actor_in("申请人向经办机构提交申办材料") == "申请人"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("单位向医保经办机构申报", "申请"),
        ("医保经办机构受理、审核、结算、拨付", "受理、审核、结算、拨付"),
        ("实现省内和跨省异地就医联网结算", None),
        ("网上办理无需提供申办材料", None),
        ("参保人提交申办材料", "申请"),
        ("医保经办机构受理审核，并反馈办理结果", "受理、审核、办结"),
        ("决定公示后，告知申请人", "公示"),
        ("听证（利害关系人可提出听证申请）", None),
        ("材料不齐的，补正后重新提交", None),
        ("受理：参保人提交申请，工作人员审核", "受理"),
        ("符合规定的，办理个人账户资金支付手续", "拨付"),
    ],
)
def test_the_stages_are_those_that_the_words_name(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage
