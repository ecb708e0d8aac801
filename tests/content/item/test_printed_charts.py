"""A chart as the document prints it: as long as a sheet can bear it, it is read; beyond, it is told."""

from __future__ import annotations

import pytest

from zhinan.content.item.printed_charts import MOST_EDGES, MOST_NODES, read_flowcharts
from zhinan.content.item.steps import MOST_STEPS, read_steps
from zhinan.text.source import Source
from zhinan.text.tree import parse


def in_a_row(count: int) -> str:
    """A chart of so many boxes, each leading to the next."""
    nodes = [f"    - {{编号: n{number}, 类型: 步骤, 文字: 第{number}步}}" for number in range(count)]
    edges = [f"    - {{从: n{number}, 到: n{number + 1}}}" for number in range(count - 1)]
    return "\n".join(["- 标题: 图", "  节点:", *nodes, "  连线:", *edges])


def charts(text: str) -> tuple[int, list[str]]:
    """How many charts are read, and what is told."""
    source = Source("x", text)
    node = parse(source)
    assert node is not None
    found = read_flowcharts(source, node)
    return len(found), [f"{problem.line}: {problem.message}" for problem in source.problems]


@pytest.mark.parametrize("count", [2, 400, MOST_NODES])
def test_a_chart_is_read(count: int) -> None:
    assert charts(in_a_row(count)) == (1, [])


def test_a_chart_that_no_sheet_can_bear_is_told_at_its_boxes() -> None:
    assert charts(in_a_row(MOST_NODES + 1)) == (0, ["3: 流程图的节点有 501，画不下"])


def test_a_tangle_of_arrows_is_told_at_its_arrows() -> None:
    text = in_a_row(2) + "\n    - {从: n0, 到: n1}" * MOST_EDGES
    assert charts(text) == (0, ["6: 流程图的连线有 1001，画不下"])


@pytest.mark.parametrize("text", ["- 一步\n" * (MOST_STEPS + 1), "变更:\n" + "- 一步\n" * 501])
def test_more_steps_than_can_be_drawn_are_told(text: str) -> None:
    source = Source("x", text)
    node = parse(source)
    assert node is not None
    read_steps(source, node)
    assert [problem.message for problem in source.problems] == ["办理流程有 501 步，流程图画不下"]
