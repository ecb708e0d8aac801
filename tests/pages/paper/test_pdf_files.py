"""PDF files made by WeasyPrint: tagged, fonts embedded, the same each time, linked while they are fresh."""

from __future__ import annotations

import gc
import re
import shutil
import subprocess
import zlib
from importlib import import_module
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import WHOLE
from tests.findings import ROOT
from tests.pages.paper.conftest import fonts_of, information, linked, needs_weasyprint, page_count
from zhinan.cli.main import main
from zhinan.cli.pdf import PAPERS
from zhinan.model.guide import Guide
from zhinan.pages import urls
from zhinan.pages.page import Page
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.printing.bundles import KINDS, bundles
from zhinan.pages.wall.poster import place_poster
from zhinan.pages.wall.poster_format import A3, A4
from zhinan.publish.pdf.pdf_files import fresh_bundles, with_links
from zhinan.publish.pdf.pdf_making import make_pdfs
from zhinan.publish.pdf.pdf_printing import print_pdf
from zhinan.publish.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own with the whole site's content, and no PDF yet."""
    return linked(tmp_path, WHOLE / "content")


@needs_weasyprint
@pytest.mark.slow
def test_the_other_papers_of_a_city(coded: Guide, kept_project: Project) -> None:
    city = coded.place("yichuan")
    assert city
    for kind in ("poster", "sheet", "forms"):
        make_pdfs(kept_project, coded, "yichuan", kind)
    folder = kept_project.work / "pdf/yichuan/print"
    poster = place_poster(coded, city)
    assert page_count(folder / "poster-a3.pdf") == poster.count(A3)
    assert page_count(folder / "poster-a4.pdf") == poster.count(A4)
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
def test_the_same_bytes_each_run_and_no_work_for_what_is_fresh(
    coded: Guide, project: Project, kept_project: Project
) -> None:
    told: list[str] = []
    made = make_pdfs(project, coded, "jiazhou", "poster", told.append)
    assert (made.written, made.kept) == (2, 0)
    assert told == ["1/2 jiazhou/print/poster-a3.pdf", "2/2 jiazhou/print/poster-a4.pdf"]
    assert make_pdfs(project, coded, "jiazhou", "poster").kept == 2
    make_pdfs(kept_project, coded, "jiazhou", "poster")
    for name in ("poster-a3.pdf", "poster-a4.pdf"):
        first, other = ((one.work / "pdf/jiazhou/print" / name) for one in (project, kept_project))
        assert first.read_bytes() == other.read_bytes(), name


