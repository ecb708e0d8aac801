"""How many papers an item asks for, in the words of a list and of a checklist."""

from __future__ import annotations

import pytest

from tests.guide.made_items import item
from zhinan.model.guide import Guide
from zhinan.model.item import Item, Material
from zhinan.pages.item.material_cases import paper_count, papers_in_words
from zhinan.pages.paper.ticks import tick_count, tick_groups

FREE = "已实现电子证照的单位，无需提供材料"


@pytest.mark.parametrize(
    ("found", "words", "count"),
    [
        (item(materials_none=True), "不用带材料", 0),
        (item("个人持身份证到窗口打印", materials_none=True), "材料见正文", 0),
        (item(), "", 0),
        (item(materials=("身份证", "社保卡")), "2样材料", 2),
        (item(materials=(Material("病历、报告单", papers=("病历", "报告单")), "身份证")), "3样材料", 3),
        (item(materials=(Material("表一", case="变更"), Material("表二", case="注销"))), "材料分2种情况", 2),
        (item(materials=("身份证", Material("居留证", case="外国人"))), "至少1样材料", 2),
        (item(materials=("身份证", Material("承诺书", when="没有证明的"))), "至少1样材料", 2),
        (item(materials=(Material("承诺书", when="没有证明的"),)), "1样材料", 1),
        (item(materials=(FREE,)), "材料见正文", 0),
        (item(materials=(FREE, "登记表")), "1样材料", 1),
        (item(materials=("医保电子凭证或身份证，网上查询不需提供材料",)), "1样材料", 1),
    ],
)
def test_what_to_bring_in_words(found: Item, words: str, count: int) -> None:
    assert papers_in_words(found) == words
    assert paper_count(found) == count


def test_a_sentence_that_lets_people_off_has_no_box(guide: Guide) -> None:
    place = guide.places[0]
    found = item(materials=(FREE, "登记表"))
    groups = tick_groups(place, found)
    assert [(tick.text, tick.boxed) for tick in groups[0].ticks] == [(FREE, False), ("登记表", True)]
    assert tick_count(found, groups) == "共1样，核对打钩"
