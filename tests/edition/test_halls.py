"""Which hall is meant and whose number is whose, in the first edition: what is easily got wrong."""

from __future__ import annotations

import pytest

from tests.edition.moved_on import stay_with_the_edition
from tests.pages.paper.test_hall_phones import numbers, table_of
from zhinan.model.guide import Guide
from zhinan.model.place import Place
from zhinan.pages.hall.districts import districts_of
from zhinan.pages.hall.halls import applied_kinds, halls_for
from zhinan.pages.hall.neighbours import neighbouring
from zhinan.pages.item.calls import enquiry_phones, progress_phones
from zhinan.pages.paper.hall_sheet import hall_sheet
from zhinan.pages.search.numbers import numbers_of


def place(guide: Guide, name: str) -> Place:
    """A place that has not moved on."""
    stay_with_the_edition(name)
    found = guide.place(name)
    assert found is not None
    return found


def test_an_item_shows_exactly_its_own_table(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    (item,) = (item for item in qingdao.items if item.id == "remote-residence")
    halls = halls_for(qingdao, applied_kinds(item))
    assert len(halls) == 10  # the table of 5.1 has no 保税区
    assert [counter.address for counter in halls[0].counters] == [
        "山东省青岛市市南区福州南路17号青岛市民中心2楼M01至M10号窗口"
    ]


@pytest.mark.parametrize(
    ("place_id", "label", "districts"),
    [
        ("qingdao", "莱西市医保经办机构", ("莱西市",)),
        ("qingdao", "市南分中心", ("市南区",)),
        ("qingdao", "市南、市北、李沧", ("市南区", "市北区", "李沧区")),
        ("qingdao", "市医保中心", ("市南区", "市北区", "李沧区")),
        ("yantai", "龙口市", ("龙口市",)),
    ],
)
def test_a_label_names_its_districts(
    guide: Guide, place_id: str, label: str, districts: tuple[str, ...]
) -> None:
    assert districts_of(place(guide, place_id), label) == districts


def test_the_citys_own_hall_is_chosen_under_each_of_its_districts(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    progress = next(item.progress for item in qingdao.items if item.id == "designated-hospital")
    assert progress is not None
    assert progress.hall is not None
    halls = halls_for(qingdao, progress.hall.counter_kinds)
    (hall,) = (hall for hall in halls if hall.office.name == "市医保中心")
    assert [chip.area for chip in hall.chips] == ["市南区", "市北区", "李沧区"]


def test_neighbours_are_the_halls_of_the_boxes_around(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    (laixi,) = (office for office in qingdao.offices if office.id == "laixi")
    near = [office.id for office in neighbouring(qingdao, laixi)]
    assert "jimo" in near
    assert "shinan" not in near


def test_the_numbers_of_the_counters_answer_questions_where_the_document_says_so(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    items = {item.id: item for item in qingdao.items}
    asked = enquiry_phones(qingdao, items["employer-registration"])
    assert len(asked) == 11
    assert (asked[0].area, asked[0].phones[0].display) == ("市南分中心", "0532-85710157")
    residents = items["resident-registration"].progress
    assert residents is not None
    areas = [entry.area for entry in progress_phones(qingdao, residents)]
    assert areas[::9] == ["市南分中心", "莱西市医保经办机构"]


def test_a_hall_of_that_name_goes_before_a_hall_in_that_district(guide: Guide) -> None:
    found = numbers(table_of(place(guide, "yantai"), "transfer-in"), 1)
    assert found["莱山区"] == ["0535-6716037"]
    assert found["市直"] == ["0535-6295106"], "the city's own hall stands in 莱山区 too"


def test_a_hall_without_a_number_keeps_its_row(guide: Guide) -> None:
    found = numbers(table_of(place(guide, "weihai"), "designated-provider"), 0)
    assert found["高区"] == []
    assert found["荣成市"] == ["0631-7523382"]


def test_without_halls_the_rows_are_areas(guide: Guide) -> None:
    table = table_of(place(guide, "yantai"), "maternity-allowance")
    assert all(not row.addresses for row in table.rows)
    assert (len(table.columns), len(table.rows)) == (2, 15)


def test_a_hall_prints_its_own_numbers_and_not_its_neighbour_s(guide: Guide) -> None:
    yantai = place(guide, "yantai")
    sheets = {office.id: hall_sheet(guide, yantai, office) for office in yantai.offices}
    own, near = (
        {tel.text for call in sheets[name].calls for tel in call.tels} for name in ("shizhi", "laishan")
    )
    assert "0535-6295106" in own
    assert "0535-6716037" in near - own


def test_search_knows_whose_number_it_is(guide: Guide) -> None:
    found = {number.display: number for number in numbers_of(place(guide, "qingdao"))}
    assert found["0532-85770609"].uses == ("监督",)
    assert found["0532-85770609"].office is None
    office = found["0532-85971819"].office
    assert office is not None
    assert office.name == "市南分中心"
