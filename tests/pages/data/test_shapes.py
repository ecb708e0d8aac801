"""What isn't of the contract can't be published: every type is checked where a value comes in."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import ValidationError, structs

from zhinan.model.elements.leftover import Question
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.timelimit import LimitCase, TimeLimit
from zhinan.pages.data.contract import PhoneData
from zhinan.pages.data.element_parts import QuestionData
from zhinan.pages.data.item_parts import FlowchartData
from zhinan.pages.data.limit_parts import TimeLimitData

PHONE: dict[str, Any] = {
    "printed": "12345",
    "display": "12345",
    "tel": "12345",
    "label": None,
    "extension": None,
}


def test_a_value_comes_in_by_its_keys() -> None:
    assert structs.asdict(PhoneData.of(PHONE)) == PHONE


@pytest.mark.parametrize(
    "wrong",
    [
        {"tel": 12345},
        {"tel": None},
        {"label": ["咨询"]},
        {"fax": "12345"},
    ],
)
def test_another_type_and_a_key_that_has_no_name_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PhoneData.of(PHONE | wrong)


def test_a_key_that_lacks_is_refused() -> None:
    with pytest.raises(ValidationError):
        PhoneData.of({key: value for key, value in PHONE.items() if key != "label"})


def test_values_of_the_model_are_checked_to_the_bottom() -> None:
    node, edge = Node("a", "start", "申请"), Edge("a", "b")
    chart = FlowchartData.of(Flowchart("流程图", (node,), (edge,)))
    assert [(one.source, one.target) for one in chart.edges] == [("a", "b")]
    assert chart.nodes[0].notes == []
    with pytest.raises(ValidationError, match=r"nodes\[0\]\.text"):
        FlowchartData.of(Flowchart("流程图", (structs.replace(node, text=1),), ()))


def test_what_is_published_is_not_changed() -> None:
    made = QuestionData.of(Question("要带什么？", ("身份证",)))
    with pytest.raises(AttributeError):
        made.question = "？"  # type: ignore[misc]


def test_an_extension_of_which_the_document_says_no_case_has_none() -> None:
    def when(text: str) -> str | None:
        extension = LimitCase(text, working_days=10)
        found = TimeLimitData.of(TimeLimit("5个工作日", working_days=5, extension=extension)).extension
        return found.when if found else "no extension"

    assert when("") is None
    assert when("情况复杂的") == "情况复杂的"
