"""Every paper of every place fits its sheet in Chromium's print: nothing cut off, torn apart or too small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.known import only_list
from tests.pages.paper.conftest import MILLIMETRE, Printer, address, page_count, words_of
from zhinan.guide.derived_charts import charts_of
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.charts.flowchart_page import flowchart_sheet
from zhinan.pages.item.material_cases import paper_count
from zhinan.pages.lists import all_lists
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.printing.hall_folder import hall_list
from zhinan.pages.wall.poster import Poster, list_poster, place_poster
from zhinan.pages.wall.poster_format import A3, A4, A4_UPRIGHT, Format

pytestmark = pytest.mark.browser

SIZES = {"": (A3, 396, 273, 10), "a4/": (A4, 277, 190, 9)}
"""The formats of wall lists by their addresses: room between the margins in millimetres, the least points."""

MEASURE = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
  sheet.style.minHeight = '0';
  const box = sheet.getBoundingClientRect();
  const beyond = [...sheet.querySelectorAll('*')].filter(part => {
    const own = part.getBoundingClientRect();
    const out = own.right > box.right + 1.5 || own.left < box.left - 1.5;
    const words = [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const seen = words || !part.children.length;
    return own.width && seen && !part.closest('.sr-only') && out;
  });
  return {name: sheet.querySelector('.sheet-title').textContent, height: box.height,
          two: sheet.classList.contains('two-sheets'),
          beyond: beyond.map(part => part.outerHTML.slice(0, 80))};
})"""

