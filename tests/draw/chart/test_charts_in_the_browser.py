"""Drawings as Chromium renders them in two Chinese fonts: every text within its box, every sheet one page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.draw.chart.charts import CHARTS
from zhinan.draw.chart.drawing import draw_flowchart
from zhinan.draw.chart.sheet_size import A4, PHONE, Sheet
from zhinan.draw.map.tile_grid import Tile, draw_office_map
from zhinan.guide.derived_charts import charts_of
from zhinan.model.flowchart import Flowchart
from zhinan.model.guide import Guide

pytestmark = pytest.mark.browser

CSS = (Path(__file__).resolve().parents[3] / "static" / "chart.css").read_text(encoding="utf-8")
COLOURS = (
    ":root { --ink: #14211f; --line: #8b948f; --accent: #0a5a55; --accent-soft: #e1efec;"
    " --warn: #b5301c; --warn-soft: #fbe9e5; --paper: #fbfaf6; }"
)
FONTS = ("Noto Sans CJK SC", "WenQuanYi Micro Hei")

# For every line of text: its corners within the box; ink goes from 0.88 em above the base line to 0.12 below.
OUTSIDE = """([node, box]) => [...document.querySelectorAll(node)].flatMap(group => {
  const shape = group.querySelector(box), svg = group.ownerSVGElement, found = [];
  for (const line of group.querySelectorAll('tspan, text:not(:has(tspan))')) {
    const count = line.getNumberOfChars();
    if (!count) continue;
    const start = line.getStartPositionOfChar(0), end = line.getEndPositionOfChar(count - 1);
    const size = parseFloat(getComputedStyle(line).fontSize);
    for (const x of [start.x, end.x]) for (const y of [start.y - 0.88 * size, start.y + 0.12 * size]) {
      const point = new DOMPoint(x, y);
      if (!shape.isPointInFill(point)) { found.push(line.textContent); break; }
    }
    const text = line.closest('text').getBBox(), around = shape.getBBox();
    if (text.x < around.x || text.x + text.width > around.x + around.width) found.push(line.textContent);
  }
  return found;
})"""


def show(page: Page, drawings: list[str], font: str) -> None:
    """A page of 360 px with the drawings, each a sheet of its own on paper."""
    page.goto("about:blank")  # the policy of a page that was here before would go on
    page.set_viewport_size({"width": 360, "height": 800})
    figures = "".join(f"<figure>{drawing}</figure>" for drawing in drawings)
    page.set_content(
        "<!doctype html><html lang='zh-CN'><meta charset='utf-8'>"
        f"<style>{COLOURS}{CSS} body {{ margin: 8px; font-family: '{font}'; }}"
        " figure { margin: 0; break-after: page; } figure:last-child { break-after: auto; }</style>"
        f"{figures}"
    )
    page.evaluate("document.fonts.ready")
    assert font_of(page).startswith(font.split(" CJK")[0]), "the font is missing on this machine"


def font_of(page: Page) -> str:
    """The font that the first text is really drawn in."""
    session: Any = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "svg text"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return str(max(fonts, key=lambda font: font["glyphCount"])["familyName"])


def drawn(charts: list[Flowchart], sheet: Sheet) -> list[str]:
    return [draw_flowchart(chart, id_prefix=f"c{i}", sheet=sheet) for i, chart in enumerate(charts)]


def all_charts(guide: Guide) -> list[Flowchart]:
    return [chart for _, item in guide.items() for chart in charts_of(item)]


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("sheet", [PHONE, A4], ids=["phone", "a4"])
def test_every_text_of_the_examples_stands_in_its_box(page: Page, font: str, sheet: Sheet) -> None:
    show(page, drawn(list(CHARTS.values()), sheet), font)
    assert page.evaluate(OUTSIDE, [".chart-node", ".chart-box"]) == []


@pytest.mark.slow
@pytest.mark.parametrize("font", FONTS)
def test_every_text_of_every_item_s_charts_stands_in_its_box(page: Page, guide: Guide, font: str) -> None:
    show(page, drawn(all_charts(guide), PHONE), font)
    assert page.evaluate(OUTSIDE, [".chart-node", ".chart-box"]) == []


@pytest.mark.parametrize("font", FONTS)
def test_a_text_that_leaves_its_box_is_found(page: Page, font: str) -> None:
    (drawing,) = drawn([CHARTS["生育津贴"]], PHONE)
    narrow = re.sub(r'(<rect class="chart-box"[^>]*) width="\d+', r'\1 width="9', drawing)
    show(page, [narrow], font)
    assert "医保中心受理审核" in page.evaluate(OUTSIDE, [".chart-node", ".chart-box"])


@pytest.mark.parametrize("font", FONTS)
def test_words_on_arrows_touch_no_line_and_no_box(page: Page, font: str) -> None:
    show(page, drawn(list(CHARTS.values()), PHONE), font)
    hits = page.evaluate("""() => [...document.querySelectorAll('.chart-label')].flatMap(label => {
      const size = 15, box = label.getBBox(), svg = label.ownerSVGElement;
      const lines = label.querySelectorAll('tspan');
      const top = +lines[0].getAttribute('y') - 0.8 * size, low = +lines[lines.length - 1].getAttribute('y');
      const points = [];
      for (let x = box.x; x <= box.x + box.width; x += 1) points.push([x, top], [x, low]);
      for (let y = top; y <= low; y += 1) points.push([box.x, y], [box.x + box.width, y]);
      const marks = [...svg.querySelectorAll('.chart-line')];
      return marks.some(mark => points.some(([x, y]) => mark.isPointInStroke(new DOMPoint(x, y))))
        ? [label.textContent] : [];
    })""")
    assert hits == []


def test_the_phone_needs_no_sideways_scrolling_and_no_magnifier(page: Page) -> None:
    show(page, drawn(list(CHARTS.values()), PHONE), FONTS[0])
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    heights = page.evaluate(
        "[...document.querySelectorAll('svg')].map(s => s.clientWidth / s.viewBox.baseVal.width * 15)"
    )
    assert min(heights) >= 15


@pytest.mark.parametrize("sheet", [PHONE, A4], ids=["phone", "a4"])
def test_each_drawing_prints_on_one_page(page: Page, sheet: Sheet) -> None:
    show(page, drawn(list(CHARTS.values()), sheet), FONTS[0])
    pages = page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    assert len(re.findall(rb"/Type\s*/Page\b", pages)) == len(CHARTS)


def test_print_is_black_and_white_and_the_screen_is_not(page: Page) -> None:
    show(page, drawn([CHARTS["生育津贴"]], PHONE), FONTS[0])
    colours = """() => [...new Set([...document.querySelectorAll('svg [class]')].flatMap(e => {
      const style = getComputedStyle(e);
      return [style.fill, style.stroke];
    }))].sort()"""
    assert "rgb(10, 90, 85)" in page.evaluate(colours)
    page.emulate_media(media="print")
    assert set(page.evaluate(colours)) <= {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)"}


@pytest.mark.parametrize("font", FONTS)
def test_names_of_districts_stand_in_their_boxes(page: Page, guide: Guide, font: str) -> None:
    grids = [
        tuple(
            tuple(Tile(name, "#", 12, current=True) if name else None for name in row) for row in place.grid
        )
        for place in guide.places
        if place.grid
    ]
    maps = [draw_office_map(grid, id_prefix=f"m{i}", label="大厅") for i, grid in enumerate(grids)]
    assert maps
    show(page, maps, font)
    assert page.evaluate(OUTSIDE, [".map-place", ".map-tile"]) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
