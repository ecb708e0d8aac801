"""Whatever an editor's half-finished chart looks like, its drawing has every box and text in its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.draw.chart.charts import LONG
from tests.draw.chart.measure import box_faults, route_faults
from zhinan.draw.chart.drawing import draw_flowchart
from zhinan.draw.chart.layout import lay_out
from zhinan.draw.chart.outline import outline
from zhinan.draw.chart.sheet_size import A4, PHONE
from zhinan.model.chartrules import graph_faults
from zhinan.model.flowchart import Edge, Flowchart, Node

KINDS = ["start", "step", "step", "question", "question", "return", "result", "end", "paper", "paper"]
TEXTS = st.one_of(
    st.text("医保经办机构受理审核，。（）“”《》9个AB/.http: ", max_size=60),
    st.sampled_from(["提交材料", "参保人员通过http://ylbzj.yizhou.gov.cn/abcd/efgh上传（材料）", LONG]),
)


@st.composite
def charts(draw: st.DrawFn) -> Flowchart:
    """Any nodes and any edges between them; only one node is sure to be no paper."""
    count = draw(st.integers(1, 9))
    nodes = [Node("n0", draw(st.sampled_from(["start", "step", "question"])), draw(TEXTS))]
    nodes += [Node(f"n{i}", draw(st.sampled_from(KINDS)), draw(TEXTS)) for i in range(1, count)]
    ends = st.sampled_from([node.id for node in nodes])
    labels = st.sampled_from([None, None, "是", "否", "审核不通过", "不符合规定或材料缺失的"])
    edges = draw(st.lists(st.builds(Edge, ends, ends, labels), max_size=2 * count))
    return Flowchart("任意", tuple(nodes), tuple(edges))


@pytest.mark.slow
@settings(max_examples=120, derandomize=True, deadline=None)
@given(charts())
def test_no_box_overlaps_and_no_line_crosses_a_box(chart: Flowchart) -> None:
    for sheet in (PHONE, A4):
        layout = lay_out(chart, sheet)
        assert box_faults(layout) + route_faults(layout) == []


@pytest.mark.slow
@settings(max_examples=80, derandomize=True, deadline=None)
@given(charts())
def test_every_text_stands_in_the_drawing_and_every_step_in_the_list(chart: Flowchart) -> None:
    drawing = draw_flowchart(chart, id_prefix="x")
    assert drawing.startswith("<svg")
    words = "".join(f"{step.text}{step.papers}{step.branches}" for step in outline(chart))
    faulty = {fault.node for fault in graph_faults(chart) if fault.kind in ("unreachable", "endless")}
    for node in chart.nodes:
        if node.kind not in ("start", "end", "paper") and not faulty:
            assert node.text.rstrip("。；") in words


@pytest.mark.parametrize("count", [400, 1_500])
def test_a_chart_of_many_steps_in_a_row_is_drawn_and_told(count: int) -> None:
    ids = [f"n{number}" for number in range(count)]
    nodes = tuple(Node(name, "start" if name == "n0" else "step", name) for name in ids)
    chart = Flowchart("长", nodes, tuple(map(Edge, ids, ids[1:])))
    assert len(outline(chart)) == count
    assert f"n{count - 1}" in draw_flowchart(chart, id_prefix="x")


@pytest.mark.parametrize("count", [1_500])
def test_many_steps_that_hang_on_one_are_drawn(count: int) -> None:
    ids = [f"n{number}" for number in range(count)]
    nodes = tuple(Node(name, "start" if name == "n0" else "return", name) for name in ids)
    assert f"n{count - 1}" in str(outline(Flowchart("长", nodes, tuple(map(Edge, ids, ids[1:])))))


@settings(max_examples=120, derandomize=True, deadline=None)
@given(charts())
def test_the_rules_find_the_same_faults_whatever_the_order(chart: Flowchart) -> None:
    turned = Flowchart(chart.title, chart.nodes, tuple(reversed(chart.edges)))
    found = {(fault.kind, fault.node) for fault in graph_faults(chart)}
    assert {(fault.kind, fault.node) for fault in graph_faults(turned)} == found
