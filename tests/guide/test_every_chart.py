"""Every item that has steps has its charts, sound as graphs and drawn without a fault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.draw.chart.measure import all_faults
from zhinan.draw.chart.layout import lay_out
from zhinan.draw.chart.outline import outline
from zhinan.draw.chart.sheet_size import A4, PHONE
from zhinan.guide.derived_charts import charts_of, derive_flowcharts
from zhinan.model.chartrules import graph_faults
from zhinan.model.flowchart import Flowchart
from zhinan.model.guide import Guide


def charts(guide: Guide) -> Iterator[tuple[str, Flowchart]]:
    for place, item in guide.items():
        for chart in charts_of(item):
            yield f"{place.id}/{item.id} {chart.title}", chart


def test_every_item_with_steps_has_a_chart_and_no_other(guide: Guide) -> None:
    wrong = [
        (place.id, item.id) for place, item in guide.items() if bool(item.steps) != bool(charts_of(item))
    ]
    assert wrong == []


def test_every_chart_is_sound(guide: Guide) -> None:
    assert [(name, fault) for name, chart in charts(guide) for fault in graph_faults(chart)] == []


def test_no_step_is_dropped_or_changed(guide: Guide) -> None:
    for place, item in guide.items():
        drawn = {node.text for chart in derive_flowcharts(item) for node in chart.nodes}
        assert {step.text for step in item.steps} <= drawn, f"{place.id}/{item.id}"


def test_derived_charts_say_nothing_of_their_own_but_the_words_between(guide: Guide) -> None:
    own = {"开始", "结束", "材料是否齐全", "一次性告知需补齐的材料"}
    for place, item in guide.items():
        said = {step.text for step in item.steps}
        for chart in derive_flowcharts(item):
            texts = {node.text for node in chart.nodes if node.kind != "paper"}
            assert texts - said <= own, f"{place.id}/{item.id}"


@pytest.mark.slow
def test_nothing_stands_wrong_in_any_drawing(guide: Guide) -> None:
    found = [
        (name, sheet.name, fault)
        for name, chart in charts(guide)
        for sheet in (PHONE, A4)
        for fault in all_faults(lay_out(chart, sheet))
    ]
    assert found == []


@pytest.mark.slow
def test_every_drawing_fits_the_phone_and_one_a4_page(guide: Guide) -> None:
    for name, chart in charts(guide):
        assert lay_out(chart, PHONE).width <= 360, name
        paper = lay_out(chart, A4)
        points = paper.size * min(180 / paper.width, 250 / paper.height) / 25.4 * 72
        assert points >= 9, name


def test_the_list_says_what_the_chart_says(guide: Guide) -> None:
    for name, chart in charts(guide):
        words = "".join("".join((step.text, *step.papers, *step.branches)) for step in outline(chart))
        for node in chart.nodes:
            plain = node.kind in ("start", "end")
            assert plain or node.text.rstrip("。；") in words, (name, node.text)
