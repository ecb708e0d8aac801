"""Which halls an item means, what is done at a hall, and whose phone a label is."""

from __future__ import annotations

from zhinan.model.guide import Guide
from zhinan.model.item import Item
from zhinan.model.place import Place
from zhinan.pages.hall.districts import districts_of
from zhinan.pages.hall.halls import applied_kinds, halls_for, services_at
from zhinan.pages.hall.neighbours import neighbouring
from zhinan.pages.item.calls import AT_THE_COUNTERS, enquiry_phones, phone_lists, progress_phones


def place(guide: Guide, name: str) -> Place:
    """A place that is there."""
    found = guide.place(name)
    assert found is not None
    return found


def item(place: Place, name: str) -> Item:
    """An item that is there."""
    return next(item for item in place.items if item.id == name)


def test_an_item_shows_exactly_its_own_table(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    halls = halls_for(qingdao, applied_kinds(item(qingdao, "remote-residence")))
    assert len(halls) == 10  # the table of 5.1 has no 保税区
    shinan = halls[0]
    assert [counter.address for counter in shinan.counters] == [
        "山东省青岛市市南区福州南路17号青岛市民中心2楼M01至M10号窗口"
    ]


def test_the_hall_page_is_the_reverse_of_the_items(guide: Guide) -> None:
    for one in guide.places:
        for office in one.offices:
            for service in services_at(one, office):
                for found in service.items:
                    counters = [c for h in halls_for(one, applied_kinds(found)) for c in h.counters]
                    assert service.counter in counters


def test_every_counter_has_something_to_do(guide: Guide) -> None:
    idle = [
        service.counter.id
        for one in guide.places
        for office in one.offices
        for service in services_at(one, office)
        if not service.items and not service.enquiries
    ]
    assert idle == []


def test_a_label_names_its_districts(guide: Guide) -> None:
    qingdao, yantai = place(guide, "qingdao"), place(guide, "yantai")
    assert districts_of(qingdao, "莱西市医保经办机构") == ("莱西市",)
    assert districts_of(qingdao, "市南分中心") == ("市南区",)
    assert districts_of(qingdao, "市南、市北、李沧") == ("市南区", "市北区", "李沧区")
    assert districts_of(yantai, "龙口市") == ("龙口市",)
    assert districts_of(qingdao, None) == ()


def test_neighbours_are_the_halls_of_the_boxes_around(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    laixi = next(office for office in qingdao.offices if office.id == "laixi")
    assert "jimo" in [office.id for office in neighbouring(qingdao, laixi)]
    assert "shinan" not in [office.id for office in neighbouring(qingdao, laixi)]


def test_a_hall_for_several_districts_is_chosen_under_each(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    office = next(office for office in qingdao.offices if office.name == "市医保中心")
    assert office.areas == ("市南区", "市北区", "李沧区")
    progress = item(qingdao, "designated-hospital").progress
    assert progress is not None
    assert progress.hall is not None
    hall = next(hall for hall in halls_for(qingdao, progress.hall.counter_kinds) if hall.office is office)
    assert [chip.area for chip in hall.chips] == ["市南区", "市北区", "李沧区"]
    assert hall.label == "市南区、市北区、李沧区"
    assert districts_of(qingdao, "市医保中心") == office.areas


def test_the_numbers_of_the_counters_answer_questions_where_the_document_says_so(guide: Guide) -> None:
    qingdao = place(guide, "qingdao")
    asked = enquiry_phones(qingdao, item(qingdao, "employer-registration"))
    assert len(asked) == 11
    assert (asked[0].area, asked[0].phones[0].display) == ("市南分中心", "0532-85710157")
    residents = item(qingdao, "resident-registration").progress
    assert residents is not None
    assert [entry.area for entry in progress_phones(qingdao, residents)][::9] == [
        "市南分中心",
        "莱西市医保经办机构",
    ]
    calls = next(
        c for c in phone_lists(qingdao, item(qingdao, "employer-registration")) if c.anchor == "enquiries"
    )
    assert calls.entries == ()  # they stand once, at the counters
    assert calls.text == AT_THE_COUNTERS
