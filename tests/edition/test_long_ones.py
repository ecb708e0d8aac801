"""The longest texts of the first edition: a limit in few words, and checklists that take several sheets."""

from __future__ import annotations

from tests.edition.moved_on import stay_with_the_edition
from tests.edition.source_documents import DOCUMENTS
from zhinan.model.guide import Guide
from zhinan.pages.answer.first_screen import limit_lines
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.wall.poster import place_poster

SHEETS = {
    ("zibo", "chronic-disease"): 2,  # 31 hospitals with their addresses and phones
    (
        "zibo",
        "employee-registration",
    ): 2,  # papers of two kinds and of six cases, twelve halls, who may stand in
    ("yantai", "chronic-disease"): 2,  # a limit by disease of 900 characters
    ("weihai", "designated-provider"): 3,  # materials and conditions of four kinds of applicants
}
"""By design; every other checklist is one sheet."""


def test_the_first_screen_has_the_cases_of_a_limit_in_few_words(guide: Guide) -> None:
    stay_with_the_edition("yantai")
    yantai = guide.place("yantai")
    assert yantai is not None
    shown = limit_lines(next(item for item in yantai.items if item.id == "chronic-disease"))
    assert shown[0] == "甲类慢性病：已行规律性透析或肾（肝）移植、白血病、再生障碍性贫血等：即时办结"
    assert max(map(len, shown)) <= 50


def test_the_wall_list_has_the_limit_by_its_cases(guide: Guide) -> None:
    stay_with_the_edition("yantai")
    yantai = guide.place("yantai")
    assert yantai is not None
    row = next(row for row in place_poster(guide, yantai).rows if "门诊慢病" in row.name)
    assert [line.partition("：")[0] for line in row.limit] == ["甲类慢性病"] * 2 + ["乙类慢性病"] * 2
    assert row.limit[1:] == (
        "甲类慢性病：其他病种随时申报，每季度审核办理一次，自审核之日起：20个工作日",
        "乙类慢性病：属于即时办结病种的：即时办结",
        "乙类慢性病：其他病种随时申报，每季度审核办理一次：没有写天数",
    )


def test_only_the_named_checklists_take_several_sheets(coded: Guide) -> None:
    stay_with_the_edition(*DOCUMENTS)
    sheets = {
        (place.id, item.id): checklist_of(coded, place, item).fit.sheets for place, item in coded.items()
    }
    assert {name: count for name, count in sheets.items() if count > 1} == SHEETS
