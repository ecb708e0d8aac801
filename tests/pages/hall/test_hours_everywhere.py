"""The hours of a hall, and when it is closed, stand wherever the hall stands."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from zhinan.model.guide import Guide
from zhinan.model.office import Office
from zhinan.model.place import Place
from zhinan.pages.across.compare_where import where_to_go
from zhinan.pages.hall.contacts import vcard
from zhinan.pages.hall.hall_cards import Visit, hall_cards
from zhinan.pages.hall.halls import halls_for
from zhinan.pages.paper.hall_phones import hall_table
from zhinan.pages.paper.hall_sheet import hall_sheet
from zhinan.pages.place.office_page import hall_head

HOURS = "周一至周五 9:00—12:00，13:30—17:00"
CLOSED = "暂停：2027-02-06至2027-02-12，系统升级"


@pytest.fixture(name="place")
def _place(guide: Guide) -> Place:
    found = guide.place("jiazhou")
    assert found is not None
    return found


@pytest.fixture(name="office")
def _office(place: Place) -> Office:
    return place.offices[0]


def test_on_an_item(place: Place) -> None:
    (block, *_) = hall_cards((Visit("现场办理", halls_for(place, ("关系转移",))),), (), "hall").cards
    assert (block.hours, block.closed) == (HOURS, (CLOSED,))


def test_on_a_checklist(place: Place) -> None:
    (row, *_) = hall_table(halls_for(place, ("关系转移",)), ()).rows
    assert row.addresses[-2:] == (HOURS, CLOSED)


def test_on_the_halls_sheet_and_page(guide: Guide, place: Place, office: Office) -> None:
    sheet = hall_sheet(guide, place, office)
    assert (sheet.hours, sheet.known[0], sheet.to_fill_in) == (HOURS, CLOSED, "")
    (hall, *_) = halls_for(place, ("关系转移",))
    assert hall_head(hall).hours == HOURS
    assert [line.label for line in hall_head(hall).lines] == ["暂停", "交通", "停车", "入口", "无障碍"]


def test_in_the_phones_own_list(place: Place, office: Office) -> None:
    card = vcard(place, office).text.replace("\r\n ", "")
    assert f"NOTE:{HOURS}" in card
    assert "停车：" in card


def test_beside_other_places(place: Place) -> None:
    item = next(item for item in place.items if item.id == "transfer-out")
    alone = replace(place, offices=place.offices[:1])
    (link,) = where_to_go(alone, item).halls
    assert link.text.endswith(f"（{HOURS}）")
