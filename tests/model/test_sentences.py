"""Texts come apart where Chinese allows it, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhinan.model.prose.sentences import clauses, listed, sentences

SIGNS = "审核材料，。；：（）《》“”、1（2）包括3.a/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先申请。再审核；后发证", ("先申请。", "再审核；", "后发证")),
        ("提交（一式两份；盖章）材料。等候", ("提交（一式两份；盖章）材料。", "等候")),
        ("需审核：（1）有疑点的；（2）其他。发证", ("需审核：（1）有疑点的；（2）其他。", "发证")),
        ("没有关上的（括号。也分开", ("没有关上的（括号。", "也分开")),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


def test_things_named_one_beside_another_are_a_list() -> None:
    text = "进行协商，主要内容包括服务人群、服务范围、服务内容、服务质量、支付方式、审核办法、违约责任"
    assert listed(text, 20) == (
        "进行协商，主要内容包括",
        "服务人群、服务范围、服务内容、服务质量、",
        "支付方式、审核办法、违约责任",
    )


def test_counted_entries_are_a_list() -> None:
    assert listed("有下列情形：（1）有疑点；（2）不完整", 60) == (
        "有下列情形：",
        "（1）有疑点；",
        "（2）不完整",
    )


@given(st.text(SIGNS, max_size=80), st.integers(8, 60))
def test_nothing_is_lost(text: str, most: int) -> None:
    assert "".join(sentences(text)) == text
    assert "".join(clauses(text)) == text
    assert "".join(listed(text, most)) == text