BOX = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
  sheet.style.minHeight = '0';
  const box = sheet.getBoundingClientRect();
  const parts = [...sheet.querySelectorAll('p, table, svg, li, h1, h2, h3')]
    .filter(part => part.getClientRects().length);
  return [box.height, Math.max(...parts.map(part => part.getBoundingClientRect().right)) - box.right];
})"""

HEIGHTS = """() => [...document.querySelectorAll('.poster')].map(sheet => {
  sheet.style.minHeight = '0';
  const size = part => parseFloat(getComputedStyle(part).fontSize);
  return {height: sheet.getBoundingClientRect().height,
          wide: sheet.scrollWidth,
          rows: sheet.querySelectorAll('tbody tr').length,
          beyond: [...sheet.querySelectorAll('th, td, .code, footer')]
            .filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.textContent),
          sizes: [...sheet.querySelectorAll('.poster-table td, .poster-table p')].map(size)};
})"""


def test_every_checklist_fits_its_sheet(place_id: str, paper: Page, papers: Path) -> None:
    paper.goto(address(papers, f"{place_id}/print/checklists/"))
    sheets = paper.evaluate(MEASURE)
    assert sheets
    assert [s["name"] for s in sheets if not s["two"] and s["height"] > 273 * MILLIMETRE] == []
    assert [s for s in sheets if s["beyond"]] == []


def test_all_checklists_print_on_as_many_sheets_as_said(
    place_id: str, coded: Guide, printed: Printer
) -> None:
    city = coded.place(place_id)
    assert city
    said = sum(checklist_of(coded, city, item).fit.sheets for item in city.items)
    assert page_count(printed(f"{place_id}/print/checklists/")) == said


def test_every_material_has_a_box(coded: Guide, papers: Path) -> None:
    for place, item in coded.items():
        sheet = checklist_of(coded, place, item)
        ticks = [tick for group in sheet.groups for tick in group.ticks]
        boxes = sum(tick.boxed + len(tick.boxes) for tick in ticks)
        assert boxes == paper_count(item)
        html = (papers / urls.file_of(urls.checklist(place, item))).read_text(encoding="utf-8")
        assert html.count('class="box"') == boxes, (place.id, item.id)


def beyond_the_page(paper: Page, file: Path) -> tuple[int, list[list[float]]]:
    """How many sheets a page has, and height and overhang of those that are too high or too wide."""
    paper.goto(file.as_uri())
    boxes = paper.evaluate(BOX)
    return len(boxes), [box for box in boxes if box[0] > 273 * MILLIMETRE or box[1] > 1.5]


def test_every_hall_sheet_fits_its_page(coded: Guide, paper: Page, bundled: Path) -> None:
    for place in coded.places:
        if place.offices:
            count, wrong = beyond_the_page(paper, bundled / place.id / "print/sheet.html")
            assert (count, wrong) == (len(place.offices), []), place.id


def test_every_chart_fits_its_page(coded: Guide, paper: Page, bundled: Path) -> None:
    for place in coded.places:
        sheets = (flowchart_sheet(coded, place, item).charts.count for item in place.items if charts_of(item))
        charts = sum(sheets)
        assert charts
        count, wrong = beyond_the_page(paper, bundled / place.id / "print/flowchart.html")
        assert (count, wrong) == (charts, []), place.id


def test_every_form_is_one_sheet(coded: Guide, printed: Printer) -> None:
    for place in coded.places:
        for form in place.forms:
            assert page_count(printed(urls.form(place, form))) == 1, (place.id, form.id)


def sheets_said(guide: Guide, place: str, format: Format) -> int:
    """What the page says it takes."""
    if place == "list":
        return list_poster(guide, only_list(guide)).count(format)
    city = guide.place(place)
    assert city
    return place_poster(guide, city).count(format)


def prints_as_said(place: str, format: str, guide: Guide, printed: Printer) -> None:
    """A wall list takes as many sheets as it says, each with the headings."""
    pdf = printed(f"{place}/poster/{format}")
    assert page_count(pdf) == sheets_said(guide, place, SIZES[format][0])
    for words in words_of(pdf):
        assert all(heading in words for heading in ("主项", "事项", "材料", "时限", "环节", "方式", "备注"))
        assert "扫码看最新" in words


def rows_fit(file: str, format: str, paper: Page) -> None:
    """The rows of each sheet of a wall list fit it, so that none is torn."""
    _, width, height, points = SIZES[format]
    paper.set_viewport_size({"width": round(width * MILLIMETRE), "height": 900})
    paper.goto(file)
    found = paper.evaluate(HEIGHTS)
    assert [sheet["height"] for sheet in found if sheet["height"] > height * MILLIMETRE] == []
    assert [sheet["wide"] for sheet in found if sheet["wide"] > round(width * MILLIMETRE) + 1] == []
    assert [sheet["beyond"] for sheet in found if sheet["beyond"]] == []
    assert min(size for sheet in found for size in sheet["sizes"]) >= points * 96 / 72 - 0.01


@pytest.mark.parametrize("format", SIZES)
def test_a_places_wall_list_prints_as_it_says(
    place_id: str, format: str, coded: Guide, printed: Printer
) -> None:
    prints_as_said(place_id, format, coded, printed)


@pytest.mark.parametrize("format", SIZES)
def test_the_rows_of_a_places_wall_list_fit(place_id: str, format: str, paper: Page, papers: Path) -> None:
    rows_fit(address(papers, f"{place_id}/poster/{format}"), format, paper)


@pytest.mark.parametrize("format", SIZES)
def test_the_provinces_list_prints_as_it_says(format: str, coded: Guide, printed: Printer) -> None:
    prints_as_said("list", format, coded, printed)


@pytest.mark.parametrize("format", SIZES)
def test_the_rows_of_the_provinces_list_fit(format: str, paper: Page, papers: Path) -> None:
    rows_fit(address(papers, f"list/poster/{format}"), format, paper)


def every_wall_list(guide: Guide) -> Iterator[tuple[str, Poster, Format]]:
    """Each list with each format that it is printed in."""
    for place in guide.places:
        yield from ((place.id, place_poster(guide, place), format) for format in (A3, A4))
        for office in place.offices:
            yield f"{place.id}/{office.id}", hall_list(guide, place, office), A4_UPRIGHT
    for issued in all_lists(guide):
        for basis in (False, True):
            yield from ((issued.url, list_poster(guide, issued, basis=basis), format) for format in (A3, A4))


def test_no_sheet_of_a_wall_list_has_one_row_alone(coded: Guide) -> None:
    for name, poster, format in every_wall_list(coded):
        rows = [len(sheet) for sheet in poster.sheets(format).sheets]
        assert len(poster.rows) < 2 or min(rows) > 1, (name, format.name, rows)


def test_each_row_of_a_wall_list_stands_on_one_sheet_or_goes_on_on_the_next(coded: Guide) -> None:
    for name, poster, format in every_wall_list(coded):
        placed = [row.row for sheet in poster.sheets(format).sheets for row in sheet]
        assert tuple(dict.fromkeys(placed)) == poster.rows, (name, format.name)
        assert max(map(placed.count, poster.rows), default=1) <= 2, (name, format.name)
