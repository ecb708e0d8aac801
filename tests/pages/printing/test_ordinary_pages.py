"""An ordinary page on paper, as the browser's dialog has it: no last sheet of a line or two, no buttons."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, PdfMargins

from tests.pages.kinds import KINDS
from tests.pages.paper.conftest import address

LOOKED_FOR = {"search results", "search in all cities", "search without results", "not found"}
"""They depend on the words, or are printed by nobody."""
LEAST = 3
"""Lines of the page; its foot has two more."""
MARGIN: PdfMargins = {"top": "1cm", "bottom": "1cm", "left": "1cm", "right": "1cm"}
PRESSED = """() => [...document.querySelectorAll('button')].filter(one => one.getClientRects().length)
  .map(one => one.outerHTML.slice(0, 80))"""


def lines_of_the_last_sheet(pdf: Path) -> int | None:
    """How many; None where there is one sheet."""
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    _, *further = text.split("\f")[:-1]
    return sum(bool(line.strip()) for line in further[-1].splitlines()) if further else None


@pytest.mark.browser
@pytest.mark.slow
def test_no_page_ends_with_a_sheet_of_a_line_or_two(page: Page, papers: Path, tmp_path: Path) -> None:
    few: list[tuple[str, int]] = []
    page.emulate_media(media="print")
    for name, url in KINDS.items():
        if name in LOOKED_FOR:
            continue
        page.goto("about:blank")
        page.goto(address(papers, url))
        page.pdf(path=tmp_path / "page.pdf", format="A4", margin=MARGIN)
        assert page.evaluate(PRESSED) == [], name
        last = lines_of_the_last_sheet(tmp_path / "page.pdf")
        if last is not None and last < LEAST + 2 * page.locator(".print-foot").count():
            few.append((name, last))
    assert few == [], few
