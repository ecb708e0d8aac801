"""Forms as they are issued, on the site: beside their page, in the data, offered wherever the form is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from tests.pages.rendering import tree, words
from zhinan.guide.life.paper_facts import blank_form
from zhinan.guide.load import load_guide
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.data.places import place_data
from zhinan.pages.page import Page
from zhinan.pages.paper.form_page import form_page
from zhinan.pages.printing.hall_folder import folders_in
from zhinan.pages.printing.print_centre import paper_pages
from zhinan.publish.output.downloads import put_issued
from zhinan.publish.output.staging import Staging
from zhinan.publish.project import Project

SITE = Path(__file__).resolve().parents[2] / "sites" / "good" / "form-signs"
BLANK = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n"
FILLED = b"\xff\xd8\xff\xe0 filled"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site whose form is only a file, with a filled sample; another city has taken it over."""
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    content = tmp_path / "content"
    forms = content / "yangli" / "forms"
    (forms / "transfer.yaml").write_text("标题: 关系转移申请表\n", encoding="utf-8")
    (forms / "transfer.pdf").write_bytes(BLANK)
    (forms / "transfer.sample.jpg").write_bytes(FILLED)
    (content / "other").mkdir()
    (content / "other" / "city.yaml").write_text("名称: 别样市\n级别: 市\n采用: yangli\n", encoding="utf-8")
    return tmp_path


def guide_of(root: Path) -> Guide:
    """Its guide, which has no fault."""
    loaded = load_guide(root / "content")
    assert [problem for problem in loaded.problems if problem.level == "error"] == []
    return loaded.guide


def yangli(guide: Guide) -> Place:
    """The place that has the form."""
    place = guide.place("yangli")
    assert place
    return place


def links(shown: html.HtmlElement) -> list[str]:
    """Where the links to the form's files lead."""
    return [url for url in shown.xpath("//a/@href") if "transfer" in url and not url.endswith("/")]


def test_each_place_has_the_files_beside_the_page_of_its_form(root: Path) -> None:
    staging = Staging(root / "site", root / "work")
    put_issued(Project(root), guide_of(root), staging)
    assert set(staging.files) == {
        f"{place}/forms/transfer/{name}"
        for place in ("yangli", "other")
        for name in ("transfer.pdf", "transfer.sample.jpg")
    }
    assert (staging.folder / "other/forms/transfer/transfer.pdf").read_bytes() == BLANK


def test_the_forms_page_and_the_items_page_offer_them(root: Path) -> None:
    guide = guide_of(root)
    place = yangli(guide)
    (form,) = place.forms
    (item,) = (item for item in place.items if item.id == "transfer-out")
    for page in (form_page(guide, place, form), item_page(guide, place, item)):
        shown = tree(guide, page)
        assert [url.rpartition("/")[2] for url in links(shown)] == ["transfer.pdf", "transfer.sample.jpg"]
        assert "原表（PDF，1 KB）" in words(shown)
        assert "填写样例（图片，1 KB）" in words(shown)


def test_the_data_names_them(root: Path) -> None:
    guide = guide_of(root)
    (form,) = place_data(guide, yangli(guide)).forms
    assert [file.url.rpartition("/")[2] for file in form.files] == ["transfer.pdf", "transfer.sample.jpg"]


def printing(guide: Guide) -> Page:
    """The print centre."""
    pages = paper_pages(guide, yangli(guide), folders_in(guide, yangli(guide)))
    (found,) = (page for page in pages if page.template == "print.html")
    return found


def test_nobody_counts_the_sheets_of_a_form_that_is_only_a_file(root: Path) -> None:
    guide = guide_of(root)
    (line,) = (
        one
        for one in tree(guide, printing(guide)).xpath("//ul[@class='printouts']/li")
        if "关系转移申请表" in words(one)
    )
    assert "打印原表文件" in words(line)
    assert "张A4" not in words(line)


def test_a_sheet_with_rows_is_counted(root: Path) -> None:
    shutil.copy(SITE / "content/yangli/forms/transfer.yaml", root / "content/yangli/forms/transfer.yaml")
    guide = guide_of(root)
    assert "1张A4" in words(tree(guide, printing(guide)))


def test_another_file_is_another_paper(root: Path) -> None:
    def number() -> str:
        place = yangli(guide_of(root))
        return blank_form(place, place.forms[0]).number

    before = number()
    assert number() == before
    (root / "content/yangli/forms/transfer.pdf").write_bytes(BLANK + b"% second edition\n")
    assert number() != before
