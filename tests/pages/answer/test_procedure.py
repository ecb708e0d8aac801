"""How it goes: what is done is numbered, what is only remarked is not."""

from __future__ import annotations

from tests.guide.made_items import item
from tests.pages.made_places import CITY, city, guide
from tests.pages.rendering import by_id, having, tree, words
from zhinan.model.item import Item
from zhinan.pages.across.compare_rows import rows
from zhinan.pages.answer.item_page import item_page
from zhinan.pages.answer.procedure import StepLine, procedure_of
from zhinan.pages.item.prose import ProseWriter
from zhinan.pages.item.short_steps import step_chains

REMARKS = ("非本人现场办理，需提供代办说明", "网上办理无需提供申办材料")
MIXED = item(REMARKS[0], "参保人提出申请", REMARKS[1], "经办机构审核，办结")


def texts(lines: tuple[StepLine, ...]) -> list[str]:
    return [line.text.plain for line in lines]


def test_a_remark_among_the_steps_has_no_number_on_the_page_as_on_paper() -> None:
    found = procedure_of(CITY, MIXED, ProseWriter(()))
    (group,) = found.groups
    assert [line.number for line in group.steps] == [1, 2]
    assert texts(group.notes) == list(REMARKS)
    assert found.label == "2步"
    (chain,) = step_chains(MIXED)
    assert texts(group.steps) == [step.text for step in chain.steps]
    assert texts(group.notes) == list(chain.notes)
    place = city(MIXED)
    steps = by_id(tree(guide(place), item_page(guide(place), place, MIXED)), "steps")
    assert all(words(steps).count(remark) == 1 for remark in REMARKS)
    assert [number.text for number in having(steps, "step-number")] == ["1", "2"]


def test_where_all_is_remarked_all_is_numbered() -> None:
    (group,) = procedure_of(CITY, item(*REMARKS), ProseWriter(())).groups
    assert (texts(group.steps), group.notes) == (list(REMARKS), ())


def test_a_comparison_counts_what_is_done() -> None:
    def counted(one: Item) -> str:
        place = city(one)
        (row,) = rows(guide(place), ((place, one),), ProseWriter(()))
        return row.steps

    assert (counted(MIXED), counted(item(*REMARKS))) == ("2步", "2步")
