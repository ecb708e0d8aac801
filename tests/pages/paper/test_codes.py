"""The codes on paper, read by a decoder from what Chromium prints."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from tests.conftest import BASE
from tests.findings import ROOT, found
from tests.pages.paper.conftest import Printer, page_count
from zhinan.guide.life.paper_facts import checklist, papers_of
from zhinan.model.guide import Guide
from zhinan.pages.paper.imprint import codes_missing
from zhinan.pages.printing.print_centre import paper_pages
from zhinan.publish.rendering.renderer import make_renderer


def codes_on(pdf: Path, folder: Path) -> list[str]:
    """What the codes on a PDF file's pages say, seen at 100 dots an inch."""
    return found(
        f"codes-{pdf.stem}", (pdf.read_bytes(), Path(__file__).read_bytes()), lambda: decoded(pdf, folder)
    )


def decoded(pdf: Path, folder: Path) -> list[str]:
    """The codes of the pages as pictures."""
    subprocess.run(["pdftoppm", "-gray", "-r", "100", str(pdf), str(folder / "p")], check=True)
    texts = []
    for path in sorted(folder.iterdir()):
        with Image.open(path) as image:
            texts += [code.text for code in zxingcpp.read_barcodes(image)]
    return texts


@pytest.mark.browser
def test_each_checklist_leads_to_whether_it_still_holds(
    place_id: str, coded: Guide, printed: Printer, tmp_path: Path
) -> None:
    city = coded.place(place_id)
    assert city
    papers = [checklist(city, item) for item in city.items]
    expected = [f"{BASE}{place_id}/check/?{paper.mark}#c-{paper.id}" for paper in papers]
    assert codes_on(printed(f"{place_id}/print/checklists/"), tmp_path) == expected


@pytest.mark.browser
@pytest.mark.parametrize(
    ("paper_url", "anchor"),
    [
        ("yichuan/poster/", "p"),
        ("yichuan/poster/a4/", "p"),
        ("yichuan/offices/gaoxin/sheet/", "h-gaoxin"),
        ("dingsheng/maternity-allowance/flowchart/", "f-maternity-allowance"),
    ],
)
def test_other_papers_lead_to_their_row(
    paper_url: str, anchor: str, coded: Guide, printed: Printer, tmp_path: Path
) -> None:
    name = paper_url.partition("/")[0]
    place = coded.place(name)
    assert place
    (number,) = [paper.mark for paper in papers_of(place) if paper.anchor == anchor]
    found = codes_on(printed(paper_url), tmp_path)
    assert found == [f"{BASE}{name}/check/?{number}#{anchor}"] * page_count(printed(paper_url))


@pytest.mark.browser
def test_the_provinces_list_leads_to_its_row(coded: Guide, printed: Printer, tmp_path: Path) -> None:
    issuer = coded.place("dingsheng")
    assert issuer
    (number,) = [paper.mark for paper in papers_of(issuer) if paper.anchor == "l"]
    found = codes_on(printed("list/poster/"), tmp_path)
    assert found == [f"{BASE}dingsheng/check/?{number}#l"] * page_count(printed("list/poster/"))
    assert len(found) > 1


def test_without_an_address_there_is_no_code_and_the_build_says_so_once(guide: Guide) -> None:
    bare = replace(guide, site=replace(guide.site, base_url=None))
    [problem] = codes_missing(bare)
    assert (problem.level, problem.path) == ("warning", "content/site.yaml")
    page = next(paper_pages(bare, bare.places[0], {}))
    html = make_renderer(bare, ROOT / "templates").render(page)
    assert 'class="code"' not in html
    assert "扫码" not in html


def test_with_an_address_there_is_nothing_to_say(coded: Guide) -> None:
    assert list(codes_missing(coded)) == []
