"""Papers that steps and notes name and the list lacks."""

from __future__ import annotations

import pytest

from tests.guide.made_items import item
from tests.pages.made_places import CITY
from zhinan.guide.named_elsewhere import named_elsewhere
from zhinan.model.elements.attendance import Applicants
from zhinan.model.masthead.field import Field
from zhinan.pages.item.material_cases import materials_of
from zhinan.pages.item.prose import ProseWriter

FIELD = Field(cards=("会员卡", "会员证"), actors=("会员",))


def found(step: str, *listed: str, **more: object) -> list[str]:
    one = item(step, materials=listed, **more)
    return [paper for named in named_elsewhere(one, FIELD) for paper in named.papers]


@pytest.mark.parametrize(
    ("step", "listed", "missing"),
    [
        ("申请人持身份证，会员卡，银行借记卡到窗口申请", ("有效身份证件", "会员证"), ["银行借记卡"]),
        ("填写《搬家登记表》后提交", (), ["搬家登记表"]),
        ("填写《搬家登记表》后提交", ("《搬家登记表》1份",), []),
        ("持门（急）诊病历原件到窗口", ("门（急）诊病历",), []),
        ("提交材料", ("身份证",), []),
        ("无需提供身份证", (), []),
        ("出示户口簿（非本人办理的带委托书）", (), ["户口簿"]),
        ("带会员户口簿；提供会员的户口簿", (), ["户口簿"]),
        ("提交申请后等待通知", (), []),
        ("经办机构出具证明", (), []),
        ("经办机构接收《凭证》后，开具《联系函》寄出", (), []),
    ],
)
def test_what_a_step_asks_for(step: str, listed: tuple[str, ...], missing: list[str]) -> None:
    assert found(step, *listed) == missing


def test_notes_are_read_too_and_nothing_is_said_twice() -> None:
    one = item("持护照到窗口", notes=("请携带护照、结婚证。",))
    assert [(named.section, named.papers) for named in named_elsewhere(one, FIELD)] == [
        ("办理流程", ("护照",)),
        ("注意事项", ("结婚证",)),
    ]


def test_papers_of_those_who_come_for_others_are_listed() -> None:
    proxy = Applicants(proxy="allowed", proxy_papers=("代办证明",))
    assert found("代办的提供代办证明", applicants=proxy) == []


def test_papers_that_stand_in_place_of_materials_are_not_named_again() -> None:
    one = item("个人持身份证或社保卡到窗口，填写《查询表》", materials_none=True)
    found = materials_of(CITY, one, ProseWriter(()))
    assert "身份证或社保卡" in found.nothing
    assert [named.papers for named in found.elsewhere] == ["查询表"]