@needs_weasyprint
@pytest.mark.slow
def test_pages_lead_to_files_that_are_there_and_say_the_same(
    coded: Guide, project: Project, kept_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    city = coded.place("jiazhou")
    assert city
    pages = [Page(url, "poster.html", "", {"pdfs": ()}) for url in (urls.poster(city), urls.place(city))]
    assert fresh_bundles(project, coded) == ()
    make_pdfs(kept_project, coded, "jiazhou", "poster")
    for path in (kept_project.work / "pdf/jiazhou/print").glob("poster-*"):
        target = project.work / path.relative_to(kept_project.work)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    fresh = fresh_bundles(project, coded)
    linked = list(with_links(pages, fresh))
    assert [link.url for link in linked[0].values["pdfs"]] == ["jiazhou/print/poster-a3.pdf"]
    assert [link.file for link in linked[0].values["pdfs"]] == [
        f"{place_poster(coded, city).title}（A3）.pdf"
    ]
    assert linked[1].values["pdfs"] == ()
    items = (replace(city.items[0], name="改过的事项"), *city.items[1:])
    changed = replace(coded, places=tuple(replace(p, items=items) if p is city else p for p in coded.places))
    assert fresh_bundles(project, changed) == (), "a file that says something else is not offered"
    keys = {place.id: "as it is" for place in coded.places}
    first = fresh_bundles(project, coded, keys)
    monkeypatch.setattr("zhinan.publish.pdf.pdf_files._is_fresh", lambda *_: pytest.fail("rendered again"))
    again = fresh_bundles(project, coded, keys)
    assert [(one.url, one.leads) for one in again] == [(one.url, one.leads) for one in fresh]
    assert list(with_links(pages, again)) == linked == list(with_links(pages, first))
    monkeypatch.setattr("zhinan.publish.pdf.pdf_files._is_fresh", lambda *_: False)
    assert fresh_bundles(project, coded, dict.fromkeys(keys, "changed")) == ()
    monkeypatch.undo()
    assert len(fresh_bundles(project, coded, keys)) == len(fresh)
    monkeypatch.setattr("zhinan.publish.pdf.pdf_files._is_fresh", lambda *_: False)
    next((project.work / "pdf/jiazhou/print").glob("*.key")).write_text("another", encoding="ascii")
    assert fresh_bundles(project, coded, keys) == (), "what was made since is looked at"


def test_every_place_has_its_files_each_at_an_address_of_its_own(coded: Guide) -> None:
    made = {place.id: list(bundles(coded, place)) for place in coded.places}
    addresses = [bundle.url for found in made.values() for bundle in found]
    assert len(addresses) == len(set(addresses))
    for place in coded.places:
        folders = [bundle for bundle in made[place.id] if bundle.kind == "folder"]
        assert [bundle.leads[0].page for bundle in folders] == [
            urls.hall_folder(place, office) for office in place.offices
        ]
        lists = [bundle for bundle in made[place.id] if "/list-" in bundle.url]
        assert bool(lists) == bool(place.service_list)


@needs_weasyprint
def test_a_file_says_of_itself_that_it_is_pdf_ua_in_which_language_and_what_it_is(
    coded: Guide, kept_project: Project
) -> None:
    city = coded.place("yichuan")
    assert city
    make_pdfs(kept_project, coded, "yichuan", "forms")
    pdf = kept_project.work / "pdf/yichuan/print/forms.pdf"
    said = subprocess.run(["pdfinfo", "-meta", str(pdf)], check=True, capture_output=True, text=True).stdout
    assert 'pdfuaid:part="1"' in said
    assert "乙川市全部空白表格" in said
    streams = re.findall(rb"/Type /ObjStm.*?stream\r?\n(.*?)\r?\nendstream", pdf.read_bytes(), re.DOTALL)
    objects = b"".join(map(zlib.decompress, streams))
    assert b"/Lang (zh-CN)" in objects
    assert b"/DisplayDocTitle true" in objects
    figures = objects.count(b"/S /Figure")
    assert figures == len(city.forms), "the code at the foot of each"
    assert objects.count(b"/Alt") == figures
    tree = subprocess.run(["pdfinfo", "-struct", str(pdf)], check=True, capture_output=True, text=True).stdout
    parts = {line.split()[0] for line in tree.splitlines() if line.strip()}
    assert {"Document", "H2", "P", "Table", "TR", "TH"} <= parts
    headings = [line.split()[0] for line in tree.splitlines() if re.match(r"\s*H\d ", line)]
    assert headings[0] == "H1"
    assert headings.count("H2") == len(city.forms)
    assert page_count(pdf) == len(city.forms)


@needs_weasyprint
def test_nothing_of_a_file_stays_in_memory(project: Project) -> None:
    assert print_pdf('<html lang="zh"><title>一</title><p>一张', project.static).startswith(b"%PDF")
    boxes = import_module("weasyprint.formatting_structure.boxes")
    assert not any(issubclass(type(one), boxes.Box) for one in gc.get_objects())


def test_a_checklist_leads_to_its_own_page_of_the_file(coded: Guide) -> None:
    city = coded.place("jiazhou")
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
    (project.root / "templates").unlink()
    shutil.copytree(ROOT / "templates", project.root / "templates")
    faulty = project.root / "templates" / "poster.html"
    faulty.write_text("{{ nothing.at_all }}\n", encoding="utf-8")
    assert main(["pdf", "--city", "jiazhou", "--what", "poster"], project.root) == 1
    told = capsys.readouterr().err
    assert told.startswith("templates/poster.html:1")
    assert "Traceback" not in told


def test_without_weasyprint_the_command_says_what_to_install(
    coded: Guide, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhinan.publish.pdf.pdf_making.find_spec", lambda _: None)
    made = make_pdfs(project, coded)
    assert made.written == 0
    assert "make pdf" in made.problem


def test_the_command_knows_every_kind() -> None:
    assert PAPERS == KINDS


def test_an_unknown_city_is_named_with_the_known_ones(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pdf", "--city", "nowhere"], project.root) == 2
    assert "jiazhou" in capsys.readouterr().err
