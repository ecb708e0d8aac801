"""The paper pages of a guide, with an address of the site, so that they carry codes; Chromium prints them."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page

from tests.conftest import BASE, WHOLE, alone
from tests.findings import ROOT
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.printing.bundles import bundles
from zhinan.publish.project import Project
from zhinan.publish.rendering.renderer import make_renderer

MILLIMETRE = 96 / 25.4
"""CSS pixels."""
Printer = Callable[[str], Path]
needs_weasyprint = pytest.mark.skipif(
    find_spec("weasyprint") is None, reason="WeasyPrint is an extra: make pdf installs it"
)


@pytest.fixture(scope="session")
def coded(guide: Guide) -> Guide:
    """The guide as it is with an address in site.yaml."""
    return replace(guide, site=replace(guide.site, base_url=guide.site.base_url or BASE))


@pytest.fixture(scope="session")
def papers(coded_site: Path) -> Path:
    """The site that carries codes: every page that is made to be printed is in it."""
    return coded_site


@pytest.fixture(scope="session")
def bundled(coded: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages behind two kinds of PDF files: all charts and all hall sheets of a city on one page each."""
    folder = tmp_path_factory.mktemp("bundled")
    (folder / "assets").symlink_to(ROOT / "static")
    renderer = make_renderer(coded, ROOT / "templates")
    for place in coded.places:
        for bundle in (*bundles(coded, place, "flowchart"), *bundles(coded, place, "sheet")):
            path = folder / place.id / "print" / f"{bundle.kind}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(renderer.render(bundle.page), encoding="utf-8")
    return folder


@pytest.fixture
def kept_project() -> Project:
    """A project for PDF files that stays from run to run: a file that is fresh is not made again."""
    with alone("pdf") as root:
        return linked(root, WHOLE / "content")


def linked(root: Path, content: Path) -> Project:
    """A project whose content, templates and styles are links."""
    for name, target in (
        ("content", content),
        ("templates", ROOT / "templates"),
        ("static", ROOT / "static"),
    ):
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(target)
    return Project(root)


@pytest.fixture
def paper(page: Page) -> Page:
    """A page as wide as what A4 has between the margins, in print."""
    page.set_viewport_size({"width": round(182 * MILLIMETRE), "height": 1000})
    page.emulate_media(media="print")
    return page


@pytest.fixture
def printed(page: Page, papers: Path, looks: bytes) -> Printer:
    """Prints the page at an address with Chromium, if it was not printed before; the PDF's path."""

    def print_once(url: str) -> Path:
        name = re.sub(r"[/#]", "_", f"{papers.parent.name}/{url}")
        html = (papers / urls.file_of(url.partition("#")[0])).read_bytes()
        key = hashlib.sha256(looks + html).hexdigest()[:16]
        with alone("printed") as folder:
            target = folder / f"{name}.{key}.pdf"
            if not target.exists():
                for old in folder.glob(f"{name}.*.pdf"):
                    old.unlink()
                page.goto(address(papers, url))
                page.pdf(path=target, prefer_css_page_size=True)
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
