"""The paper pages of the real guide, as with a base URL, so that they carry codes; Chromium prints them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.flowchart import flowchart_pages
from zhinan.pages.form import form_pages
from zhinan.pages.poster import list_poster_pages, poster_pages
from zhinan.pages.printing import paper_pages
from zhinan.pages.sheet import office_sheet_page
from zhinan.publish.render import make_renderer

BASE = "https://zhinan.example.gov.cn/ylbz/"
MILLIMETRE = 96 / 25.4
"""CSS pixels."""
Printer = Callable[[str], Path]


@pytest.fixture(scope="session")
def coded(guide: Guide) -> Guide:
    """The real guide as it would be with an address in site.yaml."""
    return replace(guide, site=replace(guide.site, base_url=BASE))


@pytest.fixture(scope="session")
def papers(coded: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every page that is made to be printed."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "assets").symlink_to(ROOT / "static")
    renderer = make_renderer(coded, ROOT / "templates")
    for place in coded.places:
        pages = [*paper_pages(coded, place), *poster_pages(coded, place)]
        pages += [*flowchart_pages(coded, place), *form_pages(coded, place)]
        pages += [office_sheet_page(coded, place, office) for office in place.offices]
        if place.level == "province":
            pages += list_poster_pages(coded)
        for page in pages:
            path = folder / urls.file_of(page.url)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(renderer.render(page), encoding="utf-8")
    return folder


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as wide as what A4 has between the margins, in print."""
    page = browser.new_page(viewport={"width": round(182 * MILLIMETRE), "height": 1000})
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.fixture(scope="session")
def printed(browser: Browser, papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Printer:
    """Prints the page at an address with Chromium, once in a run; the PDF's path."""
    folder = tmp_path_factory.mktemp("printed")

    def print_once(url: str) -> Path:
        target = folder / (re.sub(r"[/#]", "_", url) + ".pdf")
        if not target.exists():
            page = browser.new_page()
            page.goto(address(papers, url))
            page.pdf(path=target, prefer_css_page_size=True)
            page.close()
        return target

    return print_once


def address(papers: Path, url: str) -> str:
    """The file's address, with the fragment of `url`."""
    path, _, fragment = url.partition("#")
    return (papers / urls.file_of(path)).as_uri() + (f"#{fragment}" if fragment else "")


def page_count(pdf: Path) -> int:
    """Pages of a PDF file."""
    return int(information(pdf)["Pages"])


def information(pdf: Path) -> dict[str, str]:
    """What pdfinfo says of a file."""
    lines = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines.splitlines())
    }


def words_of(pdf: Path) -> list[str]:
    """The text of each page, without white space."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]


def fonts_of(pdf: Path) -> list[tuple[str, bool]]:
    """Every font with whether it is embedded."""
    lines = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in lines.splitlines()[2:]]
    return [(row[0], row[-5] == "yes") for row in rows]
