"""The kind of a way is that of the longest word in its label; where it names two, the editor is told."""

from __future__ import annotations

import pytest

from zhinan.content.item.way_kinds import candidates_in, way_kind
from zhinan.model.masthead.field import Agents

AGENTS = Agents(name="医院", ways=("医院", "医疗机构"))
"""Those beside the halls, as a field names them."""


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("现场办理", "hall"),
        ("医保经办机构现场办理", "hall"),
        ("医保经办机构网上办理", "web"),
        ("定点护理机构或经办机构办理", "hall"),
        ("银行网点办理", "bank"),
        ("银行网上办理", "bank"),
        ("邮寄办理", "post"),
        ("邮政网点办理", "post"),
        ("电子邮件申请", "email"),
        ("上门办理", "home"),
        ("便民服务点办理", "village"),
        ("村（居）代办", "village"),
        ("医院窗口办理", "hospital"),
        ("支付宝小程序", "alipay"),
        ("网上办理（微信公众号）", "wechat"),
        ("手机客户端", "app"),
        ("政务服务一体机办理", "self-service"),
        ("医保工作站办理", "workstation"),
        ("网络办理", "web"),
        ("柜面办理", "hall"),
        ("自助办证机", "self-service"),
        ("警邮服务网点", "other"),
        ("银行服务网点", "bank"),
        ("无须申报办理", "other"),
    ],
)
def test_the_longest_word_decides(label: str, kind: str) -> None:
    assert way_kind(label, AGENTS) == kind


@pytest.mark.parametrize(
    ("label", "kinds"),
    [
        ("现场办理或网上办理", ["hall", "web"]),
        ("银行网点或网上办理", ["bank", "web"]),
        ("电话预约后现场办理", ["phone", "hall"]),
        ("医院窗口办理", ["hospital"]),
        ("网上办理（微信）", ["wechat"]),
        ("银行网点办理", ["bank"]),
    ],
)
def test_all_kinds_that_a_label_names_are_found(label: str, kinds: list[str]) -> None:
    assert list(candidates_in(label, AGENTS)) == kinds
