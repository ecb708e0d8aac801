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
    jiazhou = place(guide, "jiazhou")
    halls = halls_for(jiazhou, applied_kinds(item(jiazhou, "remote-residence")))
    assert len(halls) == 10  # the table of 5.1 has no 酉保区
    xunan = halls[0]
    assert [counter.address for counter in xunan.counters] == [
        "丁省甲州市戌南区甲福南路17号甲州市民中心2楼M01至M10号窗口"
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
    jiazhou, yichuan = place(guide, "jiazhou"), place(guide, "yichuan")
    assert districts_of(jiazhou, "丑河市医保经办机构") == ("丑河市",)
    assert districts_of(jiazhou, "戌南分中心") == ("戌南区",)
    assert districts_of(jiazhou, "戌南、未北、巳安") == ("戌南区", "未北区", "巳安区")
    assert districts_of(yichuan, "艮岳市") == ("艮岳市",)
    assert districts_of(jiazhou, None) == ()


def test_neighbours_are_the_halls_of_the_boxes_around(guide: Guide) -> None:
    jiazhou = place(guide, "jiazhou")
    chouhe = next(office for office in jiazhou.offices if office.id == "chouhe")
    assert "yinling" in [office.id for office in neighbouring(jiazhou, chouhe)]
    assert "xunan" not in [office.id for office in neighbouring(jiazhou, chouhe)]


def test_a_hall_for_several_districts_is_chosen_under_each(guide: Guide) -> None:
    jiazhou = place(guide, "jiazhou")
    office = next(office for office in jiazhou.offices if office.name == "市医保中心")
    assert office.areas == ("戌南区", "未北区", "巳安区")
    progress = item(jiazhou, "designated-hospital").progress
    assert progress is not None
    assert progress.hall is not None
    hall = next(hall for hall in halls_for(jiazhou, progress.hall.counter_kinds) if hall.office is office)
    assert [chip.area for chip in hall.chips] == ["戌南区", "未北区", "巳安区"]
    assert hall.label == "戌南区、未北区、巳安区"
    assert districts_of(jiazhou, "市医保中心") == office.areas


def test_the_numbers_of_the_counters_answer_questions_where_the_document_says_so(guide: Guide) -> None:
    jiazhou = place(guide, "jiazhou")
    asked = enquiry_phones(jiazhou, item(jiazhou, "employer-registration"))
    assert len(asked) == 11
    assert (asked[0].area, asked[0].phones[0].display) == ("戌南分中心", "0601-85550111")
    residents = item(jiazhou, "resident-registration").progress
    assert residents is not None
    assert [entry.area for entry in progress_phones(jiazhou, residents)][::9] == [
        "戌南分中心",
        "丑河市医保经办机构",
    ]
    calls = next(
        c for c in phone_lists(jiazhou, item(jiazhou, "employer-registration")) if c.anchor == "enquiries"
    )
    assert calls.entries == ()  # they stand once, at the counters
    assert calls.text == AT_THE_COUNTERS
