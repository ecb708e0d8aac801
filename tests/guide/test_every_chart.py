"""Every item that has steps has its charts, sound as graphs and drawn without a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.draw.chart.measure import all_faults
from zhinan.draw.chart.layout import fitted, lay_out
from zhinan.draw.chart.outline import outline
from zhinan.draw.chart.sheet_size import A4, PHONE
from zhinan.guide.derived_charts import charts_of, derive_flowcharts
from zhinan.guide.procedure.conditions import condition_in
from zhinan.model.chartrules import graph_faults
from zhinan.model.flowchart import Flowchart, Node
from zhinan.model.guide import Guide
from zhinan.model.prose.sentences import listed
from zhinan.pages.charts.parts import parted

MARKS = re.compile(r"[，。；：、？\s]+")
FOLLOWED = re.compile(r"的(?=[^的]*$)")
"""符合规定的按月发放: what is asked, and what is done then."""


def words_of(node: Node) -> str:
    """All that a box says, and what stands beside it."""
    return "".join((node.text, *node.notes, node.actor or "", node.limit or ""))


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


def clauses_of(text: str) -> list[str]:
    """The words between the marks, without those that only make a condition of them."""
    bare = (re.sub(r"^(?:若|如果?|对于?|凡)|的$", "", clause) for clause in MARKS.split(text))
    return [clause for clause in bare if clause]


def test_every_word_of_the_steps_is_on_the_chart_or_beside_it(guide: Guide) -> None:
    for place, item in guide.items():
        charts = derive_flowcharts(item)
        drawn = "".join(chart.title + "".join(map(words_of, chart.nodes)) for chart in charts)
        for step in item.steps:
            for clause in clauses_of(step.text):
                assert clause in drawn or all(word in drawn for word in FOLLOWED.split(clause)), (
                    f"{place.id}/{item.id}: {clause}"
                )


def test_derived_charts_say_nothing_of_their_own_but_the_words_between(guide: Guide) -> None:
    own = {"开始", "结束", "材料是否齐全", "一次性告知需补齐的材料", "是否通过", ""}
    for _, item in guide.items():
        said = "".join(step.text for step in item.steps)
        conditions = "".join(step.traits.condition or "" for step in item.steps)
        refusals = "".join(step.traits.refusal or "" for step in item.steps)
        for chart in derive_flowcharts(item):
            for node in chart.nodes:
                if node.kind == "paper" or node.text in own:
                    continue
                words = MARKS.split(node.text.removeprefix("有").rstrip("？"))
                assert all(word in said + conditions + refusals for word in words), node.text


def test_no_step_hangs_on_a_condition_that_is_not_asked(guide: Guide) -> None:
    for place, item in guide.items():
        for chart in derive_flowcharts(item):
            asked = {edge.target for edge in chart.edges if edge.label}
            for node in chart.nodes:
                if node.kind in ("step", "result") and node.id not in asked and item.steps[0].case is None:
                    assert condition_in(node.text) is None, (place.id, item.id, node.text)


def test_every_long_text_in_a_box_is_a_list(guide: Guide) -> None:
    for name, chart in charts(guide):
        for box in lay_out(chart, PHONE).boxes:
            nodes = [node for node in chart.nodes if node.id in box.ids and node.kind != "paper"]
            for node in nodes:
                if len(node.text) > 60:
                    assert len(listed(node.text, 60)) > 1, node.text
                    assert box.dots or "（1）" in node.text, name


def test_no_branch_says_the_words_of_the_box_that_it_leads_to(guide: Guide) -> None:
    for name, chart in charts(guide):
        texts = {node.id: node.text for node in chart.nodes}
        for edge in chart.edges:
            label = edge.label or ""
            assert len(label) <= 4 or label not in texts[edge.target], (name, label)


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
def test_every_drawing_fits_the_phone_and_paper(guide: Guide) -> None:
    for name, chart in charts(guide):
        assert lay_out(chart, PHONE).width <= 360, name
        for part in [chart] if fitted(chart, 182, 195) else parted(chart, 182, 195):
            size = fitted(part, 182, 195)
            assert size, name
            assert size.points >= 9, name
            assert size.broken == 0, name


def test_the_list_says_what_the_chart_says(guide: Guide) -> None:
    for name, chart in charts(guide):
        words = "".join("".join((step.text, *step.papers, *step.branches)) for step in outline(chart))
        for node in chart.nodes:
            plain = node.kind in ("start", "end")
            assert plain or node.text.rstrip("。；") in words, (name, node.text)
