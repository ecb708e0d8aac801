"""Which number is printed beside which hall, and what the sheets of all halls have in common."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.guide.made_items import item as made_item
from tests.pages.made_places import CITY, DONGQU, XIQU, city
from tests.pages.made_places import guide as made_guide
from zhinan.model.guide import Guide
from zhinan.model.item import Channel
from zhinan.model.place import Place
from zhinan.pages.hall.halls import applied_kinds, halls_for
from zhinan.pages.hall.numbers_by_hall import stem
from zhinan.pages.item.calls import phone_lists
from zhinan.pages.item.silences import NOT_SAID
from zhinan.pages.paper.checklist import checklist_of
from zhinan.pages.paper.hall_phones import HallTable, NamedList, hall_table
from zhinan.pages.paper.imprint import Foot


def table_of(place: Place, item_id: str) -> HallTable:
    """The table of an item's sheet."""
    item = next(item for item in place.items if item.id == item_id)
    lists = [NamedList(calls.title, calls.entries) for calls in phone_lists(place, item)]
    return hall_table(halls_for(place, applied_kinds(item)), lists)


def numbers(table: HallTable, column: int) -> dict[str, list[str]]:
    """The numbers of a column by the row's name."""
    return {row.name: [phone.display for phone in row.phones[column]] for row in table.rows}


def test_names_are_the_same_without_what_documents_add_at_will() -> None:
    assert stem("云海新区") == stem("云海") == "云海"
    assert stem("坤城区") == "坤城"
    assert stem("经区") == "经区", "one character is no name"


def test_a_hall_of_that_name_goes_before_a_hall_in_that_district(guide: Guide) -> None:
    city = guide.place("yichuan")
    assert city
    found = numbers(table_of(city, "transfer-out"), 1)
    assert found["坤城区"] == ["0602-5550003"]
    assert found["市直"] == ["0602-5550001"], "the city's own hall stands in 坤城区 too"


def test_a_hall_of_a_name_of_its_own_is_printed_by_it() -> None:
    named = replace(DONGQU, name="样例市政务服务中心")
    halls = halls_for(replace(CITY, offices=(named, XIQU)), ("参保",))
    assert [row.name for row in hall_table(halls, ()).rows] == ["东区 样例市政务服务中心", "西区"]


def test_a_hall_without_a_number_keeps_its_row(guide: Guide) -> None:
    city = guide.place("yichuan")
    assert city
    found = numbers(table_of(city, "designated-provider"), 0)
    assert found["离山市"] == []
    assert found["坎口市"] == ["0602-5559004"]


def test_without_halls_the_rows_are_areas(guide: Guide) -> None:
    city = guide.place("yichuan")
    assert city
    table = table_of(city, "maternity-allowance")
    assert all(not row.addresses for row in table.rows)
    assert len(table.columns) == 2
    assert len(table.rows) == 12


def test_no_number_is_lost(guide: Guide) -> None:
    for place, item in guide.items():
        lists = [NamedList(calls.title, calls.entries) for calls in phone_lists(place, item)]
        table = hall_table(halls_for(place, applied_kinds(item)), lists)
        printed = {phone.tel for row in table.rows for column in row.phones for phone in column}
        printed |= {phone.tel for named in table.rest for entry in named.entries for phone in entry.phones}
        asked = {phone.tel for named in lists for entry in named.entries for phone in entry.phones}
        assert asked <= printed, (place.id, item.id)


def test_where_a_hall_has_no_number_but_that_for_complaints_the_sheet_says_so(guide: Guide) -> None:
    city = guide.place("yichuan")
    assert city
    speaker = replace(city.site.speaker, hotline=())
    silent = replace(city, hotline=(), site=replace(city.site, speaker=speaker))
    item = next(item for item in city.items if item.id == "employee-registration")
    said = ("窗口电话", NOT_SAID)
    bare = checklist_of(guide, silent, replace(item, enquiries=None, progress=None))
    assert bare.halls
    assert bare.halls.table
    assert bare.halls.table.columns == ("监督投诉",)
    assert bare.calls
    assert said in {(one.title, one.text) for one in bare.calls.words}
    for place, other in guide.items():
        if any(group.anchor != "supervision" for group in phone_lists(place, other)):
            calls = checklist_of(guide, place, other).calls
            assert not calls or said not in {(one.title, one.text) for one in calls.words}, other.id


def test_a_line_to_write_on_is_where_a_city_is_silent_and_not_behind_an_answer(guide: Guide) -> None:
    place, item = next((p, i) for p, i in guide.items() if i.enquiries and i.enquiries.counter_kinds)
    calls = checklist_of(guide, place, item).calls
    assert calls
    assert [(one.text, one.to_write) for one in calls.words if one.title == "咨询"] == [
        ("打上面的窗口电话", False)
    ]
    left = [
        one
        for place, item in guide.items()
        if (calls := checklist_of(guide, place, item).calls)
        for one in calls.words
        if one.to_write
    ]
    assert left
    assert all("尚未公布" in one.text for one in left)


def test_what_the_sheets_of_all_halls_have_in_common_is_measured_once_in_a_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = made_item("申请", channels=(Channel("hall", "现场办理", counter_kinds=("参保",)),))
    place = city(one)
    known, rooms, measure = made_guide(place), list[float](), Foot.height

    def counted(foot: Foot, room: float) -> float:
        rooms.append(room)
        return measure(foot, room)

    monkeypatch.setattr(Foot, "height", counted)
    for office in (None, *place.offices):
        checklist_of(known, place, one, office)
    assert len(rooms) == len(set(rooms)) > 1
