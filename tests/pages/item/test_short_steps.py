"""The steps of an item in few words."""

from __future__ import annotations

from tests.guide.made_items import item
from zhinan.model.elements.paper import StepTraits
from zhinan.model.item import Step
from zhinan.pages.item.short_steps import ChainStep, StepChain, short_step, step_chains


def test_a_step_that_its_case_says_is_not_said_again() -> None:
    assert step_chains(item(Step("网上申请", case="网上申请的"))) == (StepChain("网上申请的", ()),)


def test_what_is_only_said_of_a_way_is_no_step_of_the_chain() -> None:
    (chain,) = step_chains(item("网上办理无需提供材料", "经办机构审核", "支付"))
    assert [step.text for step in chain.steps] == ["经办机构审核", "支付"]
    assert [step.number for step in chain.steps] == ["1", "2"]
    assert chain.notes == ("网上办理无需提供材料",)
    (alone,) = step_chains(item("无需单独申请，一并支付"))
    assert (alone.steps, alone.notes) == ((ChainStep("", "无需单独申请，一并支付"),), ())


def test_a_step_that_only_some_take_says_which() -> None:
    some = Step("组织听证", traits=StepTraits(condition="有争议的"))
    (chain,) = step_chains(item("提交申请", some, "作出决定"))
    assert [step.text for step in chain.steps] == ["提交申请", "组织听证（有争议的）", "作出决定"]


def test_a_long_step_is_told_by_its_head_or_by_who_does_what() -> None:
    rest = "按规定办理" * 10
    assert short_step(Step(f"受理：{rest}")) == "受理"
    assert short_step(Step(rest, stage="审核", actor="经办机构")) == "经办机构审核"
    assert short_step(Step(rest)) == rest
    assert short_step(Step("短", stage="审核")) == "短"
