"""PDF files made by WeasyPrint: tagged, fonts embedded, the same each time, linked while they are fresh."""

from __future__ import annotations

import shutil
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import alone
from tests.findings import ROOT
from tests.pages.paper.conftest import fonts_of, information, page_count, words_of
from zhinan.cli.main import main
from zhinan.cli.pdf import PAPERS
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.paper.bundles import KINDS, bundles
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.poster import place_poster
from zhinan.pages.paper.poster_fit import A3, A4
from zhinan.publish.pdf_files import fresh_bundles, make_pdfs, with_links
from zhinan.publish.project import Project

needs_weasyprint = pytest.mark.skipif(
    find_spec("weasyprint") is None, reason="WeasyPrint is an extra: make pdf installs it"
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own with the real content, and no PDF yet."""
    for name in ("content", "templates", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    return Project(tmp_path)


@pytest.fixture
def kept_project() -> Project:
    """The same in a folder that stays from run to run: a file that is fresh is not made again."""
    with alone("pdf") as root:
        for name in ("content", "templates", "static"):
            (root / name).unlink(missing_ok=True)
            (root / name).symlink_to(ROOT / name)
    return Project(root)


@needs_weasyprint
@pytest.mark.slow
@pytest.mark.parametrize("place", ["qingdao", "zibo", "yantai", "weihai", "weifang", "shandong"])
def test_every_checklist_is_one_sheet_or_two_by_design(
    place: str, coded: Guide, kept_project: Project
) -> None:
    made = make_pdfs(kept_project, coded, place, "checklist")
    assert made.written + made.kept == 1
    pdf = kept_project.work / "pdf" / place / "print/checklists.pdf"
    city = coded.place(place)
    assert city
    pages = words_of(pdf)
    sheets = [(item, checklist_of(coded, city, item).fit.sheets) for item in city.items]
    assert len(pages) == sum(count for _, count in sheets)
    first = 0
    for item, count in sheets:
        assert "给谁办" in pages[first], item.id
        first += count
    assert all(embedded for _, embedded in fonts_of(pdf))
    assert information(pdf)["Tagged"] == "yes"


@needs_weasyprint
@pytest.mark.slow
def test_the_other_papers_of_a_city(coded: Guide, kept_project: Project) -> None:
    city = coded.place("weihai")
    assert city
    for kind in ("poster", "sheet", "forms"):
        make_pdfs(kept_project, coded, "weihai", kind)
    folder = kept_project.work / "pdf/weihai/print"
    poster = place_poster(coded, city)
    assert page_count(folder / "poster-a3.pdf") == len(poster.sheets(A3))
    assert page_count(folder / "poster-a4.pdf") == len(poster.sheets(A4))
    assert page_count(folder / "halls.pdf") == len(city.offices)
    assert page_count(folder / "forms.pdf") == len(city.forms)
    assert "A3" in information(folder / "poster-a3.pdf")["Page size"]
    for path in folder.glob("*.pdf"):
        assert information(path)["Tagged"] == "yes", path.name
        fonts = fonts_of(path)
        assert fonts
        assert all(embedded for _, embedded in fonts), path.name


@needs_weasyprint
@pytest.mark.slow
def test_the_same_bytes_each_run_and_no_work_for_what_is_fresh(coded: Guide, project: Project) -> None:
    told: list[str] = []
    made = make_pdfs(project, coded, "qingdao", "poster", told.append)
    assert (made.written, made.kept) == (2, 0)
    assert told == ["1/2 qingdao/print/poster-a3.pdf", "2/2 qingdao/print/poster-a4.pdf"]
    pdf = project.work / "pdf/qingdao/print/poster-a4.pdf"
    before = pdf.read_bytes()
    assert make_pdfs(project, coded, "qingdao", "poster").kept == 2
    shutil.rmtree(project.work)
    make_pdfs(project, coded, "qingdao", "poster")
    assert pdf.read_bytes() == before


@needs_weasyprint
@pytest.mark.slow
def test_pages_lead_to_files_that_are_there_and_say_the_same(coded: Guide, project: Project) -> None:
    city = coded.place("qingdao")
    assert city
    pages = [Page(url, "poster.html", "", {"pdfs": ()}) for url in (urls.poster(city), urls.place(city))]
    assert fresh_bundles(project, coded) == ()
    make_pdfs(project, coded, "qingdao", "poster")
    fresh = fresh_bundles(project, coded)
    linked = list(with_links(pages, fresh))
    assert [link.url for link in linked[0].values["pdfs"]] == ["qingdao/print/poster-a3.pdf"]
    assert linked[1].values["pdfs"] == ()
    items = (replace(city.items[0], name="改过的事项"), *city.items[1:])
    changed = replace(coded, places=tuple(replace(p, items=items) if p is city else p for p in coded.places))
    assert fresh_bundles(project, changed) == (), "a file that says something else is not offered"


def test_a_checklist_leads_to_its_own_page_of_the_file(coded: Guide) -> None:
    city = coded.place("zibo")
    assert city
    bundle = next(bundle for bundle in bundles(coded, city) if bundle.kind == "checklist")
    numbers = {lead.page: lead.number for lead in bundle.leads}
    sheets = [checklist_of(coded, city, item).fit.sheets for item in city.items]
    for index, item in enumerate(city.items):
        assert numbers[urls.checklist(city, item)] == 1 + sum(sheets[:index])


@needs_weasyprint
def test_a_fault_in_a_template_is_told_with_its_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.templates.unlink()
    shutil.copytree(ROOT / "templates", project.templates)
    faulty = project.templates / "poster.html"
    faulty.write_text("{{ nothing.at_all }}\n", encoding="utf-8")
    assert main(["pdf", "--city", "qingdao", "--what", "poster"], project.root) == 1
    told = capsys.readouterr().err
    assert told.startswith("templates/poster.html:1")
    assert "Traceback" not in told


def test_without_weasyprint_the_command_says_what_to_install(
    coded: Guide, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhinan.publish.pdf_files.find_spec", lambda _: None)
    made = make_pdfs(project, coded)
    assert made.written == 0
    assert "make pdf" in made.problem


def test_the_command_knows_every_kind() -> None:
    assert PAPERS == KINDS


def test_an_unknown_city_is_named_with_the_known_ones(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pdf", "--city", "jinan"], project.root) == 2
    assert "qingdao" in capsys.readouterr().err
