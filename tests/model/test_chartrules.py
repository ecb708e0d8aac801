"""A bad chart is told in Chinese, by the words of its own boxes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.draw.chart.charts import CHARTS, chart
from zhinan.model.chartrules import graph_faults

GOOD = "a 始 开始\nb 步 提交材料\nz 终 结束"


def kinds(nodes: str, edges: str) -> list[tuple[str, str]]:
    return [(fault.kind, fault.node) for fault in graph_faults(chart("图", nodes, edges))]


@pytest.mark.parametrize("name", CHARTS)
def test_the_examples_are_good(name: str) -> None:
    assert graph_faults(CHARTS[name]) == ()


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        (GOOD, "a>b b>z", []),
        ("b 步 提交材料\nz 终 结束", "b>z", [("no-start", "")]),
        (GOOD + "\nc 始 另一个开始", "a>b c>b b>z", [("two-starts", "c")]),
        (GOOD + "\nc 步 没人走到", "a>b b>z c>z", [("unreachable", "c")]),
        (GOOD + "\nc 步 走到头", "a>b b>z:是 b>c:否", [("dead-end", "c")]),
        (GOOD + "\nq 问 是否齐全", "a>b b>q q>z q>b:否", [("unlabelled", "q")]),
        (GOOD + "\nq 问 是否齐全", "a>b b>q q>z q>b", [("unlabelled", "q"), ("unlabelled", "q")]),
        (GOOD + "\nq 问 是否齐全", "a>b b>q q>z", []),
        ("a 始 开始\nb 步 提交\nc 步 审核", "a>b b>c c>b", [("endless", "a")]),
        (GOOD + "\nr 退 退回", "a>b b>z:是 b>r:否", []),
        (GOOD + "\nr 退 退回", "a>b b>z:是 b>r:否 r>b", []),
        ("a 始 开始\nb 步 提交\nr 果 拨付", "a>b b>r", []),
        (GOOD + "\nm 材 身份证", "a>b b>z m>b", []),
        (GOOD + "\nm 材 身份证\nn 材 带什么", "a>b b>z n>m m>b", []),
        (GOOD + "\nm 材 身份证", "a>b b>z", [("loose-paper", "m")]),
        (GOOD + "\nm 材 身份证", "a>b b>z b>m", []),
    ],
)
def test_each_fault_is_found_and_nothing_else(
    nodes: str, edges: str, expected: list[tuple[str, str]]
) -> None:
    assert kinds(nodes, edges) == expected


def test_papers_are_no_branches() -> None:
    assert kinds(GOOD + "\nm 材 身份证", "a>b b>z b>m") == []


def test_messages_name_the_box_and_the_remedy() -> None:
    faults = graph_faults(chart("图", GOOD + "\nq 问 是否齐全", "a>b b>q q>z q>b:否"))
    assert faults[0].message == "“是否齐全”有2条出路，通向“结束”的一条没有写标签"
    assert faults[0].hint == "给从“q”到“z”的连线写上标签，如：是、否"


def test_a_label_of_blanks_is_no_label() -> None:
    good = chart("图", GOOD + "\nq 问 是否齐全", "a>b b>q q>z:是 q>b:否")
    blank = replace(
        good, edges=tuple(replace(edge, label="  ") if edge.label else edge for edge in good.edges)
    )
    assert [fault.kind for fault in graph_faults(blank)] == ["unlabelled", "unlabelled"]
