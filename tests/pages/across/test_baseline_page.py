"""A city against the province's list: every entry, what the city has for it, and the figures above."""

from __future__ import annotations

from tests.pages.known import only_list
from tests.pages.rendering import by_id, tree, words
from zhinan.model.elements.verdict import Baseline
from zhinan.model.guide import Guide
from zhinan.pages.across.baseline_page import EntryLine, baseline_page, entry_groups, summary
from zhinan.pages.item.verdicts import marks_of, marks_together
from zhinan.pages.page import Page

SAME = Baseline("same", "same", ())


def page(guide: Guide, place_id: str) -> Page:
    """A city's comparison."""
    place = guide.place(place_id)
    assert place is not None
    return baseline_page(guide, place, only_list(guide))


def line(guide: Guide, place_id: str, number: int) -> EntryLine:
    """One entry of a city's comparison."""
    place = guide.place(place_id)
    assert place is not None
    groups = entry_groups(place, only_list(guide))
    return next(found for group in groups for found in group.lines if found.no == number)


def test_every_entry_stands_once_under_its_anchor(guide: Guide, place_id: str) -> None:
    found = tree(guide, page(guide, place_id))
    anchors = [body.get("id") for body in found.xpath("//tbody[@id]")]
    assert anchors == [f"no-{number}" for number in range(1, 19)]


def test_what_a_city_lacks_is_said(guide: Guide) -> None:
    assert line(guide, "jiazhou", 17).items == ()
    assert "甲州的指南里没有这一项" in words(by_id(tree(guide, page(guide, "jiazhou")), "no-17"))


def test_a_split_entry_has_a_line_for_each_item(guide: Guide) -> None:
    assert len(line(guide, "yichuan", 8).items) == 3
    assert len(line(guide, "yichuan", 9).items) == 2


def test_a_line_is_as_high_as_it_has_items(guide: Guide) -> None:
    assert (line(guide, "yichuan", 8).height, line(guide, "jiazhou", 17).height) == (3, 1)


def test_an_adopting_city_says_whose_guide_is_compared(guide: Guide) -> None:
    assert page(guide, "bingling").values["notice"].startswith("丙陵市按丁省统一的指南办。")


def test_a_merged_item_stands_under_both_entries_and_counts_once(guide: Guide) -> None:
    assert line(guide, "yichuan", 15).items[0].url == line(guide, "yichuan", 16).items[0].url
    yichuan = guide.place("yichuan")
    assert yichuan is not None
    assert summary(yichuan, only_list(guide)).items == sum(bool(item.list_nos) for item in yichuan.items)


def test_employees_and_residents_are_told_apart(guide: Guide) -> None:
    assert [item.part for item in line(guide, "yichuan", 8).items] == ["职工", "居民", None]
    assert [item.part for item in line(guide, "jiazhou", 8).items] == [None]


def test_the_difference_is_said_in_words(guide: Guide) -> None:
    found = words(by_id(tree(guide, page(guide, "jiazhou")), "no-13"))
    assert "时限9个工作日，比省清单（不超过4个工作日）长5个工作日" in found


def test_the_figures_add_up(guide: Guide, place_id: str) -> None:
    place = guide.place(place_id)
    assert place is not None
    found = summary(place, only_list(guide))
    assert sum(count.number for count in found.materials) == found.items
    assert sum(count.number for count in found.limits) == found.items
    groups = entry_groups(place, only_list(guide))
    assert found.present == sum(bool(line.items) for group in groups for line in group.lines)


def test_an_item_without_a_difference_says_so(guide: Guide) -> None:
    items = [item for number in range(1, 19) for item in line(guide, "jiazhou", number).items]
    assert {item.no_difference for item in items if item.differences} == {""}
    assert {item.no_difference for item in items if not item.differences} == {"没有差别"}


def test_items_beyond_the_list_are_named(guide: Guide) -> None:
    beyond = {link.text for link in page(guide, "jiazhou").values["beyond"]}
    assert "门诊统筹签约" in beyond


def test_several_items_come_to_one_pair_of_marks() -> None:
    more, fewer = Baseline("more", "same", ("甲",)), Baseline("fewer", "longer", ("乙",))
    assert marks_together([SAME, more]) == marks_of(more)
    mixed = marks_together([more, fewer])
    assert mixed is not None
    assert (mixed.materials.word, mixed.limit.word) == ("异", "长")
    assert marks_together([None]) is None
