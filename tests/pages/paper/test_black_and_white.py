"""On paper everything is black on white: no grey text, no colour that carries meaning."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.paper.conftest import address

pytestmark = pytest.mark.browser

COLOURS = """() => {
  const black = 'rgb(0, 0, 0)', white = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], wrong = [];
  for (const part of document.querySelectorAll('main *')) {
    if (!part.getClientRects().length) continue;
    const style = getComputedStyle(part);
    const svg = part instanceof SVGElement;
    const says = [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (says && (svg ? style.fill : style.color) !== black) wrong.push(['ink', part.outerHTML.slice(0, 90)]);
    if (!svg && !white.includes(style.backgroundColor)) wrong.push(['ground', part.outerHTML.slice(0, 90)]);
    if (!svg && parseFloat(style.borderBottomWidth) && style.borderBottomStyle !== 'none'
        && style.borderBottomColor !== black) wrong.push(['line', part.outerHTML.slice(0, 90)]);
    if (Number(style.opacity) !== 1) wrong.push(['opacity', part.outerHTML.slice(0, 90)]);
  }
  return wrong;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "url",
    [
        "yichuan/maternity-medical/checklist/",
        "bingling/maternity-allowance/checklist/",
        "jiazhou/poster/",
        "list/poster/a4/",
        "yichuan/offices/gaoxin/sheet/",
        "yichuan/forms/employer-registration/",
        "yichuan/employer-change/flowchart/",
    ],
)
def test_prints_in_black_and_white(url: str, scheme: str, page: Page, papers: Path) -> None:
    page.emulate_media(media="print", color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address(papers, url))
    assert page.evaluate(COLOURS) == []
