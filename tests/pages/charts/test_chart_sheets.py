"""How an item's charts stand on paper: filled, side by side, in parts, or as steps in large type."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item
from zhinan.draw.chart.layout import fitted
from zhinan.draw.chart.sheet_size import PHONE, Sheet
from zhinan.guide.derived_charts import derive_flowcharts
from zhinan.model.chartrules import graph_faults
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.item import Item, Step
from zhinan.pages.charts import chart_sheets
from zhinan.pages.charts.chart_sheets import Charts, Drawing


def charts(one: Item) -> Charts:
    return Charts(one.id, one.name, derive_flowcharts(one), False, 195.0)


def test_a_chart_too_long_for_a_sheet_goes_on_and_says_where() -> None:
    steps = tuple(f"第{number}步，工作人员核对第{number}份材料并录入系统" for number in range(1, 31))
    sheets = charts(item(*steps, materials=("身份证",))).sheets
    parts = [view.paper.chart for sheet in sheets for view in sheet.columns if view.paper]
    assert len(parts) == len(sheets) > 2
    told = [node.text for part in parts for node in part.nodes]
    assert [text for text in told if text in steps] == list(steps)
    assert "接第2张" in {node.text for node in parts[0].nodes}
    assert "接第1张" in {node.text for node in parts[1].nodes}
    for part in parts:
        assert graph_faults(part) == ()
        size = fitted(part, 182, 195)
        assert size
        assert size.points >= 11
    assert [sheet.paper_only for sheet in sheets] == [False, *[True] * (len(sheets) - 1)]


def test_ways_stand_side_by_side() -> None:
    two = item(
        Step("到窗口提交", case="现场办理"),
        Step("窗口核对", case="现场办理"),
        Step("领取结果", case="现场办理"),
        Step("登录网站办理", case="网上办理"),
    )
    (sheet,) = charts(two).sheets
    assert [view.head for view in sheet.columns] == ["现场办理", "网上办理"]
    here, there = sheet.columns
    assert here.paper
    assert (there.paper, there.style.startswith("large-")) == (None, True)


def test_fewer_than_three_boxes_are_steps_in_large_type() -> None:
    (sheet,) = charts(item("到窗口查询")).sheets
    (view,) = sheet.columns
    assert (view.paper, view.phone, view.style) == (None, None, "large-28")
    assert [step.text for step in view.steps] == ["到窗口查询"]


def test_a_short_chart_is_large() -> None:
    (sheet,) = charts(item("提交申请", "窗口受理", "领取结果")).sheets
    (view,) = sheet.columns
    assert view.paper
    size = fitted(view.paper.chart, 182, 195)
    assert size
    assert size.points >= 20


def test_a_long_text_in_large_type_is_a_list_and_keeps_its_words() -> None:
    text = "可以到大厅办，也可以在网上办，" * 6 + "办成了会收到短信"
    (sheet,) = charts(item(text)).sheets
    (step,) = sheet.columns[0].steps
    assert (step.lead, len(step.entries) > 3) == ("", True)
    assert "".join(step.entries) == text
    (short,) = charts(item("到窗口查询")).sheets[0].columns[0].steps
    assert (short.lead, short.entries) == ("到窗口查询", ())


def test_equal_drawings_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An item's page and the folder of a hall leave a chart other heights, and show it on phones alike."""
    drawn: list[Flowchart] = []

    def draw(chart: Flowchart, *, id_prefix: str, sheet: Sheet) -> str:
        drawn.append(chart)
        return f"<svg id='{id_prefix}-{sheet.name}'/>"

    monkeypatch.setattr(chart_sheets, "draw_flowchart", draw)
    chart = Flowchart("只画一次", (Node("a", "start", "开始"), Node("b", "end", "结束")), (Edge("a", "b"),))
    one, other = (Drawing(replace(chart), "chart-x-1-phone", PHONE) for _ in range(2))
    assert one is not other
    assert one.__html__() == other.__html__()
    assert drawn == [chart]
