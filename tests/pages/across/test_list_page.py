"""The province's list on its own page, and the table of all cities there and on the home page."""

from __future__ import annotations

from msgspec.structs import replace

from tests.pages.known import only_list
from tests.pages.rendering import by_id, having, tree, words
from zhinan.model.guide import Guide
from zhinan.model.item import Material
from zhinan.pages.across.home import home_page
from zhinan.pages.across.list_page import entry_groups, list_pages
from zhinan.pages.across.listed_papers import CaseTexts, ListedPapers, listed_papers
from zhinan.pages.across.overview import Overview, overview
from zhinan.pages.page import Page


def page(guide: Guide) -> Page:
    """/list/"""
    return next(iter(list_pages(guide)))


def table(guide: Guide) -> Overview:
    """The table of all cities."""
    return overview(guide, only_list(guide))


def marks(guide: Guide, number: int, place_id: str) -> tuple[str, str] | None:
    """The words of one cell."""
    lines = (line for group in table(guide).groups for line in group.lines)
    line = next(line for line in lines if line.no == number)
    found = next(cell.marks for cell in line.cells if cell.url == f"{place_id}/baseline/#no-{number}")
    return (found.materials.word, found.limit.word) if found else None


def test_the_list_stands_whole_in_its_order(guide: Guide) -> None:
    found = tree(guide, page(guide))
    assert [entry.get("id") for entry in found.xpath("//article")] == [f"no-{n}" for n in range(1, 19)]
    assert len(found.xpath("//h3")) == 11


def test_an_entry_has_all_its_columns(guide: Guide) -> None:
    entry = by_id(tree(guide, page(guide)), "no-1")
    titles = [words(title) for title in entry.xpath(".//dt")]
    assert titles == ["办理材料", "办理时限", "办理环节", "办理方式", "备注", "设定依据", "哪里有"]
    assert "申请、受理、审核、办结" in words(entry)


def test_an_entry_says_which_cities_have_it(guide: Guide) -> None:
    entry = words(having(by_id(tree(guide, page(guide)), "no-18"), "entry-places")[0])
    assert "乙川" in entry
    assert "甲州、丙陵、丁的指南里没有" in entry


def test_papers_of_an_entry_stand_by_case(guide: Guide) -> None:
    entry = words(by_id(tree(guide, page(guide)), "no-2"))
    assert entry.index("在职职工") < entry.index("灵活就业人员") < entry.index("即时办结")


def test_the_table_has_every_entry_and_every_city(guide: Guide) -> None:
    lines = [line for group in table(guide).groups for line in group.lines]
    assert [line.no for line in lines] == list(range(1, 19))
    cities = [place.id for place in guide.places if place.level == "city"]
    for line in lines:
        assert [cell.url.split("/")[0] for cell in line.cells] == cities


def test_the_table_shows_what_it_must(guide: Guide) -> None:
    assert marks(guide, 8, "jiazhou") == ("多", "长")
    assert marks(guide, 9, "jiazhou") == ("同", "同")
    assert marks(guide, 11, "jiazhou") == ("同", "长")
    assert marks(guide, 13, "jiazhou") == ("异", "长")
    assert marks(guide, 18, "jiazhou") is None


def test_the_table_stands_on_the_lists_page_and_home_only_leads_there(guide: Guide) -> None:
    home = tree(guide, home_page(guide))
    assert having(home, "overview") == []
    (staff,) = having(home, "staff")
    assert "list/" in staff.xpath(".//a/@href")
    (_,) = having(tree(guide, page(guide)), "overview")


def test_the_table_is_as_wide_as_there_are_cities(guide: Guide) -> None:
    assert table(guide).width == len(guide.places)  # without the province, and with the entries
    assert [(city.text, city.url) for city in table(guide).cities][:2] == [
        ("甲州", "jiazhou/baseline/"),
        ("乙川", "yichuan/baseline/"),
    ]


def test_an_entry_that_asks_for_nothing_says_so(guide: Guide) -> None:
    material = Material("身份证", case="变更")
    asking = replace(only_list(guide).whole.entries[0], materials=(material,), materials_none=False)
    assert listed_papers(asking) == ListedPapers("", (CaseTexts("变更", ("身份证",)),))
    silent = replace(asking, materials=(), materials_none=True)
    assert listed_papers(silent) == ListedPapers("不用带材料", ())


def test_an_entry_counts_its_documents_and_names_who_lacks_it(guide: Guide) -> None:
    views = [view for group in entry_groups(guide, only_list(guide)) for view in group.entries]
    assert views[17].missing == "甲州、丙陵、丁"
    assert [view.basis_count for view in views] == [f"{len(view.basis)}个文件" for view in views]


def test_a_cell_says_what_it_is_about_without_seeing_it(guide: Guide) -> None:
    cell = having(tree(guide, page(guide)), "overview-cell")[0]
    assert "材料" in words(cell)
    assert "时限" in words(cell)
