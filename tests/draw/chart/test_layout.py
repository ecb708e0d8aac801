"""Every example is drawn without a box, a text or a line in the wrong place, on the phone and on A4."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from tests.draw.chart.charts import CHARTS, LONG
from tests.draw.chart.measure import all_faults, box_faults, label_faults, pieces, route_faults
from zhinan.draw.chart import layout
from zhinan.draw.chart.columns import Columns
from zhinan.draw.chart.geometry import Box, Layout, Route
from zhinan.draw.chart.layout import fitted, lay_out
from zhinan.draw.chart.placing import Placed, place
from zhinan.draw.chart.rows import Row
from zhinan.draw.chart.sheet_size import A4, PHONE, Sheet

SHEETS = {"phone": PHONE, "a4": A4}


def box_of(layout: Layout, name: str) -> Box:
    return next(box for box in layout.boxes if name in box.ids)


def route_of(layout: Layout, source: str, target: str) -> Route:
    return next(route for route in layout.routes if (route.source, route.target) == (source, target))


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("name", CHARTS)
def test_nothing_stands_wrong(name: str, sheet: Sheet) -> None:
    assert all_faults(lay_out(CHARTS[name], sheet)) == []


@pytest.mark.parametrize("name", CHARTS)
def test_fits_a_phone(name: str) -> None:
    layout = lay_out(CHARTS[name])
    assert layout.width <= 360
    assert layout.size >= 15


@pytest.mark.parametrize("name", CHARTS)
def test_every_node_and_edge_is_drawn_once(name: str) -> None:
    chart, layout = CHARTS[name], lay_out(CHARTS[name])
    papers = {node.id for node in chart.nodes if node.kind == "paper"}
    drawn = sorted(name for box in layout.boxes for name in box.ids if box.kind != "paper")
    assert drawn == sorted(node.id for node in chart.nodes if node.id not in papers)
    flow = sorted((edge.source, edge.target) for edge in chart.edges if edge.source not in papers)
    assert sorted((route.source, route.target) for route in layout.routes if not route.paper) == flow


def test_a_paper_above_papers_is_their_heading() -> None:
    card = box_of(lay_out(CHARTS["个人账户支取"]), "d")
    assert "".join(line.text for line in card.caption) == "现场办理所需材料"
    assert card.ids == ("d",)
    assert card.ticks == (), "nothing to bring is nothing to tick"


@pytest.mark.parametrize("name", CHARTS)
def test_no_word_of_a_text_is_lost(name: str) -> None:
    chart, layout = CHARTS[name], lay_out(CHARTS[name])
    drawn = {box.ids: "".join(line.text for line in (*box.caption, *box.lines)) for box in layout.boxes}
    for node in chart.nodes:
        texts = [text for ids, text in drawn.items() if node.id in ids] or list(drawn.values())
        assert any(node.text.replace(" ", "") in text.replace(" ", "") for text in texts), node.text


def test_papers_stand_beside_the_step_that_needs_them() -> None:
    layout = lay_out(CHARTS["生育津贴"])
    step, card = box_of(layout, "b"), box_of(layout, "m1")
    assert card.ids == ("m1", "m2")
    assert card.x > step.right
    assert card.y <= step.centre <= card.bottom
    line = route_of(layout, "m1", "b")
    assert line.paper
    assert len(line.points) == 2


def test_the_steps_stand_one_below_another() -> None:
    layout = lay_out(CHARTS["生育津贴"])
    column = [box_of(layout, name) for name in "abcdfgz"]
    assert all(upper.bottom < lower.y for upper, lower in pairwise(column))
    assert len({round(box.middle) for box in column}) == 1


def test_what_is_missing_goes_to_the_side_of_its_question() -> None:
    layout = lay_out(CHARTS["生育津贴"])
    question, back = box_of(layout, "d"), box_of(layout, "e")
    assert back.x > question.right
    assert len(route_of(layout, "d", "e").points) == 2


def test_a_loop_leads_up_past_the_steps_between() -> None:
    layout = lay_out(CHARTS["隔步回头"])
    loop = route_of(layout, "r", "b")
    assert loop.back
    assert loop.points[-1][1] < box_of(layout, "c").y


def test_a_loop_of_the_main_column_has_a_lane_on_its_left() -> None:
    layout = lay_out(CHARTS["主线回头"])
    leftmost = min(box.x for box in layout.boxes)
    assert min(x for x, _ in route_of(layout, "q", "b").points) < leftmost


def test_a_long_step_takes_the_whole_width_where_nothing_stands_beside_it() -> None:
    layout = lay_out(CHARTS["长步骤和材料"])
    assert box_of(layout, "c").width > 1.5 * box_of(layout, "b").width
    assert box_of(layout, "c").right <= layout.width


def test_many_lines_are_set_from_the_left() -> None:
    layout = lay_out(CHARTS["长步骤和材料"])
    assert {line.anchor for line in box_of(layout, "c").lines} == {"start"}
    assert {line.anchor for line in box_of(layout, "q").lines} == {"middle"}


def test_a4_is_shorter_than_the_phone() -> None:
    assert lay_out(CHARTS["十步"], A4).height < lay_out(CHARTS["十步"], PHONE).height


@pytest.mark.parametrize("name", CHARTS)
def test_fits_one_a4_page_without_small_print(name: str) -> None:
    """Within 182 by 200 mm, the text at 9 points or more, as large as it goes."""
    found = fitted(CHARTS[name], 182, 200)
    assert found
    assert 9 <= found.points <= 24
    layout = lay_out(CHARTS[name], found.sheet)
    scale = found.points * 25.4 / 72 / layout.size
    assert layout.width * scale <= 182.1
    assert layout.height * scale <= 200.1


def test_a_short_chart_fills_its_sheet() -> None:
    few, many = fitted(CHARTS["生育津贴"], 182, 200), fitted(CHARTS["十步"], 182, 200)
    assert few
    assert many
    assert few.points >= 14 > many.points


class TestTheMeasuresBite:
    """A drawing with something moved is found out."""

    layout = lay_out(CHARTS["生育津贴"])

    def moved(self, name: str, x: float, y: float) -> Layout:
        boxes = tuple(box.moved(x, y) if name in box.ids else box for box in self.layout.boxes)
        return replace(self.layout, boxes=boxes)

    def test_a_box_on_another(self) -> None:
        assert box_faults(self.moved("f", 0, 50))

    def test_a_box_over_the_edge(self) -> None:
        assert box_faults(self.moved("e", 40, 0))

    def test_a_line_through_a_box(self) -> None:
        assert any("crosses" in fault for fault in route_faults(self.moved("e", -60, -60)))

    def test_a_line_that_ends_short(self) -> None:
        assert any("join" in fault for fault in route_faults(self.moved("g", 0, 5)))

    def test_a_text_too_long_for_its_box(self) -> None:
        box = box_of(self.layout, "c")
        long = replace(box, lines=(box.lines[0]._replace(text=LONG[:20]),))
        boxes = tuple(long if one is box else one for one in self.layout.boxes)
        assert box_faults(replace(self.layout, boxes=boxes))

    def test_words_on_a_line(self) -> None:
        routes = tuple(
            replace(route, label=route.label.moved(-12, 8)) if route.label else route
            for route in self.layout.routes
        )
        assert label_faults(replace(self.layout, routes=routes))

    def test_pieces_of_a_line(self) -> None:
        route = Route("a", "b", ((0, 0), (0, 9), (5, 9)))
        assert pieces(route) == [(0, 0, 0, 9), (0, 9, 5, 9)]


def test_what_is_tried_has_no_words_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chart is written when it is drawn; to find its size its boxes are placed, each sheet at most once."""
    chart = replace(CHARTS["生育津贴"], title="还没有画过的")
    placed: list[tuple[float, float, float]] = []
    written: list[Layout] = []
    finished = layout.Drafts.finished

    def placing(rows: tuple[Row, ...], columns: Columns, sheet: Sheet) -> Placed:
        placed.append((sheet.width, sheet.leading, columns.main_width))
        return place(rows, columns, sheet)

    def writing(drafts: layout.Drafts, draft: layout.Draft) -> Layout:
        written.append(finished(drafts, draft))
        return written[-1]

    monkeypatch.setattr(layout, "place", placing)
    monkeypatch.setattr(layout.Drafts, "finished", writing)
    found = fitted(chart, 182, 200)
    assert found
    assert written == []
    assert len(placed) == len(set(placed)) <= 12
    tried = len(placed)
    drawn = lay_out(chart, found.sheet)
    assert written == [drawn]
    assert len(placed) == tried, "what was chosen is drawn as it was tried"
    assert drawn.height * found.points * 25.4 / 72 / drawn.size == pytest.approx(found.height)


@pytest.mark.parametrize("name", CHARTS)
def test_a_draft_is_as_high_as_its_drawing(name: str) -> None:
    for sheet in SHEETS.values():
        drawn = lay_out(CHARTS[name], sheet)
        lowest = max(
            *(box.bottom for box in drawn.boxes), *(y for route in drawn.routes for _, y in route.points)
        )
        assert drawn.height == pytest.approx(lowest + sheet.edge)
